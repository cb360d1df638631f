namespace Demarche.Coding.Events.Lexicon;

/// <summary>Where in the tree a predicate's argument stands.</summary>
internal enum SlotKind
{
    /// <summary>The subject (of a passive: the "by" phrase).</summary>
    Subject,

    /// <summary>The direct object (of a passive: the subject).</summary>
    Object,

    /// <summary>The indirect object.</summary>
    Indirect,

    /// <summary>A clause that the predicate takes: "that …", "to …", "…ing".</summary>
    Clause,

    /// <summary>An infinitive that the predicate takes ("told Iran to leave"), not a clause with "that".</summary>
    Infinitive,

    /// <summary>A clause that says what shall be, not what is: "insisted that Iran leave".</summary>
    Subjunctive,

    /// <summary>A clause of what is still to come: "agreed to leave", "agreed that they would leave"; not "agreed that it is good".</summary>
    Prospect,

    /// <summary>What is said of the object: "called the move cynical".</summary>
    Predicate,

    /// <summary>Who shall do what the clause says, where that is not the predicate's subject: "wants them to go".</summary>
    Other,

    /// <summary>An infinitive beside the predicate's other arguments: "called on Iran to …".</summary>
    Purpose,

    /// <summary>"Russia's", "their".</summary>
    Possessor,

    /// <summary>A word before a noun: "Russian", "U.S.", "opposition".</summary>
    Modifier,

    /// <summary>The subject of the verb of saying that governs the clause.</summary>
    Reporter,

    /// <summary>The noun that the word modifies: "forces opposed to", "a minister accused of".</summary>
    Host,

    /// <summary>A phrase with a preposition: "on", "against".</summary>
    Preposition,
}
