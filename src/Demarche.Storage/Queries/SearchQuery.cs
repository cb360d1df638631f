using System.Collections.Immutable;
using Demarche.Export;
using Demarche.Language.Text;
using Demarche.Storage.Databases;
using Demarche.Storage.Records;

namespace Demarche.Storage.Queries;

/// <summary>Full-text search over the articles.</summary>
internal sealed class SearchQuery(Session session)
{
    private const int Around = 90;

    /// <summary>Articles with all the words, newest first.</summary>
    /// <returns>At most <paramref name="limit"/> of them, and how many there are.</returns>
    public (ImmutableArray<SearchHit> Hits, long All) Run(string words, int limit)
    {
        ImmutableArray<SearchTerm> terms = SearchWords.Terms(words);
        if (terms.IsEmpty)
            throw new StoreException("there is no word to search for");
        (string condition, object value) = session.Database.Match(terms);
        long all = session.Number($"select count(*) from word_index w where {condition}", ("@terms", value));
        List<SearchHit> hits = session.Rows(
            $"""
            select a.id, a.title, a.published, a.publisher, a.text from word_index w join article a on a.number = w.rowid
            where {condition} order by coalesce(a.published, '') desc, a.id limit @limit
            """,
            row => Hit(row.GetString(0), (row.Text(1), row.Text(2), row.Text(3)), RecordCodec.DecodeText((byte[])row.GetValue(4)), terms),
            ("@terms", value), ("@limit", limit));
        return ([.. hits], all);
    }

    private static SearchHit Hit(
        string id, (string? Title, string? Published, string? Publisher) about, string text, ImmutableArray<SearchTerm> terms)
    {
        TextSpan place = terms.Select(term => Place(text, term.Words[0])).Where(span => !span.IsEmpty).DefaultIfEmpty().MinBy(span => span.Start);
        int from = Math.Max(0, place.Start - Around);
        int to = Math.Min(text.Length, place.End + Around);
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
            from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to]))
            to++;
        string excerpt = (from > 0 ? "…" : "") + Excerpt.Of(text, new TextSpan(from, to)) + (to < text.Length ? "…" : "");
        TextSpan points = new CodePointIndex(text).ToCodePoints(place);
        return new SearchHit(id, about.Title, about.Published, about.Publisher, excerpt, points.Start, points.End);
    }

    /// <summary>The first place of the word; empty where accents hide it, or only the headline has it.</summary>
    private static TextSpan Place(string text, string word)
    {
        for (int at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return new TextSpan(at, at + word.Length);
        }
        return default;
    }
}
