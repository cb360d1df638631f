using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Demarche.Coding.Data;
using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>Phrases that show what an event is about, with the codes of the user's own that stand for it.</summary>
/// <remarks>"n:crime [CODE]" adds the plural, "v:purge [CODE]" the verb's forms, "al+zarqawi" stands for a blank or a hyphen; "~phrase" stops the sentence, "~~phrase" the report.</remarks>
internal sealed partial class PetrarchIssues(List<DataFormatException> faults)
{
    private readonly List<(string Phrase, string Code)> _issues = [];
    private readonly List<string> _ignored = [];
    private readonly List<string> _ignoredReports = [];

    /// <summary>Reads one list.</summary>
    public void Read(DataFile file)
    {
        int number = 0;
        foreach (string raw in file.Text.Split('\n'))
        {
            number++;
            string line = raw.Split('#')[0].Trim();
            if (line.Length == 0 || line[0] == '<')
                continue;
            if (line[0] == '~')
                (line.StartsWith("~~", StringComparison.Ordinal) ? _ignoredReports : _ignored).AddRange(Expanded(line.TrimStart('~').Trim()));
            else if (Issue().Match(line) is { Success: true } issue)
                _issues.AddRange(Expanded(issue.Groups["phrase"].Value).Select(phrase => (phrase, issue.Groups["code"].Value)));
            else
                faults.Add(new DataFormatException(file.Name, number, $"'{line}' is no phrase with a code in brackets"));
        }
    }

    /// <summary>The codes that the sentence shows, in ordinal order.</summary>
    public ImmutableArray<string> Of(ReadOnlySpan<char> sentence)
    {
        if (_issues.Count == 0)
            return [];
        string words = PetrarchText.Spaced(sentence);
        if (_ignored.Any(phrase => Has(words, phrase)))
            return [];
        return [.. _issues.Where(issue => Has(words, issue.Phrase)).Select(issue => issue.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether no issue of the report is to be coded.</summary>
    public bool Ignores(ReadOnlySpan<char> report)
    {
        if (_ignoredReports.Count == 0)
            return false;
        string words = PetrarchText.Spaced(report);
        return _ignoredReports.Any(phrase => Has(words, phrase));
    }

    private static bool Has(string words, string phrase) => words.Contains(phrase, StringComparison.OrdinalIgnoreCase);

    /// <summary>All ways to write the phrase, with a blank before and after.</summary>
    private static IEnumerable<string> Expanded(string phrase)
    {
        IEnumerable<string> all = [""];
        foreach (string word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            all = [.. all.SelectMany(start => Forms(word).Select(form => $"{start} {form}"))];
        return all.Select(words => words + " ");
    }

    private static IEnumerable<string> Forms(string word) => word switch
    {
        _ when word.StartsWith("n:", StringComparison.Ordinal) && word.Length > 2 => WordForms.OfNoun(word[2..]),
        _ when word.StartsWith("v:", StringComparison.Ordinal) && word.Length > 3 => WordForms.OfVerb(word[2..]).Prepend(word[2..]),
        _ when word.Contains('+', StringComparison.Ordinal) => [word.Replace('+', ' '), word.Replace('+', '-')],
        _ => [word],
    };

    [GeneratedRegex(@"^(?<phrase>[^\[]+?)\s*\[\s*(?<code>[^\]\s]+)\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Issue();
}
