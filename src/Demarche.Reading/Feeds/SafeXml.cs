using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Demarche.Reading.Feeds;

/// <summary>Parses XML from strangers: no external entities, no document type, nesting limited; leniently where feeds are sloppy.</summary>
internal static partial class SafeXml
{
    private const int DeepestNesting = 256;

    /// <summary>The document.</summary>
    /// <exception cref="XmlException">It is broken beyond mending, or nested too deeply.</exception>
    public static XDocument Parse(byte[] content)
    {
        try
        {
            return Parse(new MemoryStream(content));
        }
        catch (XmlException)
        {
            // Feeds use the entities of HTML without declaring them, bare ampersands, and characters that XML forbids.
            return Parse(new StringReader(Mend(Decode(content))));
        }
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static XDocument Parse(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        return Load(reader);
    }

    private static XDocument Parse(TextReader text)
    {
        using var reader = XmlReader.Create(text, Settings);
        return Load(reader);
    }

    /// <summary>Holds the nesting to its limit, since a tree of any depth would exhaust the stack of whoever walks it.</summary>
    private static XDocument Load(XmlReader reader)
    {
        using var limited = new DepthLimitedReader(reader, DeepestNesting);
        try
        {
            return XDocument.Load(limited, LoadOptions.PreserveWhitespace);
        }
        catch (ArgumentException fault)
        {
            // A byte order mark inside the declaration makes the platform's reader count below nothing.
            throw new XmlException("the XML declaration is damaged", fault);
        }
    }

    private static string Decode(byte[] content)
    {
        string start = Encoding.ASCII.GetString(content, 0, Math.Min(content.Length, 200));
        Match declared = Declaration().Match(start);
        Encoding encoding = content is [0xFF, 0xFE, ..] ? Encoding.Unicode
            : content is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode
            : (declared.Success ? Pages.PageDecoder.Named(declared.Groups[1].Value) : null) ?? Encoding.UTF8;
        return encoding.GetString(content).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    private static string Mend(string text)
    {
        string known = Entity().Replace(text, match =>
            match.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" ? match.Value
            : WebUtility.HtmlDecode(match.Value) is { } decoded && decoded != match.Value ? WebUtility.HtmlEncode(decoded)
            : "&amp;" + match.Value[1..]);
        var mended = new StringBuilder(known.Length);
        for (int i = 0; i < known.Length; i++)
        {
            char c = known[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < known.Length && char.IsLowSurrogate(known[i + 1]);
            if (isPair)
                mended.Append(c).Append(known[++i]);
            else if (XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))
                mended.Append(c);
        }
        return DeclarePrefixes(Ampersand().Replace(mended.ToString(), "&amp;"));
    }

    /// <summary>Declares on the outermost element the prefixes that nobody declared.</summary>
    private static string DeclarePrefixes(string text)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ValueMatch match in Prefix().EnumerateMatches(text))
        {
            ReadOnlySpan<char> prefix = text.AsSpan(match.Index, match.Length).TrimStart("</ \t\r\n").TrimEnd(':');
            if (missing.Count < 50 && prefix is not "xml" and not "xmlns" && !text.Contains($"xmlns:{prefix}", StringComparison.Ordinal))
                missing.Add(prefix.ToString());
        }
        Match root = Root().Match(text);
        return missing.Count == 0 || !root.Success
            ? text
            : text.Insert(root.Index + root.Length, string.Concat(missing.Select(prefix => $" xmlns:{prefix}=\"urn:undeclared:{prefix}\"")));
    }

    [GeneratedRegex("""encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']""")]
    private static partial Regex Declaration();

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9_-]{0,30}:")]
    private static partial Regex Prefix();

    [GeneratedRegex("<[A-Za-z][A-Za-z0-9_.:-]*")]
    private static partial Regex Root();

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,30};")]
    private static partial Regex Entity();

    [GeneratedRegex("&(?!(#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")]
    private static partial Regex Ampersand();
}
