using System.Collections.Frozen;
using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;

namespace Demarche.Coding.Actors;

/// <summary>Who is who: countries, organisations, persons with their tenures, generic agents and offices.</summary>
/// <remarks>
/// Read from <c>data/actors/*.tsv</c> (docs/formats/actors.md). Immutable once loaded; any number of threads share one.
/// </remarks>
public sealed class ActorCatalog
{
    private static readonly Lazy<ActorCatalog> Shared = new(() => CatalogReader.ReadEmbedded());

    internal ActorCatalog(CatalogTables tables)
    {
        Names = tables.Names;
        Nouns = tables.Nouns;
        BySurname = tables.BySurname;
        GivenNames = tables.GivenNames;
        Actors = tables.Actors;
        Dictionary = tables.Dictionary;
        Ambiguous = tables.Ambiguous;
        Faults = tables.Faults;
    }

    /// <summary>The catalogue that comes with the program, loaded at first use.</summary>
    /// <exception cref="Data.DataFormatException">A data file is broken.</exception>
    public static ActorCatalog Default => Shared.Value;

    /// <summary>The catalogue that comes with the program, with the user's own dictionaries and tables over it.</summary>
    /// <exception cref="Data.DataFormatException">A table is not as its format demands.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ActorCatalog Load(ActorFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.IsEmpty ? Default : CatalogReader.ReadWith(files);
    }

    /// <summary>What was left out of dictionaries that are read as they are, and why; in order of reading.</summary>
    public IReadOnlyList<Data.DataFormatException> Faults { get; }

    /// <summary>Names that mean one place or another.</summary>
    internal IReadOnlyDictionary<string, AmbiguousName> Ambiguous { get; }

    /// <summary>Names of PETRARCH dictionaries, in any case; null without them.</summary>
    internal PhraseIndex? Dictionary { get; }

    /// <summary>Names, by exact case.</summary>
    internal PhraseIndex Names { get; }

    /// <summary>Agents and offices, whatever their case.</summary>
    internal PhraseIndex Nouns { get; }

    /// <summary>Persons by a surname that reports use alone; in order of the file.</summary>
    internal IReadOnlyDictionary<string, List<Person>> BySurname { get; }

    /// <summary>Given names with the gender that goes with them.</summary>
    internal FrozenDictionary<string, Gender> GivenNames { get; }

    /// <summary>Every actor with an identifier, once for each code and sector it has had.</summary>
    internal IReadOnlyList<Actor> Actors { get; }

    /// <summary>
    /// The actor that a name stands for on a day, as the catalogue knows it; null when it does not.
    /// </summary>
    /// <param name="name">Case counts: "US" is a country, "us" is not.</param>
    /// <param name="date">Decides between holders of a name and between tenures; null for the latest.</param>
    public Actor? Find(string name, DateOnly? date = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var words = new List<Atom>();
        foreach (string word in PhraseIndex.Words(name))
            words.Add(new Atom(word, words.Count, false));
        IReadOnlyList<CatalogEntry> found = Names.Longest(words, 0, out int length);
        return length == words.Count ? EntryChoice.ActorOf(EntryChoice.Best(found, date), date) : null;
    }
}
