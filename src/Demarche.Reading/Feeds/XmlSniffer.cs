using System.Text;

namespace Demarche.Reading.Feeds;

/// <summary>Tells by its outermost element what an XML document is.</summary>
internal static class XmlSniffer
{
    /// <summary>The kind of the document that opens with <paramref name="start"/>.</summary>
    /// <param name="start">Its first bytes.</param>
    /// <param name="isXml">Whether it is known to be XML, even without a declaration that says so.</param>
    public static XmlKind Sniff(ReadOnlySpan<byte> start, bool isXml = false)
    {
        Encoding encoding = start is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] ? Encoding.Unicode
            : start is [0xFE, 0xFF, ..] or [0, (byte)'<', ..] ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        ReadOnlySpan<char> text = encoding.GetString(start).AsSpan().TrimStart("\uFEFF \t\r\n");
        if (!text.StartsWith("<"))
            return XmlKind.Other;
        ReadOnlySpan<char> root = RootName(text);
        XmlKind kind = Of(root);
        return kind == XmlKind.Other && (isXml || text.StartsWith("<?xml")) && !root.IsEmpty && root is not "html" ? XmlKind.Unknown : kind;
    }

    private static XmlKind Of(ReadOnlySpan<char> name) => name switch
    {
        "rss" or "RDF" or "feed" or "channel" => XmlKind.Feed,
        "opml" => XmlKind.FeedList,
        "newsItem" or "newsMessage" or "packageItem" or "knowledgeItem" or "conceptItem" or "planningItem" or "catalogItem" or "contentSet" => XmlKind.NewsItem,
        "nitf" => XmlKind.Nitf,
        _ => XmlKind.Other,
    };

    /// <summary>The local name of the first element, after declarations and comments.</summary>
    private static ReadOnlySpan<char> RootName(ReadOnlySpan<char> text)
    {
        while (text.Length > 2 && text[0] == '<' && text[1] is '?' or '!')
        {
            int end = text.StartsWith("<!--") ? text.IndexOf("-->") : text.IndexOf('>');
            if (end < 0)
                return [];
            int subset = text.StartsWith("<!DOCTYPE") ? text[..end].IndexOf('[') : -1;
            if (subset >= 0)
                end = text.IndexOf("]>") is >= 0 and int close ? close + 1 : text.Length - 1;
            int next = text[(end + 1)..].IndexOf('<');
            if (next < 0)
                return [];
            text = text[(end + 1 + next)..];
        }
        int stop = text.Length < 2 ? -1 : text[1..].IndexOfAny(" \t\r\n/>");
        ReadOnlySpan<char> name = stop < 0 ? [] : text[1..(stop + 1)];
        return name[(name.IndexOf(':') + 1)..];
    }
}
