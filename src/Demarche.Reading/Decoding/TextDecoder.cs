using System.Text;
using System.Text.Unicode;

namespace Demarche.Reading.Decoding;

/// <summary>Finds the encoding of a report and decodes it.</summary>
/// <remarks>
/// A byte order mark decides (UTF-8, UTF-16, UTF-32). Without one the bytes are UTF-8 if they are valid UTF-8. If not,
/// they are damaged UTF-8 where well-formed sequences beyond ASCII outnumber the faults, and Windows-1252, the usual
/// single-byte encoding of Western newsrooms, where they do not.
/// </remarks>
internal static class TextDecoder
{
    /// <summary>Decodes <paramref name="bytes"/>. Linear.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is { } marked)
            return Marked(marked, bytes[marked.Preamble.Length..]);
        if (BinaryContent.Describe(bytes) is { } kind)
            return DecodedText.Failed(ReadingCodes.Binary, $"the input is not text ({kind})");
        return Unmarked(bytes);
    }

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static DecodedText Marked(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        string text = encoding.GetString(bytes);
        if (BinaryContent.HasBinaryCharacters(text))
            return DecodedText.Failed(ReadingCodes.Binary, "the input is not text (control characters)");
        return encoding.GetByteCount(text) == bytes.Length && !text.Contains('\uFFFD', StringComparison.Ordinal)
            ? DecodedText.Of(text)
            : DecodedText.Of(
                text,
                ReadingCodes.ReplacedBytes,
                $"some bytes are not {encoding.WebName.ToUpperInvariant()}; U+FFFD stands for them");
    }

    private static DecodedText Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return DecodedText.Of(Encoding.UTF8.GetString(bytes));
        Utf8Faults faults = Utf8Faults.Count(bytes);
        if (faults.Sequences > faults.Faults)
        {
            return DecodedText.Of(
                Encoding.UTF8.GetString(bytes),
                ReadingCodes.ReplacedBytes,
                $"{faults.Faults} places are not UTF-8, the first at byte {faults.First}; U+FFFD stands for each");
        }
        Encoding western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
        string text = western.GetString(bytes);
        return BinaryContent.HasBinaryCharacters(text)
            ? DecodedText.Failed(ReadingCodes.Binary, $"the input is not text (bytes in no known encoding, the first at {faults.First})")
            : DecodedText.Of(
                text, ReadingCodes.OtherEncoding, $"byte {faults.First} is not UTF-8; the input was read as Windows-1252");
    }
}
