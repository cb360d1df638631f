using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Places;
using Demarche.Language.Text;

namespace Demarche.Coding.Events;

/// <summary>Who did what to whom, as PLOVER codes it.</summary>
public sealed record Event
{
    /// <summary>Identifier in its article: "e1", "e2", … in order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER event type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode in the manual's spelling ("yield", "third-party"); null when none fits.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts in the manual's spelling with underscores ("human_rights"), sorted.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>Quad class of the type.</summary>
    public required QuadClass Quad { get; init; }

    /// <summary>PLOVER score, -10 (conflict) to 10 (cooperation); manual 2.0, table 2.2.</summary>
    public required double Score { get; init; }

    /// <summary>CAMEO code as deep as the evidence goes ("120", "1246"); null when none maps.</summary>
    public string? Cameo { get; init; }

    /// <summary>
    /// Intensity of <see cref="Cameo"/> as ICEWS prints it, -10 (conflict) to 10 (cooperation), the scale of Goldstein (1992); null without a code.
    /// </summary>
    public double? Intensity => EventScale.Intensity(Cameo);

    /// <summary>Who acts. At least one.</summary>
    public required ImmutableArray<Mention> Actors { get; init; }

    /// <summary>Whom it is directed to; may be empty.</summary>
    public required ImmutableArray<Mention> Recipients { get; init; }

    /// <summary>The words that carry it: predicate and operators.</summary>
    public required ImmutableArray<TextSpan> Trigger { get; init; }

    /// <summary>What is demanded, promised, rejected, threatened; may be empty.</summary>
    public ImmutableArray<TextSpan> Content { get; init; } = [];

    /// <summary>Negated, future, hypothetical, historical.</summary>
    public EventAuxiliaries Auxiliaries { get; init; }

    /// <summary>The day (or the first day of the period) it happened, where the report tells or implies.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>"day", "weekend", "week", "month", "season", "quarter", "half", "year" or "decade"; null without a date.</summary>
    public string? DatePrecision { get; init; }

    /// <summary>Where it happened, in the report's words; null when its clause does not say.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>The place of the map that <see cref="Place"/> names; null when the gazetteer does not have it.</summary>
    public Location? Location { get; init; }

    /// <summary>Identifier of the statement that reports it; null when the report itself asserts it.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>How likely it is right, 0 to 1: of events with 0.8, eight in ten are, on text like that of docs/accuracy.md.</summary>
    public required double Confidence { get; init; }

    /// <summary>Name of the rule that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>Sentence and word of the outermost predicate.</summary>
    public required (int Sentence, int Token) Anchor { get; init; }

    /// <summary>Other places of the article that tell the same event: their trigger spans.</summary>
    public ImmutableArray<TextSpan> OtherMentions { get; init; } = [];

    /// <summary>How it was derived, from the words to the code.</summary>
    public ImmutableArray<DerivationStep> Derivation { get; init; } = [];
}
