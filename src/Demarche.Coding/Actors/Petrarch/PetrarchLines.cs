namespace Demarche.Coding.Actors.Petrarch;

/// <summary>The lines of a PETRARCH dictionary without its comments.</summary>
internal static class PetrarchLines
{
    /// <summary>Every line that says something, with its number from 1. Comments are "# …", "; …" and "&lt;!-- … --&gt;".</summary>
    public static IEnumerable<(int Number, string Line)> Of(string text)
    {
        int number = 0;
        bool comment = false;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw;
            if (comment)
            {
                int end = line.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0)
                    continue;
                comment = false;
                line = line[(end + 3)..];
            }
            int start = line.IndexOf("<!--", StringComparison.Ordinal);
            if (start >= 0)
            {
                int end = line.IndexOf("-->", start, StringComparison.Ordinal);
                comment = end < 0;
                line = comment ? line[..start] : line[..start] + line[(end + 3)..];
            }
            int mark = line.AsSpan().IndexOfAny('#', ';');
            line = (mark < 0 ? line : line[..mark]).TrimEnd();
            if (line.Length > 0)
                yield return (number, line);
        }
    }

    /// <summary>The words of a phrase: "THE_UNITED_NATIONS_" is "UNITED NATIONS"; what stands in brackets is left out.</summary>
    public static string Phrase(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0)
            text = text[..open];
        string phrase = string.Join(' ', text.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return phrase.StartsWith("THE ", StringComparison.OrdinalIgnoreCase) ? phrase[4..] : phrase;
    }

    /// <summary>A phrase as a name: "BAN KI-MOON" is "Ban Ki-Moon", "NATO" and "U.N." stay.</summary>
    public static string Name(string phrase) =>
        string.Join(' ', phrase.Split(' ').Select(word => string.Join('-', word.Split('-').Select(part => Cased(part, phrase)))));

    private static string Cased(string word, string phrase)
    {
        bool initials = word.Contains('.', StringComparison.Ordinal) || (word.Length <= 4 && word == phrase);
        return initials || word.Length < 2 ? word : string.Concat(word.AsSpan(0, 1), word[1..].ToLowerInvariant());
    }
}
