using System.Collections.Immutable;
using System.Text;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Relating;

/// <summary>A sentence in which source and target are marked: "&lt;s&gt;Iran&lt;/s&gt; met &lt;t&gt;Iraq&lt;/t&gt;".</summary>
/// <param name="Text">The sentence without the marks.</param>
/// <param name="Source">What &lt;s&gt; marks, in UTF-16 code units of <paramref name="Text"/>; may be empty, or several.</param>
/// <param name="Target">What &lt;t&gt; marks.</param>
public sealed record MarkedSentence(string Text, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Target)
{
    /// <summary>Takes the marks out. Marks may be missing, repeated or nested; one that is never closed marks nothing.</summary>
    public static MarkedSentence Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var spans = new List<TextSpan>[] { [], [] };
        int[] open = [-1, -1];
        for (int i = 0; i < marked.Length;)
        {
            if (Mark(marked.AsSpan(i), out int kind, out bool closing) is > 0 and int length)
            {
                if (closing && open[kind] >= 0)
                    spans[kind].Add(Trimmed(text, open[kind]));
                open[kind] = closing ? -1 : text.Length;
                i += length;
                continue;
            }
            text.Append(marked[i++]);
        }
        return new MarkedSentence(text.ToString(), [.. spans[0]], [.. spans[1]]);
    }

    private static int Mark(ReadOnlySpan<char> rest, out int kind, out bool closing)
    {
        closing = rest.StartsWith("</s>", StringComparison.Ordinal) || rest.StartsWith("</t>", StringComparison.Ordinal);
        bool opening = rest.StartsWith("<s>", StringComparison.Ordinal) || rest.StartsWith("<t>", StringComparison.Ordinal);
        kind = (closing || opening) && rest[closing ? 2 : 1] == 't' ? 1 : 0;
        return closing ? 4 : opening ? 3 : 0;
    }

    private static TextSpan Trimmed(StringBuilder text, int start)
    {
        int end = text.Length;
        while (end > start && text[end - 1] == ' ')
            end--;
        return new TextSpan(start, end);
    }
}
