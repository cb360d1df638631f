namespace Demarche.Coding.Exchanges;

/// <summary>What an answer does with the demand.</summary>
public enum AnswerKind
{
    /// <summary>Refuses it.</summary>
    Rejects,

    /// <summary>Agrees to it.</summary>
    Accepts,

    /// <summary>Gives part of it.</summary>
    Concedes,

    /// <summary>Proposes something else.</summary>
    Counters,

    /// <summary>Puts it off.</summary>
    Defers,

    /// <summary>Does something about it.</summary>
    Acts,

    /// <summary>The demander's own account of the answer.</summary>
    Reads,
}
