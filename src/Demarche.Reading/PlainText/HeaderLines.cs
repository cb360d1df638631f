using System.Collections.Immutable;
using Demarche.Language.Text;
using Demarche.Reading.Blocks;

namespace Demarche.Reading.PlainText;

/// <summary>Reads the header that some archives put before a text: "Title: …", "Date: …", "Source: …", a blank line.</summary>
/// <remarks>
/// It is a header when its first line has a known name and every line up to the first blank one has the shape
/// "Name: value"; a single line is one only if it gives the title.
/// </remarks>
internal static class HeaderLines
{
    private const int LongestLine = 2000;
    private const int LongestHeader = 40;

    /// <summary>The fields; <paramref name="bodyStart"/> is where the text after them begins (0 without a header).</summary>
    public static ImmutableArray<HeaderField> Read(string text, out int bodyStart)
    {
        bodyStart = 0;
        var fields = ImmutableArray.CreateBuilder<HeaderField>();
        for (int at = 0; at < text.Length && fields.Count < LongestHeader;)
        {
            int end = text.AsSpan(at, Math.Min(LongestLine, text.Length - at)).IndexOf('\n');
            bool isLast = end < 0 && text.Length - at < LongestLine;
            if (end < 0 && !isLast)
                return [];
            int next = isLast ? text.Length : at + end + 1;
            var line = new TextSpan(at, at + text.AsSpan(at, next - at).TrimEnd().Length);
            if (line.IsEmpty && fields.Count > 0)
                return IsHeader(fields) ? Accept(fields, next, out bodyStart) : [];
            if (!line.IsEmpty && Field(text, line) is { } field)
                fields.Add(field);
            else if (!line.IsEmpty)
                return [];
            at = next;
        }
        return [];
    }

    private static ImmutableArray<HeaderField> Accept(
        ImmutableArray<HeaderField>.Builder fields, int next, out int bodyStart)
    {
        bodyStart = next;
        return fields.ToImmutable();
    }

    private static bool IsHeader(ImmutableArray<HeaderField>.Builder fields) =>
        HeaderNames.IsKnown(fields[0].Name) && (fields.Count > 1 || HeaderNames.IsTitle(fields[0].Name));

    private static HeaderField? Field(string text, TextSpan line)
    {
        ReadOnlySpan<char> content = line.In(text);
        int colon = content[..Math.Min(content.Length, 32)].IndexOf(": ");
        if (colon < 2 || !char.IsAsciiLetter(content[0]))
            return null;
        foreach (char c in content[..colon])
        {
            if (!char.IsAsciiLetter(c) && c is not (' ' or '-' or '_'))
                return null;
        }
        ReadOnlySpan<char> value = content[(colon + 1)..].Trim();
        var valueSpan = new TextSpan(line.End - value.Length, line.End);
        return value.IsEmpty
            ? null
            : new HeaderField(HeaderNames.Normalise(content[..colon]), value.ToString(), line, valueSpan);
    }
}
