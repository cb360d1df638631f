using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Demarche.Reading.DataFiles;

/// <summary>The values of a column in a group of rows, written as text when they are asked for.</summary>
internal sealed class ParquetColumn
{
    /// <summary>Most rows of a group. Writers make groups of a thousand to a million.</summary>
    public const int MostRows = 1 << 20;

    private readonly Func<int, string?> _cell;

    private ParquetColumn(int count, Func<int, string?> cell)
    {
        Count = count;
        _cell = cell;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The value in a row; null for none. Days are written as ISO 8601 does.</summary>
    public string? this[int row] => _cell(row);

    /// <summary>Whether a column holds one word, number or day a row.</summary>
    public static bool IsRead(DataField field) => !field.IsArray && field.MaxRepetitionLevel == 0 && (IsText(field)
        || field.ClrType == typeof(DateTime) || field.ClrType == typeof(DateOnly) || field.ClrType == typeof(long) || field.ClrType == typeof(int));

    /// <summary>Reads a column of which <see cref="IsRead"/> is true.</summary>
    public static ParquetColumn Read(ParquetRowGroupReader rows, DataField field) =>
        IsText(field) ? Values<ReadOnlyMemory<char>>(rows, field, value => value.ToString())
        : field.ClrType == typeof(DateTime) ? Values<DateTime>(rows, field, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : field.ClrType == typeof(DateOnly) ? Values<DateOnly>(rows, field, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : field.ClrType == typeof(long) ? Values<long>(rows, field, value => value.ToString(CultureInfo.InvariantCulture))
        : Values<int>(rows, field, value => value.ToString(CultureInfo.InvariantCulture));

    private static bool IsText(DataField field) => field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>);

    private static ParquetColumn Values<T>(ParquetRowGroupReader rows, DataField field, Func<T, string> write)
        where T : struct
    {
        if (field.MaxDefinitionLevel > 0)
        {
            var optional = new T?[rows.RowCount];
            rows.ReadAsync(field, optional.AsMemory()).AsTask().GetAwaiter().GetResult();
            return new ParquetColumn(optional.Length, row => optional[row] is { } value ? write(value) : null);
        }
        var values = new T[rows.RowCount];
        rows.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return new ParquetColumn(values.Length, row => write(values[row]));
    }
}
