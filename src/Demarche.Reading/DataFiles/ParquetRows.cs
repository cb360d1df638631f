using Demarche.Reading.Archives;
using Demarche.Reading.Unpacking;
using Parquet;
using Parquet.Schema;

namespace Demarche.Reading.DataFiles;

/// <summary>Reads Parquet, one group of rows at a time: the columns that are parts of a report, and no others.</summary>
internal sealed class ParquetRows
{
    /// <summary>What a group of rows may unpack to, however large the file is.</summary>
    private const long LargestGroup = 256 << 20;

    /// <summary>What may come out of a file before the ratio is looked at.</summary>
    private const long Free = 16 << 20;

    /// <summary>Deepest nesting of columns.</summary>
    private const int DeepestNesting = 64;

    private readonly BoundedStream _stream;
    private readonly string? _name;
    private readonly UnpackingOptions _options;
    private readonly long _mostBytes;

    private ParquetRows(Stream stream, string? name, UnpackingOptions options)
    {
        _stream = new BoundedStream(stream);
        _name = name;
        _options = options;
        _mostBytes = Free + (stream.Length * options.MaximumRatio);
    }

    /// <summary>Whether bytes open as Parquet does.</summary>
    public static bool IsParquet(ReadOnlySpan<byte> start) => start.StartsWith("PAR1"u8);

    /// <summary>The reports of the rows; rows without text are counted in one error at the end.</summary>
    /// <exception cref="UnpackingException">The file is damaged, or unpacks to too much.</exception>
    public static IEnumerable<RawReport> Read(Stream stream, string? name, UnpackingOptions options)
    {
        if (!ParquetFooter.IsSound(stream))
            throw new UnpackingException(ReadingCodes.BrokenArchive, "the footer of the Parquet file is damaged, cut off or encrypted");
        return new ParquetRows(stream, name, options).Reports();
    }

    private IEnumerable<RawReport> Reports()
    {
        ParquetReader reader = Damaged(() => ParquetReader.CreateAsync(_stream, leaveStreamOpen: true).GetAwaiter().GetResult());
        DataField[] fields = Damaged(() => Fields(reader));
        int[] places = _options.Columns.Locate([.. fields.Select(field => field.Name)]);
        if (places[0] < 0)
        {
            yield return RowReports.NoTextColumn(_name, fields.Select(field => field.Name));
            yield break;
        }
        var rows = new RowReports(_name, _options);
        long number = 0, given = 0;
        for (int group = 0; group < reader.RowGroupCount; group++)
        {
            ParquetColumn?[] columns = Columns(reader, group, fields, places);
            for (int row = 0; row < (columns[places[0]]?.Count ?? 0); row++)
            {
                if (rows.Take(++number, places, i => columns[i]?[row]) is not { } report)
                    continue;
                yield return report;
                // A dictionary gives one text to any number of rows.
                if ((given += report.Content.Length) > _mostBytes)
                    throw new UnpackingException(ReadingCodes.Bomb, $"more than {_options.MaximumRatio} bytes come out of each byte of the Parquet file; the rest is left unread");
            }
        }
        if (rows.Rest() is { } error)
            yield return error;
    }

    private static DataField[] Fields(ParquetReader reader)
    {
        int nested = 0;
        foreach (Parquet.Meta.SchemaElement element in reader.Metadata?.Schema ?? [])
        {
            // A chain of columns inside columns is no longer than those that hold others.
            if (element.NumChildren > 0 && ++nested > DeepestNesting)
                throw new UnpackingException(ReadingCodes.BrokenArchive, $"more than {DeepestNesting} columns of the Parquet file hold others");
        }
        return reader.Schema.GetDataFields();
    }

    private ParquetColumn?[] Columns(ParquetReader reader, int group, DataField[] fields, int[] places)
    {
        using ParquetRowGroupReader rows = Damaged(() => reader.OpenRowGroupReader(group));
        if (rows.RowCount is < 0 or > ParquetColumn.MostRows)
            throw new UnpackingException(ReadingCodes.Bomb, $"a group of rows states {rows.RowCount} rows; {ParquetColumn.MostRows} are read");
        var pages = new ParquetPages(_stream, Math.Min(LargestGroup, _mostBytes));
        var columns = new ParquetColumn?[fields.Length];
        foreach (int place in places.Where(place => place >= 0 && ParquetColumn.IsRead(fields[place])).Distinct())
        {
            _stream.Part = (0, _stream.Length);
            _stream.Part = Damaged(() => pages.Range(rows.GetMetadata(fields[place])?.MetaData ?? throw new InvalidDataException(), rows.RowCount));
            columns[place] = Damaged(() => ParquetColumn.Read(rows, fields[place]));
        }
        return columns;
    }

    /// <summary>Runs a part of the library, which throws whatever its inner parts throw on a damaged file.</summary>
    private static T Damaged<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not UnpackingException)
        {
            throw new UnpackingException(ReadingCodes.BrokenArchive, $"the Parquet file is damaged ({fault.GetType().Name})");
        }
    }
}
