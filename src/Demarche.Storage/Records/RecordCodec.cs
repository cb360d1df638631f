using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Demarche.Coding.Events;
using Demarche.Coding.Records;
using Demarche.Language.Articles;
using Demarche.Storage.Ledgers;

namespace Demarche.Storage.Records;

/// <summary>Records as bytes and back, with everything that later stages ask of them.</summary>
/// <remarks>
/// The text is kept apart, and how an event was derived is left out: <c>explain</c> codes again. The bytes are private to the
/// store, counted in UTF-16 code units as the program counts; what others read is the contract that Demarche.Export writes.
/// </remarks>
internal static class RecordCodec
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Lists are always written: one that is not there would be read as no list at all.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter(), new PartyPairConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    public static byte[] Encode(Record record) => Packed.Pack(JsonSerializer.SerializeToUtf8Bytes(record, Options));

    public static byte[] EncodeText(string text) => Packed.Pack(Encoding.UTF8.GetBytes(text));

    public static byte[] Encode<T>(T value) => Packed.Pack(JsonSerializer.SerializeToUtf8Bytes(value, Options));

    /// <exception cref="InvalidDataException">The bytes are damaged, or another version of the program wrote them.</exception>
    public static T Decode<T>(byte[] packed)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Packed.Unpack(packed), Options)
                ?? throw new InvalidDataException("Nothing is stored.");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new InvalidDataException("The stored record cannot be read by this version of the program.", fault);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are damaged, or another version of the program wrote them.</exception>
    public static Record Decode(byte[] packed, string text)
    {
        Record record = Decode<Record>(packed);
        return record with { Article = record.Article with { Text = text } };
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static string DecodeText(byte[] packed) => Encoding.UTF8.GetString(Packed.Unpack(packed));

    private static void LeaveOut(JsonTypeInfo type)
    {
        string? without = type.Type == typeof(Article) ? nameof(Article.Text)
            : type.Type == typeof(Event) ? nameof(Event.Derivation) : null;
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.Set is null || property.Name == without).ToList())
            type.Properties.Remove(property);
        foreach (JsonPropertyInfo property in type.Properties)
            property.IsRequired = false;
    }
}
