namespace Demarche.Reading.DataFiles;

/// <summary>
/// Walks through a struct of Parquet's metadata (Thrift, compact protocol) and holds it to what <see cref="ParquetStructs"/> says, before a library
/// that trusts every count and type in it reads it.
/// </summary>
internal sealed class ParquetThrift(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Most structs and members of lists; a file of a thousand columns in a thousand groups of rows has some ten million, one of articles some thousand.</summary>
    private const int MostParts = 500_000;

    /// <summary>Most columns, groups of them included.</summary>
    private const int MostColumns = 2000;

    /// <summary>Types that are passed over where a newer version of the format has put them: i8, i16, i32, i64, double, binary, and both truth values.</summary>
    private static readonly string?[] Plain = [null, "bool", "bool", "i8", "i16", "i32", "i64", "double", "binary"];

    private readonly Dictionary<(string Struct, int Field), long> _numbers = [];
    private int _parts;

    /// <summary>Bytes walked through.</summary>
    public int Position { get; private set; }

    /// <summary>Whether a whole sound struct begins here. Nesting is as deep as the table, so the stack holds.</summary>
    public bool IsSound(string name)
    {
        if (++_parts > MostParts)
            return false;
        for (int last = 0; TryByte(out int header);)
        {
            if (header == 0)
                return true;
            long field = last + (header >> 4);
            if (header >> 4 == 0 && !TrySigned(5, out field))
                return false;
            if (field <= last || field > short.MaxValue || !IsFieldSound(name, last = (int)field, header & 15))
                return false;
        }
        return false;
    }

    /// <summary>The number (of a truth value, 1 or 0) in a field of the structs walked through; 0 where there is none. Of several such structs, the last.</summary>
    public long this[string name, int field] => _numbers.GetValueOrDefault((name, field));

    /// <summary>Whether a struct of the name was there with the field.</summary>
    public bool Has(string name, int field) => _numbers.ContainsKey((name, field));

    private bool IsFieldSound(string name, int field, int code)
    {
        if (!ParquetStructs.Of(name).TryGetValue(field, out string? type))
            return code < Plain.Length && Plain[code] is { } unknown && (unknown == "bool" || IsPlainSound(unknown, out _));
        if (type == "bool")
        {
            _numbers[(name, field)] = code == 1 ? 1 : 0;
            return code is 1 or 2;
        }
        if (code != CodeOf(type))
            return false;
        if (type[0] == '[')
            return IsListSound(type.Trim('[', ']'));
        if (ParquetStructs.IsStruct(type))
            return IsSound(type);
        bool isSound = IsPlainSound(type, out long value);
        _numbers[(name, field)] = value;
        return isSound;
    }

    private static int CodeOf(string type) => type[0] == '[' ? 9 : ParquetStructs.IsStruct(type) ? 12 : Array.IndexOf(Plain, type);

    private bool IsListSound(string type)
    {
        if (!TryByte(out int header) || (header & 15) != CodeOf(type))
            return false;
        ulong count = (ulong)(header >> 4);
        if ((count == 15 && !TryNumber(5, out count)) || count > (type == "SCHEMA" ? (ulong)MostColumns : MostParts))
            return false;
        _parts += (int)count;
        for (ulong i = 0; i < count; i++)
        {
            if (!(ParquetStructs.IsStruct(type) ? IsSound(type) : IsPlainSound(type, out _)))
                return false;
        }
        return _parts <= MostParts;
    }

    private bool IsPlainSound(string type, out long value)
    {
        value = 0;
        return type switch
        {
            "i8" => TrySkip(1),
            "i16" or "i32" => TrySigned(5, out value),
            "i64" => TrySigned(10, out value),
            "double" => TrySkip(8),
            _ => TryNumber(5, out ulong length) && TrySkip(length),
        };
    }

    private bool TryByte(out int value)
    {
        value = Position < bytes.Length ? bytes.Span[Position++] : -1;
        return value >= 0;
    }

    private bool TrySkip(ulong length)
    {
        if (length > (ulong)(bytes.Length - Position))
            return false;
        Position += (int)length;
        return true;
    }

    private bool TrySigned(int mostBytes, out long value)
    {
        bool isNumber = TryNumber(mostBytes, out ulong number);
        value = (long)(number >> 1) ^ -(long)(number & 1);
        return isNumber;
    }

    /// <summary>A number in groups of seven bits, the lowest first; of five bytes at most it has 32 bits.</summary>
    private bool TryNumber(int mostBytes, out ulong value)
    {
        value = 0;
        for (int shift = 0; shift < 7 * mostBytes && TryByte(out int group); shift += 7)
        {
            value |= (ulong)(group & 0x7F) << shift;
            if (group < 0x80)
                return mostBytes > 5 || value <= uint.MaxValue;
        }
        return false;
    }
}
