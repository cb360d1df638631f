using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Demarche.Reading.Unpacking;

/// <summary>Which column or field of a data file holds which part of a report.</summary>
/// <remarks>
/// Fields that are not mapped are found by the names that data sets give them (NGEC input, Media Cloud, GDELT, and the output of
/// <c>demarche read</c>), without regard to case.
/// </remarks>
public sealed class ColumnMap
{
    /// <summary>The parts, each with the names that it goes by.</summary>
    private static readonly ImmutableArray<(string Part, string[] Names)> Known =
    [
        ("text", ["text", "body", "content", "article_text", "story_text", "event_text", "maintext", "fulltext", "full_text", "article", "story", "body_text"]),
        ("title", ["title", "headline", "story_title", "article_title"]),
        ("date", ["published", "date", "pub_date", "publish_date", "publication_date", "date_publish", "published_at", "story_date", "publishdate", "datadate", "sqldate"]),
        ("url", ["url", "link", "source_url", "sourceurl", "documentidentifier", "article_url", "permalink"]),
        ("publisher", ["publisher", "media_name", "outlet", "source_name", "source", "media", "source_domain", "sourcecommonname", "publication"]),
        ("author", ["author", "authors", "byline"]),
        ("language", ["language", "lang"]),
    ];

    private readonly FrozenDictionary<string, string> _mapped;

    private ColumnMap(IReadOnlyDictionary<string, string> mapped) =>
        _mapped = mapped.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No column mapped: all are found by their names.</summary>
    public static ColumnMap ByName { get; } = new(new Dictionary<string, string>());

    /// <summary>The names that may stand before "=" in a map: text, title, date, url, publisher, author, language.</summary>
    public static IEnumerable<string> Parts => Known.Select(known => known.Part);

    /// <summary>Reads <c>text=body,date=pub_date</c>.</summary>
    /// <exception cref="FormatException">A part is unknown, named twice, or has no column.</exception>
    public static ColumnMap Parse(string map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var mapped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in map.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string part = (equals < 0 ? pair : pair[..equals]).Trim().ToLowerInvariant();
            string column = equals < 0 ? "" : pair[(equals + 1)..].Trim();
            if (!Parts.Contains(part, StringComparer.Ordinal))
                throw new FormatException($"there is no part \"{part}\"; the parts are {string.Join(", ", Parts)}");
            if (column.Length == 0)
                throw new FormatException($"\"{part}\" names no column; write {part}=COLUMN");
            if (!mapped.TryAdd(part, column))
                throw new FormatException($"\"{part}\" is mapped twice");
        }
        return new ColumnMap(mapped);
    }

    /// <summary>For each part that <paramref name="columns"/> hold, the index of its column; -1 for the others.</summary>
    internal int[] Locate(IReadOnlyList<string> columns) => [.. Known.Select(known => Locate(known.Part, known.Names, columns))];

    /// <summary>The names of the parts in the order of <see cref="Locate(IReadOnlyList{string})"/>.</summary>
    internal static IReadOnlyList<string> Order { get; } = [.. Known.Select(known => known.Part)];

    private int Locate(string part, string[] names, IReadOnlyList<string> columns)
    {
        string[] wanted = _mapped.TryGetValue(part, out string? mapped) ? [mapped] : names;
        foreach (string name in wanted)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                if (columns[i].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                    return i;
            }
        }
        return -1;
    }
}
