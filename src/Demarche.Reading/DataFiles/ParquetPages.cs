using Demarche.Reading.Archives;
using Demarche.Reading.Unpacking;
using Parquet.Meta;

namespace Demarche.Reading.DataFiles;

/// <summary>
/// Looks through the headers of the pages of a column before a library reads them: it makes room for whatever they state, reads on until it has
/// the values that they promise, and unpacks some encodings to any size.
/// </summary>
/// <param name="stream">The file.</param>
/// <param name="mostBytes">Most bytes that the pages looked at may unpack to, all together.</param>
internal sealed class ParquetPages(Stream stream, long mostBytes)
{
    private const int UsualHeader = 1 << 12, LongestHeader = 1 << 24;
    private long _unpacked;

    /// <summary>Where in the file the pages of a column lie: its first byte and the one after its last.</summary>
    /// <exception cref="UnpackingException">They are damaged, of a kind that is not read, or unpack to too much.</exception>
    public (long Start, long End) Range(ColumnMetaData column, long rows)
    {
        if (column.NumValues != rows)
            throw Damaged("a column has another number of values than there are rows");
        long start = new[] { column.DictionaryPageOffset ?? 0, column.DataPageOffset, column.IndexPageOffset ?? 0 }.Where(offset => offset != 0).DefaultIfEmpty(0).Min();
        long at = start;
        for (long values = 0; values < rows;)
        {
            ParquetThrift header = Header(at);
            long body = at + header.Position;
            at = body + header["PAGE", 3];
            if (header["PAGE", 2] < 0 || header["PAGE", 3] < 0 || at > stream.Length)
                throw Damaged("a page states a length that it cannot have");
            if ((_unpacked += Unpacked(column.Codec, header, body)) > mostBytes)
                throw new UnpackingException(ReadingCodes.Bomb, $"a group of rows of the Parquet file unpacks to more than {mostBytes} bytes");
            values += Values(header, rows);
        }
        return (start, at);
    }

    private ParquetThrift Header(long at)
    {
        if (at < 4 || at >= stream.Length)
            throw Damaged("the pages of a column are cut off");
        for (int length = UsualHeader; length <= LongestHeader; length <<= 6)
        {
            var header = new ParquetThrift(Bytes(at, length));
            if (header.IsSound("PAGE"))
                return header;
        }
        throw Damaged("the header of a page is damaged");
    }

    private byte[] Bytes(long at, long length)
    {
        byte[] bytes = new byte[Math.Min(length, stream.Length - at)];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>How many values of the column a page holds: none in a dictionary.</summary>
    private static long Values(ParquetThrift header, long rows)
    {
        (string name, int encoding) = header["PAGE", 1] switch
        {
            (long)PageType.DATA_PAGE => ("DATA_PAGE", 2),
            (long)PageType.DATA_PAGE_V2 => ("DATA_PAGE_2", 4),
            (long)PageType.DICTIONARY_PAGE => ("DICTIONARY_PAGE", 2),
            _ => throw Damaged("a page is of no known kind"),
        };
        long values = header[name, 1], nulls = header["DATA_PAGE_2", 2];
        if (!header.Has(name, 1) || values < 0 || values > rows || nulls < 0 || nulls > values)
            throw Damaged("a page states more values than there are rows");
        if ((Encoding)header[name, encoding] is not (Encoding.PLAIN or Encoding.PLAIN_DICTIONARY or Encoding.RLE_DICTIONARY))
            throw new UnpackingException(ReadingCodes.BrokenArchive, $"a column of the Parquet file is encoded as {(Encoding)header[name, encoding]}; plain values and dictionaries are read");
        return name == "DICTIONARY_PAGE" ? 0 : values;
    }

    /// <summary>The room that a page takes: what its header states, or more where the packing states more.</summary>
    private long Unpacked(CompressionCodec codec, ParquetThrift header, long body)
    {
        long levels = header["DATA_PAGE_2", 5] + header["DATA_PAGE_2", 6], packed = header["PAGE", 3] - levels;
        if (header["DATA_PAGE_2", 5] < 0 || header["DATA_PAGE_2", 6] < 0 || packed < 0)
            throw Damaged("a page states a length that it cannot have");
        bool isPacked = packed > 0 && (!header.Has("DATA_PAGE_2", 7) || header["DATA_PAGE_2", 7] == 1);
        long room = !isPacked ? 0 : codec switch
        {
            CompressionCodec.SNAPPY => SnappyLength(Bytes(body + levels, Math.Min(packed, 5))),
            CompressionCodec.ZSTD => (long)Math.Min(ZstdSharp.Decompressor.GetDecompressedSize(Bytes(body + levels, packed)), long.MaxValue / 4),
            _ => 0,
        };
        return Math.Max(Math.Max(header["PAGE", 2], header["PAGE", 3]), room);
    }

    /// <summary>Snappy begins with the length of what was packed, in groups of seven bits.</summary>
    private static long SnappyLength(byte[] start)
    {
        long length = 0;
        for (int i = 0; i < start.Length; i++)
        {
            length |= (long)(start[i] & 0x7F) << (7 * i);
            if (start[i] < 0x80)
                break;
        }
        return length;
    }

    private static UnpackingException Damaged(string how) => new(ReadingCodes.BrokenArchive, $"the Parquet file is damaged ({how})");
}
