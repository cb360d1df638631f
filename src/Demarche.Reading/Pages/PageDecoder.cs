using System.Text;
using System.Text.Unicode;
using Demarche.Reading.Decoding;
using UtfUnknown;

namespace Demarche.Reading.Pages;

/// <summary>Finds the encoding of a web page and decodes it.</summary>
/// <remarks>
/// A byte order mark decides. Then bytes that are UTF-8 and hold more than ASCII are UTF-8, whatever is declared, since no other
/// text looks like it. Then what the transfer stated, then what the page declares, then a guess from the content.
/// </remarks>
internal static class PageDecoder
{
    /// <summary>Declarations stand within so many bytes (the standard says 1,024; pages are later).</summary>
    private const int DeclarationBytes = 4096;

    /// <summary>So many bytes are looked at to guess.</summary>
    private const int GuessBytes = 1 << 16;

    /// <summary>Decodes <paramref name="bytes"/>. Linear.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What the transfer stated; null without.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return TextDecoder.Decode(bytes);
        bool isUtf8 = Utf8.IsValid(bytes);
        bool isAscii = isUtf8 && bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0;
        if (isUtf8 && !isAscii)
            return DecodedText.Of(Encoding.UTF8.GetString(bytes));
        Encoding? declared = Named(charset) ?? Declared(bytes);
        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage)
            return DecodedText.Of(declared.GetString(bytes));
        return isAscii ? DecodedText.Of(Encoding.ASCII.GetString(bytes)) : Undeclared(bytes, declared is not null);
    }

    /// <summary>The encoding that goes by a name; null for names that are unknown or that no page may use.</summary>
    public static Encoding? Named(string? name)
    {
        string bare = name?.Trim(' ', '"', '\'', ';').ToLowerInvariant() ?? "";
        try
        {
            return bare switch
            {
                "" or "utf-7" => null,
                "utf8" or "utf-8" or "unicode" => Encoding.UTF8,
                "iso-8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "iso8859-1" => Encoding1252,
                "cp1251" or "win-1251" => CodePagesEncodingProvider.Instance.GetEncoding(1251),
                "shift_jis" or "shift-jis" or "sjis" or "x-sjis" => CodePagesEncodingProvider.Instance.GetEncoding(932),
                "ks_c_5601-1987" or "euc-kr" => CodePagesEncodingProvider.Instance.GetEncoding(949),
                "gb2312" or "gbk" => CodePagesEncodingProvider.Instance.GetEncoding(936),
                _ => CodePagesEncodingProvider.Instance.GetEncoding(bare) ?? Encoding.GetEncoding(bare),
            };
        }
        catch (ArgumentException)
        {
            // No encoding goes by that name; what follows in the order decides.
            return null;
        }
    }

    private static Encoding Encoding1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        int at = start.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            at = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("encoding", StringComparison.Ordinal) : -1;
        if (at < 0)
            return null;
        ReadOnlySpan<char> rest = start.AsSpan(start.IndexOfAny(['=', '>'], at) is > 0 and int equals ? equals + 1 : at).TrimStart(" \"'");
        int end = rest.IndexOfAny(" \"'>;/");
        Encoding? named = Named((end < 0 ? rest : rest[..end]).ToString());
        // A declaration that can be read as ASCII is not in UTF-16 or UTF-32, whatever it says.
        return named is null || named.CodePage is 1200 or 1201 or 12000 or 12001 ? null : named;
    }

    private static DecodedText Undeclared(ReadOnlySpan<byte> bytes, bool declaredUtf8)
    {
        Utf8Faults faults = Utf8Faults.Count(bytes);
        if (faults.Sequences > faults.Faults || (declaredUtf8 && faults.Faults < 10))
        {
            return DecodedText.Of(
                Encoding.UTF8.GetString(bytes),
                ReadingCodes.ReplacedBytes,
                $"{faults.Faults} places are not UTF-8, the first at byte {faults.First}; U+FFFD stands for each");
        }
        byte[] sample = bytes[..Math.Min(bytes.Length, GuessBytes)].ToArray();
        Encoding guess = Named(CharsetDetector.DetectFromBytes(sample).Detected is { Confidence: > 0.5f } found ? found.EncodingName : null)
            ?? Encoding1252;
        return DecodedText.Of(
            guess.GetString(bytes),
            ReadingCodes.OtherEncoding,
            $"byte {faults.First} is not UTF-8 and no other encoding is declared; the page was read as {guess.WebName}");
    }
}
