using System.Collections.Frozen;

namespace Demarche.Coding.Actors;

/// <summary>What the reader collects for a catalogue.</summary>
internal sealed record CatalogTables(
    PhraseIndex Names,
    PhraseIndex Nouns,
    IReadOnlyDictionary<string, List<Person>> BySurname,
    FrozenDictionary<string, Gender> GivenNames,
    IReadOnlyList<Actor> Actors);
