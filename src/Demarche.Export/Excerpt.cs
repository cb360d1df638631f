using System.Collections.Immutable;
using System.Text;
using Demarche.Language.Text;

namespace Demarche.Export;

/// <summary>Words of a report quoted on one line.</summary>
public static class Excerpt
{
    /// <summary>
    /// The characters of the spans, with each run of white space as one space and " … " between spans that do
    /// not touch; cut at a word with "…" where they are longer than <paramref name="longest"/> UTF-16 code units.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside the text.</exception>
    public static string Of(string text, ImmutableArray<TextSpan> spans, int longest = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder();
        int end = -1;
        foreach (TextSpan span in spans)
        {
            if (end >= 0)
                line.Append(text.AsSpan(Math.Min(end, span.Start), Math.Max(0, span.Start - end)).IsWhiteSpace() ? " " : " … ");
            AppendOnOneLine(line, span.In(text), longest);
            end = span.End;
            if (line.Length > longest)
                break;
        }
        return Shorten(line.ToString(), longest);
    }

    /// <summary>The characters of one span, as above.</summary>
    public static string Of(string text, TextSpan span, int longest = int.MaxValue) => Of(text, [span], longest);

    /// <summary>Cuts at the last space that leaves room for "…"; a word longer than that is cut inside.</summary>
    public static string Shorten(string line, int longest)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        if (line.Length <= longest)
            return line;
        int cut = line.LastIndexOf(' ', longest - 1);
        if (cut < longest / 2)
            cut = longest - 1;
        if (cut > 0 && char.IsHighSurrogate(line[cut - 1]))
            cut--;
        return string.Concat(line.AsSpan(0, cut).TrimEnd(), "…");
    }

    private static void AppendOnOneLine(StringBuilder line, ReadOnlySpan<char> words, int longest)
    {
        foreach (char letter in words)
        {
            if (!char.IsWhiteSpace(letter))
                line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
            if (line.Length > longest)
                return;
        }
    }
}
