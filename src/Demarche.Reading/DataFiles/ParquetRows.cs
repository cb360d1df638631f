using System.Globalization;
using Demarche.Reading.Archives;
using Demarche.Reading.Unpacking;
using Parquet;
using Parquet.Schema;

namespace Demarche.Reading.DataFiles;

/// <summary>Reads Parquet, one group of rows at a time: the columns that are parts of a report, and no others.</summary>
internal static class ParquetRows
{
    /// <summary>Most rows of a group; files of articles have some ten thousand.</summary>
    private const int MostRows = 5_000_000;

    /// <summary>Longest time for the columns of one group of rows.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Whether bytes open as Parquet does.</summary>
    public static bool IsParquet(ReadOnlySpan<byte> start) => start.StartsWith("PAR1"u8);

    /// <summary>The reports of the rows; rows without text are counted in one error at the end.</summary>
    /// <exception cref="UnpackingException">The file is damaged.</exception>
    public static IEnumerable<RawReport> Read(Stream stream, string? name, UnpackingOptions options)
    {
        if (!ParquetFooter.IsSound(stream))
            throw new UnpackingException(ReadingCodes.BrokenArchive, "the footer of the Parquet file is damaged, cut off or encrypted");
        ParquetReader reader = Damaged(() => ParquetReader.CreateAsync(new EndingStream(stream), leaveStreamOpen: true).GetAwaiter().GetResult());
        try
        {
            DataField[] fields = Damaged(() => reader.Schema.GetDataFields());
            int[] places = options.Columns.Locate([.. fields.Select(field => field.Name)]);
            if (places[0] < 0)
            {
                yield return RowReports.NoTextColumn(name, fields.Select(field => field.Name));
                yield break;
            }
            var rows = new RowReports(name, options);
            long number = 0;
            for (int group = 0; group < reader.RowGroupCount; group++)
            {
                string?[]?[] columns = Damaged(() => Columns(reader, group, fields, places));
                for (int row = 0; row < (columns[places[0]]?.Length ?? 0); row++)
                {
                    if (rows.Take(++number, places, i => columns[i]?[row]) is { } report)
                        yield return report;
                }
            }
            if (rows.Rest() is { } error)
                yield return error;
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static string?[]?[] Columns(ParquetReader reader, int group, DataField[] fields, int[] places)
    {
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
        if (rows.RowCount is < 0 or > MostRows)
            throw new UnpackingException(ReadingCodes.Bomb, $"a group of rows states {rows.RowCount} rows; {MostRows} are read");
        var columns = new string?[]?[fields.Length];
        foreach (int place in places.Where(place => place >= 0).Distinct())
            columns[place] = Column(rows, fields[place], (int)rows.RowCount);
        return columns;
    }

    private static string?[]? Column(ParquetRowGroupReader rows, DataField field, int count)
    {
        if (field.IsArray || field.MaxRepetitionLevel > 0)
            return null;
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var words = new string?[count];
            rows.ReadAsync(field, words.AsMemory()).AsTask().GetAwaiter().GetResult();
            return words;
        }
        return field.ClrType == typeof(DateTime) ? Values<DateTime>(rows, field, count, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : field.ClrType == typeof(DateOnly) ? Values<DateOnly>(rows, field, count, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : field.ClrType == typeof(long) ? Values<long>(rows, field, count, value => value.ToString(CultureInfo.InvariantCulture))
            : field.ClrType == typeof(int) ? Values<int>(rows, field, count, value => value.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static string?[] Values<T>(ParquetRowGroupReader rows, DataField field, int count, Func<T, string> write)
        where T : struct
    {
        if (field.IsNullable)
        {
            var optional = new T?[count];
            rows.ReadAsync(field, optional.AsMemory()).AsTask().GetAwaiter().GetResult();
            return [.. optional.Select(value => value is { } known ? write(known) : null)];
        }
        var values = new T[count];
        rows.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return [.. values.Select(value => write(value))];
    }

    /// <summary>
    /// Runs a part of the library on a thread of its own: on a damaged file it throws whatever its inner parts throw, and may go round for ever. Then
    /// the thread is left to itself; it ends with the program.
    /// </summary>
    private static T Damaged<T>(Func<T> read)
    {
        Task<T> reading = Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return reading.Wait(Longest)
                ? reading.Result
                : throw new UnpackingException(ReadingCodes.Bomb, $"the Parquet file is damaged (a part of it is not read within {Longest.TotalSeconds:0} seconds)");
        }
        catch (AggregateException faults) when (faults.InnerException is UnpackingException known)
        {
            throw new UnpackingException(known.Code, known.Message);
        }
        catch (AggregateException faults) when (faults.InnerException is { } fault)
        {
            throw new UnpackingException(ReadingCodes.BrokenArchive, $"the Parquet file is damaged ({fault.GetType().Name})");
        }
    }
}
