using System.Buffers.Binary;
using System.Text;

namespace Demarche.Reading.Tests.DataFiles;

/// <summary>Parquet written byte by byte, so that it can state what no writer would: one column "text" in one group of rows.</summary>
internal static class ForgedParquet
{
    private const int I32 = 5, I64 = 6, Binary = 8, List = 9, Structure = 12;

    public const int Plain = 0, DeltaBinaryPacked = 5, DeltaByteArray = 7, Dictionary = 8;
    public const int NotPacked = 0, Snappy = 1, Zstd = 6;

    /// <summary>A file of the pages; the schema may have a chain of columns inside columns before the text.</summary>
    public static byte[] Forge(long rows, int codec, byte[][] pages, int nesting = 0)
    {
        byte[] body = [.. pages.SelectMany(page => page)];
        byte[] column = Struct((1, I32, Number(6)), (2, List, Listed(I32, Number(0))), (3, List, Listed(Binary, Word("text"))), (4, I32, Number(codec)),
            (5, I64, Number(rows)), (6, I64, Number(body.Length)), (7, I64, Number(body.Length)), (9, I64, Number(4)));
        byte[] group = Struct((1, List, Listed(Structure, Struct((2, I64, Number(4)), (3, Structure, column)))), (2, I64, Number(body.Length)), (3, I64, Number(rows)));
        byte[][] schema =
        [
            Struct((4, Binary, Word("schema")), (5, I32, Number(1))),
            .. Enumerable.Range(0, nesting).Select(_ => Struct((3, I32, Number(0)), (4, Binary, Word("inner")), (5, I32, Number(1)))),
            Struct((1, I32, Number(6)), (3, I32, Number(0)), (4, Binary, Word("text")), (6, I32, Number(0))),
        ];
        byte[] footer = Struct((1, I32, Number(1)), (2, List, Listed(Structure, schema)), (3, I64, Number(rows)), (4, List, Listed(Structure, group)));
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        return [.. "PAR1"u8, .. body, .. footer, .. length, .. "PAR1"u8];
    }

    /// <summary>A page of data; its header states <paramref name="unpacked"/> bytes.</summary>
    public static byte[] Page(int values, int encoding, byte[] content, int? unpacked = null) =>
    [
        .. Struct((1, I32, Number(0)), (2, I32, Number(unpacked ?? content.Length)), (3, I32, Number(content.Length)),
            (5, Structure, Struct((1, I32, Number(values)), (2, I32, Number(encoding)), (3, I32, Number(3)), (4, I32, Number(3))))),
        .. content,
    ];

    /// <summary>A page with a dictionary.</summary>
    public static byte[] DictionaryPage(int values, byte[] content) =>
    [
        .. Struct((1, I32, Number(2)), (2, I32, Number(content.Length)), (3, I32, Number(content.Length)),
            (7, Structure, Struct((1, I32, Number(values)), (2, I32, Number(Plain))))),
        .. content,
    ];

    /// <summary>Texts as plain values: each after its length.</summary>
    public static byte[] Texts(params string[] texts) => [.. texts.SelectMany(text =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text), length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        return length.Concat(bytes);
    })];

    /// <summary>The first entry of a dictionary, again and again.</summary>
    public static byte[] FirstEntry(int times) => [1, .. Varint((ulong)times << 1), 0];

    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }

    private static byte[] Number(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    private static byte[] Word(string word) => [.. Varint((ulong)word.Length), .. Encoding.ASCII.GetBytes(word)];

    private static byte[] Listed(int type, params byte[][] items) =>
        [(byte)((Math.Min(items.Length, 15) << 4) | type), .. items.Length < 15 ? [] : Varint((ulong)items.Length), .. items.SelectMany(item => item)];

    private static byte[] Struct(params (int Field, int Type, byte[] Value)[] fields)
    {
        int last = 0;
        var bytes = new List<byte>();
        foreach ((int field, int type, byte[] value) in fields)
        {
            bytes.Add((byte)(((field - last) << 4) | type));
            bytes.AddRange(value);
            last = field;
        }
        return [.. bytes, 0];
    }
}
