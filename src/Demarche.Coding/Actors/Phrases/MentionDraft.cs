using Demarche.Coding.Actors.Catalog;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>A mention while it is being worked out.</summary>
internal sealed class MentionDraft
{
    /// <summary>Index of the sentence in the document.</summary>
    public required int Sentence { get; init; }

    /// <summary>First token.</summary>
    public required int First { get; set; }

    /// <summary>Last token, inclusive.</summary>
    public required int Last { get; set; }

    /// <summary>The token that carries it in the tree.</summary>
    public int Head { get; set; }

    /// <summary>How it refers.</summary>
    public MentionKind Kind { get; set; }

    /// <summary>Who it is, as far as known.</summary>
    public required Actor Actor { get; set; }

    /// <summary>Why.</summary>
    public required string Source { get; set; }

    /// <summary>The office or agent noun that heads it; null for bare names and pronouns.</summary>
    public CatalogEntry? Noun { get; init; }

    /// <summary>The name of somebody in it, without title or office; null when there is none.</summary>
    public string? PersonName { get; init; }

    /// <summary>Whether the name is one that the catalogue does not know.</summary>
    public bool IsUnknownName { get; init; }

    /// <summary>The words of a name, as the report has them; empty for other mentions.</summary>
    public string Text { get; init; } = "";

    /// <summary>The catalogue's person, where known.</summary>
    public Person? Person { get; set; }

    /// <summary>What the title or the name tells.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it stands for several ("officials", "they").</summary>
    public bool Plural { get; init; }

    /// <summary>Whether it opens with "the", "this", "that" or a possessor, and so may refer back.</summary>
    public bool Definite { get; init; }

    /// <summary>Whether a country, body or possessor stands before its noun.</summary>
    public bool Owned { get; init; }

    /// <summary>Whether "former" or the like stands before the office.</summary>
    public bool Former { get; init; }

    /// <summary>
    /// The possessor that decides the country ("its troops", "the country's president"): its head token; -1 when
    /// none.
    /// </summary>
    public int Owner { get; set; } = -1;

    /// <summary>Whether the possessor stands before it, and is no part of its name ("Thames Valley Police").</summary>
    public bool IsPossessed => Owner >= 0 && Owner < First;

    /// <summary>The mention beside it that says who it is ("Lavrov, Russia's foreign minister,").</summary>
    public MentionDraft? Apposition { get; set; }

    /// <summary>The name that this one abbreviates ("Foo Bar Front (FBF)"); null when it does not.</summary>
    public MentionDraft? Abbreviates { get; set; }

    /// <summary>Kind of organisation, for "the ministry", "the alliance".</summary>
    public string Type { get; init; } = "";

    /// <summary>
    /// Whether an unknown name is built as persons' names are: a given name, or words that hang flat on the first.
    /// </summary>
    public bool LooksPersonal { get; init; }

    /// <summary>Whether it is the name of a place that is no country or capital.</summary>
    public bool IsTown { get; init; }

    /// <summary>Whether it names or describes a single person.</summary>
    public bool IsPerson =>
        Person is not null
        || (!Plural && Noun is { Kind: EntryKind.Office } or { Type: "person" or "human", Plural: false })
        || (IsUnknownName && LooksPersonal);

    /// <summary>The role of its office; empty when it has none.</summary>
    public string Role => Noun?.Role ?? "";
}
