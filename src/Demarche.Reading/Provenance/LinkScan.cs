using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Language.Text;

namespace Demarche.Reading.Provenance;

/// <summary>Adds the addresses that stand in a text as such to the links that its format marks.</summary>
internal static class LinkScan
{
    /// <summary>All links in order of their anchors. Linear.</summary>
    public static ImmutableArray<ArticleLink> Complete(string text, ImmutableArray<ArticleLink> marked)
    {
        var links = ImmutableArray.CreateBuilder<ArticleLink>(marked.Length);
        int next = 0;
        for (int at = 0; WebAddress.Find(text, at) is { } span; at = span.End)
        {
            while (next < marked.Length && marked[next].Anchor.Start <= span.Start)
                links.Add(marked[next++]);
            bool isMarked = (links.Count > 0 && links[^1].Anchor.Overlaps(span))
                || (next < marked.Length && marked[next].Anchor.Overlaps(span));
            if (!isMarked)
                links.Add(new ArticleLink(span, span.Of(text)));
        }
        while (next < marked.Length)
            links.Add(marked[next++]);
        return links.ToImmutable();
    }

    /// <summary>The first address of the web that a link inside <paramref name="span"/> leads to; null without one.</summary>
    public static string? FirstTarget(ImmutableArray<ArticleLink> links, TextSpan span)
    {
        int low = 0, high = links.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (links[middle].Anchor.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < links.Length && links[low].Anchor.Start < span.End; low++)
        {
            if (WebAddress.IsAbsolute(links[low].Target))
                return links[low].Target;
        }
        return null;
    }
}
