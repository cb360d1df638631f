using System.Text.Json;
using System.Text.Json.Serialization;
using Demarche.Coding.Ledgers;

namespace Demarche.Storage.Ledgers;

/// <summary>A pair of sides as a list of two.</summary>
internal sealed class PartyPairConverter : JsonConverter<PartyPair>
{
    public override PartyPair Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<string[]>(ref reader, options) is [{ Length: > 0 } first, { } second]
            ? PartyPair.Of(first, second)
            : throw new JsonException("A pair has two sides.");

    public override void Write(Utf8JsonWriter writer, PartyPair value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.First);
        writer.WriteStringValue(value.Second);
        writer.WriteEndArray();
    }
}
