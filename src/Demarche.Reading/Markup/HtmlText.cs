using System.Net;
using System.Text;

namespace Demarche.Reading.Markup;

/// <summary>The words of a piece of HTML inside Markdown.</summary>
internal static class HtmlText
{
    /// <summary>Drops tags and comments, and what stands in scripts and style sheets; decodes entities. Linear.</summary>
    public static string Strip(string html)
    {
        var words = new StringBuilder();
        for (int at = 0; at < html.Length;)
        {
            int open = html.IndexOf('<', at);
            words.Append(html.AsSpan(at, (open < 0 ? html.Length : open) - at));
            if (open < 0)
                break;
            int close = html.IndexOf(Closing(html.AsSpan(open)), open, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                break;
            at = html.IndexOf('>', close) + 1;
            words.Append(' ');
        }
        return WebUtility.HtmlDecode(words.ToString());
    }

    /// <summary>What ends the thing that opens at the start of <paramref name="html"/>.</summary>
    private static string Closing(ReadOnlySpan<char> html) => html switch
    {
        _ when html.StartsWith("<!--") => "-->",
        _ when html.StartsWith("<script", StringComparison.OrdinalIgnoreCase) => "</script>",
        _ when html.StartsWith("<style", StringComparison.OrdinalIgnoreCase) => "</style>",
        _ => ">",
    };
}
