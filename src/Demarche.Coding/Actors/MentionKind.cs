namespace Demarche.Coding.Actors;

/// <summary>How a mention refers.</summary>
public enum MentionKind
{
    /// <summary>By a name ("Lavrov", "Russia", "the Kremlin", "Russian Foreign Minister Sergei Lavrov").</summary>
    Name,

    /// <summary>By a description ("the ministry", "Russian troops", "protesters").</summary>
    Nominal,

    /// <summary>By a pronoun ("he", "their").</summary>
    Pronoun,
}
