using System.Collections.Frozen;

namespace Demarche.Coding.Actors.Catalog;

/// <summary>What the reader collects for a catalogue.</summary>
internal sealed record CatalogTables(
    PhraseIndex Names,
    PhraseIndex Nouns,
    IReadOnlyDictionary<string, List<Person>> BySurname,
    FrozenDictionary<string, Gender> GivenNames,
    IReadOnlyList<Actor> Actors)
{
    /// <summary>Names that mean one place or another.</summary>
    public IReadOnlyDictionary<string, AmbiguousName> Ambiguous { get; init; } = new Dictionary<string, AmbiguousName>();

    /// <summary>Names of PETRARCH dictionaries, in any case; null without them.</summary>
    public PhraseIndex? Dictionary { get; init; }

    /// <summary>What was left out of dictionaries, and why.</summary>
    public IReadOnlyList<Data.DataFormatException> Faults { get; init; } = [];
}
