namespace Demarche.Coding.Events.Lexicon;

/// <summary>A place for an argument.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Preposition">The preposition, for <see cref="SlotKind.Preposition"/>; empty otherwise.</param>
internal readonly record struct Slot(SlotKind Kind, string Preposition = "")
{
    /// <summary>Reads "subject", "object", "indirect", "clause", "infinitive", "subjunctive", "prospect", "predicate", "other", "purpose", "possessor", "modifier", "reporter", "host" or a preposition.</summary>
    public static Slot Parse(string text) => text switch
    {
        "subject" => new(SlotKind.Subject),
        "object" => new(SlotKind.Object),
        "indirect" => new(SlotKind.Indirect),
        "clause" => new(SlotKind.Clause),
        "infinitive" => new(SlotKind.Infinitive),
        "subjunctive" => new(SlotKind.Subjunctive),
        "prospect" => new(SlotKind.Prospect),
        "predicate" => new(SlotKind.Predicate),
        "other" => new(SlotKind.Other),
        "purpose" => new(SlotKind.Purpose),
        "possessor" => new(SlotKind.Possessor),
        "modifier" => new(SlotKind.Modifier),
        "reporter" => new(SlotKind.Reporter),
        "host" => new(SlotKind.Host),
        _ => new(SlotKind.Preposition, text),
    };
}
