using System.Collections.Frozen;
using System.Globalization;

namespace Demarche.Reading.DataFiles;

/// <summary>
/// The structs of Parquet's metadata with the numbers and types of their fields, as <c>parquet.thrift</c> of the Apache Parquet format lists them;
/// encryption is left out. A type in brackets is a list of it; a type in capitals is a struct.
/// </summary>
internal static class ParquetStructs
{
    private const string Nothing = "STRING MAP LIST ENUM DATE UNKNOWN JSON BSON UUID FLOAT16 UNIT TYPE_ORDER INDEX_PAGE";

    private const string Fields = """
        FILE 1:i32 2:[SCHEMA] 3:i64 4:[ROWS] 5:[KEY] 6:binary 7:[ORDER]
        SCHEMA 1:i32 2:i32 3:i32 4:binary 5:i32 6:i32 7:i32 8:i32 9:i32 10:LOGICAL
        LOGICAL 1:STRING 2:MAP 3:LIST 4:ENUM 5:DECIMAL 6:DATE 7:TIME 8:TIME 10:INTEGER 11:UNKNOWN 12:JSON 13:BSON 14:UUID 15:FLOAT16 16:VARIANT 17:GEOMETRY 18:GEOGRAPHY
        DECIMAL 1:i32 2:i32
        TIME 1:bool 2:TIME_UNIT
        TIME_UNIT 1:UNIT 2:UNIT 3:UNIT
        INTEGER 1:i8 2:bool
        VARIANT 1:i8
        GEOMETRY 1:binary
        GEOGRAPHY 1:binary 2:i32
        ORDER 1:TYPE_ORDER
        KEY 1:binary 2:binary
        ROWS 1:[COLUMN] 2:i64 3:i64 4:[SORTING] 5:i64 6:i64 7:i16
        SORTING 1:i32 2:bool 3:bool
        COLUMN 1:binary 2:i64 3:COLUMN_DATA 4:i64 5:i32 6:i64 7:i32
        COLUMN_DATA 1:i32 2:[i32] 3:[binary] 4:i32 5:i64 6:i64 7:i64 8:[KEY] 9:i64 10:i64 11:i64 12:STATISTICS 13:[PAGE_ENCODING] 14:i64 15:i32 16:SIZES 17:GEO_STATISTICS
        STATISTICS 1:binary 2:binary 3:i64 4:i64 5:binary 6:binary 7:bool 8:bool
        PAGE_ENCODING 1:i32 2:i32 3:i32
        SIZES 1:i64 2:[i64] 3:[i64]
        GEO_STATISTICS 1:BOX 2:[i32]
        BOX 1:double 2:double 3:double 4:double 5:double 6:double 7:double 8:double
        PAGE 1:i32 2:i32 3:i32 4:i32 5:DATA_PAGE 6:INDEX_PAGE 7:DICTIONARY_PAGE 8:DATA_PAGE_2
        DATA_PAGE 1:i32 2:i32 3:i32 4:i32 5:STATISTICS
        DICTIONARY_PAGE 1:i32 2:i32 3:bool
        DATA_PAGE_2 1:i32 2:i32 3:i32 4:i32 5:i32 6:i32 7:bool 8:STATISTICS
        """;

    private static readonly FrozenDictionary<string, FrozenDictionary<int, string>> Known = Fields.Split('\n').Concat(Nothing.Split(' '))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(words => words[0], words => words[1..].Select(field => field.Split(':'))
            .ToFrozenDictionary(field => int.Parse(field[0], CultureInfo.InvariantCulture), field => field[1]));

    /// <summary>The fields of a struct, by number: a plain type, a struct, or either in brackets.</summary>
    public static FrozenDictionary<int, string> Of(string name) => Known[name];

    /// <summary>Whether a type is a struct.</summary>
    public static bool IsStruct(string type) => Known.ContainsKey(type);
}
