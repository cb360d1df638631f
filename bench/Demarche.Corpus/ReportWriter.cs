using System.Globalization;
using System.Text;

namespace Demarche.Corpus;

/// <summary>Writes invented reports about invented negotiations: demands, answers, remarks and background, one in ten as another outlet's copy.</summary>
/// <param name="chance">What is chosen.</param>
/// <param name="background">Paragraphs of free text for the second half of reports, in turn; without any, invented ones stand there.</param>
internal sealed class ReportWriter(Chance chance, IReadOnlyList<string> background)
{
    private const int Kept = 200;
    private const int CopyOneIn = 10;
    private const int ReportsADay = 20;

    private static readonly string[][] Countries = [.. Phrases.Lines("countries.txt").Select(line => line.Split('|'))];
    private static readonly string[] Matters = Phrases.Lines("matters.txt");
    private static readonly Dictionary<string, string[]> Sentences = Phrases.Sections("sentences.txt");
    private static readonly Dictionary<string, string[]> Words = Phrases.Sections("words.txt")
        .ToDictionary(section => section.Key, section => section.Value[0].Split('|'), StringComparer.Ordinal);

    private readonly Queue<(string Headline, string Place, string[] Body)> _recent = new();
    private int _number;
    private int _next;

    /// <summary>The next report, as plain text with headline and date line.</summary>
    public string Next()
    {
        DateOnly day = new DateOnly(2015, 1, 1).AddDays(_number++ / ReportsADay);
        if (_recent.Count > 0 && chance.Below(CopyOneIn) == 0)
            return Copy(chance.Of(_recent.ToList()), day);
        (string, string, string[]) report = Invent(day);
        _recent.Enqueue(report);
        if (_recent.Count > Kept)
            _recent.Dequeue();
        return Lay(report, day);
    }

    private (string Headline, string Place, string[] Body) Invent(DateOnly day)
    {
        int pair = chance.EarlyOf(Enumerable.Range(0, Countries.Length / 2).ToList());
        bool turned = chance.Below(2) == 0;
        string[] one = Countries[(2 * pair) + (turned ? 1 : 0)];
        // One in five is about others than the usual pair.
        string[] other = chance.Below(5) > 0 ? Countries[(2 * pair) + (turned ? 0 : 1)] : chance.Of(Countries.Where(country => country != one).ToList());
        string matter = chance.Of(Matters);
        var sides = (one, other, matter, day);
        var body = new List<string> { Fill(chance.Of(Sentences["demand"]), sides) };
        body.AddRange(Pick("answer", 1 + chance.Below(2), sides));
        body.AddRange(Pick("comment", 3 + chance.Below(3), sides));
        body.AddRange(background.Count > 0 ? Background(3 + chance.Below(4)) : Pick("background", 3 + chance.Below(3), sides));
        return ($"{one[0]} asks {other[0]} to {matter}", one[2].ToUpperInvariant(), [.. body]);
    }

    private IEnumerable<string> Pick(string kind, int count, (string[], string[], string, DateOnly) sides) => Enumerable
        .Range(0, count)
        .Select(_ => chance.Of(Sentences[kind]))
        .Distinct(StringComparer.Ordinal)
        .Select(sentence => Fill(sentence, sides));

    private List<string> Background(int count)
    {
        var paragraphs = new List<string>();
        for (int i = 0; i < count; i++)
            paragraphs.Add(background[_next++ % background.Count]);
        return paragraphs;
    }

    private string Fill(string sentence, (string[] One, string[] Other, string Matter, DateOnly Day) sides)
    {
        var filled = new StringBuilder();
        for (int at = 0; at < sentence.Length;)
        {
            int open = sentence.IndexOf('{', at);
            int close = open < 0 ? -1 : sentence.IndexOf('}', open);
            filled.Append(sentence, at, (open < 0 ? sentence.Length : open) - at);
            if (open >= 0)
                filled.Append(Value(sentence[(open + 1)..close], sides));
            at = open < 0 ? sentence.Length : close + 1;
        }
        return filled.ToString();
    }

    private string Value(string slot, (string[] One, string[] Other, string Matter, DateOnly Day) sides) => slot switch
    {
        "A" => sides.One[0],
        "Aadj" => sides.One[1],
        "Acap" => sides.One[2],
        "Amin" => sides.One[3],
        "B" => sides.Other[0],
        "Badj" => sides.Other[1],
        "Bcap" => sides.Other[2],
        "Bmin" => sides.Other[3],
        "M" => sides.Matter,
        "day" => sides.Day.DayOfWeek.ToString(),
        "number" => (2 + chance.Below(40)).ToString(CultureInfo.InvariantCulture),
        "year" => (1960 + chance.Below(54)).ToString(CultureInfo.InvariantCulture),
        _ => chance.Of(Words[slot]),
    };

    /// <summary>Another outlet prints a report of before: its own headline, and a paragraph less at the end.</summary>
    private string Copy((string Headline, string Place, string[] Body) report, DateOnly day) =>
        Lay(($"Report: {report.Headline}", report.Place, report.Body[..^1]), day);

    private string Lay((string Headline, string Place, string[] Body) report, DateOnly day)
    {
        string date = day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        string body = string.Join("\n\n", report.Body);
        return $"{report.Headline}\n\n{report.Place}, {date} ({chance.Of(Words["outlet"])}) - {body}\n";
    }
}
