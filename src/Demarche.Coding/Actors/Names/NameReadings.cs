using Demarche.Coding.Actors.Catalog;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>Which of its readings each ambiguous name has in one document.</summary>
/// <remarks>
/// The reading with the most of its words in the document; where none has more, the first of the table. One name has one
/// reading in a document (Gale, Church and Yarowsky 1992), but for what its own words say ("Atlanta, Georgia").
/// </remarks>
internal sealed class NameReadings(ActorCatalog catalog, Document document)
{
    private readonly Dictionary<AmbiguousName, NameReading> _chosen = [];
    private HashSet<string>? _words;

    /// <summary>The entry that the name stands for here; null where it is not ambiguous.</summary>
    public CatalogEntry? Of(string name)
    {
        if (!catalog.Ambiguous.TryGetValue(name, out AmbiguousName? ambiguous))
            return null;
        if (!_chosen.TryGetValue(ambiguous, out NameReading? chosen))
            _chosen[ambiguous] = chosen = Choose(ambiguous);
        return chosen.Entry;
    }

    /// <summary>The reading of the name that lies in the country with the code; null when it has none.</summary>
    public CatalogEntry? In(string name, string code) =>
        catalog.Ambiguous.TryGetValue(name, out AmbiguousName? ambiguous)
            ? ambiguous.Readings.Find(reading => reading.Entry.Actor.Code == code)?.Entry
            : null;

    private NameReading Choose(AmbiguousName ambiguous)
    {
        _words ??= Words();
        NameReading best = ambiguous.Readings[0];
        int most = 0;
        foreach (NameReading reading in ambiguous.Readings)
        {
            int count = reading.Words.Count(_words.Contains);
            if (count > most)
                (best, most) = (reading, count);
        }
        return best;
    }

    private HashSet<string> Words()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (Sentence sentence in document.Sentences)
        {
            foreach (Token token in sentence.Tokens)
                words.Add(token.Form);
        }
        return words;
    }
}
