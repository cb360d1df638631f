using Demarche.Reading.Dates;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>A line that says who wrote the report: <c>By Polina Ivanova and Jane Roe, Reuters</c>.</summary>
/// <param name="Author">The names, without "By", desk, office or agency.</param>
/// <param name="Agency">An outlet named among them; null where none is.</param>
/// <param name="Date">A date on the same line.</param>
internal sealed record Byline(string Author, string? Agency, PartialDate? Date)
{
    private const int Longest = 200;
    private static readonly string[] Openings = ["By ", "BY ", "by ", "Written by ", "Story by ", "Text by ", "By: ", "Author: "];
    private static readonly string[] Offices =
    [
        "correspondent", "editor", "reporter", "writer", "bureau chief", "staff", "contributor", "analyst",
    ];

    /// <summary>The byline that makes up <paramref name="line"/>; null where it says anything else.</summary>
    public static Byline? TryRead(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || Opening(line) is not (> 0 and int opening))
            return null;
        ReadOnlySpan<char> rest = line[opening..].Trim();
        PartialDate? date = TakeDate(ref rest);
        return NameWords.AreAll(rest, mostWords: 20) && !IsTimePhrase(rest) ? OfParts(rest.ToString(), date) : null;
    }

    private static int Opening(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimStart("*_");
        foreach (string opening in Openings)
        {
            if (bare.StartsWith(opening, StringComparison.Ordinal))
                return line.Length - bare.Length + opening.Length;
        }
        return 0;
    }

    /// <summary>Cuts off a date at the end, after a bar, a dash, a line break or a comma.</summary>
    private static PartialDate? TakeDate(ref ReadOnlySpan<char> rest)
    {
        for (int at = 0; at < rest.Length; at++)
        {
            if ("|·•—–\n,".AsSpan().Contains(rest[at]) && DateLineReader.TryRead(rest[(at + 1)..].Trim()) is { } date)
            {
                rest = rest[..at].TrimEnd(" |·•—–\n\r,");
                return date;
            }
        }
        return null;
    }

    /// <summary>"By Friday", "By January".</summary>
    private static bool IsTimePhrase(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny(" ,.");
        return DateLineReader.IsDateWord(end < 0 ? rest : rest[..end]) && end < 0;
    }

    private static Byline? OfParts(string rest, PartialDate? date)
    {
        string? agency = null;
        var names = new List<string>();
        foreach (string part in rest.Split([',', '|', '·', '•', '—', '–', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            string name = BeforePlace(part.Trim(' ', '*', '_', '.', '\r'));
            if (OutletTable.Default.Named(name) is { } outlet)
                agency ??= outlet;
            else if (name.Length > 0 && !Offices.Any(office => name.Contains(office, StringComparison.OrdinalIgnoreCase)))
                names.Add(name);
        }
        string author = string.Join(", ", names);
        return author.Length > 0 || agency is not null ? new Byline(author, agency, date) : null;
    }

    /// <summary>"Jane Roe in Moscow" is Jane Roe.</summary>
    private static string BeforePlace(string part)
    {
        int place = part.IndexOf(" in ", StringComparison.Ordinal);
        return place > 0 ? part[..place] : part;
    }
}
