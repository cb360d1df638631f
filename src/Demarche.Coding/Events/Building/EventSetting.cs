using System.Collections.Immutable;
using Demarche.Coding.Dates;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Ontology;
using Demarche.Coding.Places;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>What the events of one article share: its day, and the tables.</summary>
/// <param name="Published">Day of publication; null when unknown.</param>
/// <param name="Contexts">The contexts of its sentences and paragraphs.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Places">Which place of the map a name stands for.</param>
internal sealed record EventSetting(DateOnly? Published, ArticleContexts Contexts, string Text, ImmutableArray<Sentence> Sentences, PlaceResolver Places)
{
    /// <summary>How many years before the report's an event is history.</summary>
    private const int YearsToHistory = 2;

    /// <summary>Types, modes and scores.</summary>
    public PloverTypes Types { get; } = PloverTypes.Default;

    /// <summary>Modes by content.</summary>
    public ContentModes Modes { get; } = ContentModes.Default;

    /// <summary>Nouns of what acts for its owner: arms, troops, attacks.</summary>
    public IReadOnlySet<string> Instruments { get; } = EventLexicon.Default.Classes.Find("instrument") ?? [];

    /// <summary>CAMEO codes.</summary>
    public CameoCodes Cameo { get; } = CameoCodes.Default;

    /// <summary>Historical when the date lies years before the report.</summary>
    public EventAuxiliaries AgeOf(ResolvedDate? date) =>
        date is not null && Published is { } day && day.Year - date.Date.Year >= YearsToHistory
            ? EventAuxiliaries.Historical
            : EventAuxiliaries.None;
}
