namespace Demarche.Coding.Statements;

/// <summary>How the words are given.</summary>
public enum StatementKind
{
    /// <summary>Wholly between quotation marks.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>In the reporter's words with quoted parts.</summary>
    Mixed,
}
