namespace Demarche.Coding.Statements;

/// <summary>What an attribution ascribes to its source.</summary>
public enum StatementMode
{
    /// <summary>Words, spoken or written: says, denies, demands.</summary>
    Speech,

    /// <summary>What it holds for true or sees: believes, knows, sees.</summary>
    Thought,

    /// <summary>What it means to do or would have: plans, wants, hopes.</summary>
    Intention,

    /// <summary>Where it stands: supports, opposes, prefers.</summary>
    Attitude,

    /// <summary>A decision that takes effect by being made: orders, approves, appoints.</summary>
    Decree,

    /// <summary>What a document or a finding shows.</summary>
    Evidence,

    /// <summary>How something looks to nobody in particular: seems, is expected.</summary>
    Appearance,
}
