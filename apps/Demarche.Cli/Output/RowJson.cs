using System.Collections.Immutable;
using System.Text.Json;
using Demarche.Coding.Actors;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Output;

/// <summary>Parts that rows of several commands have in common, in the contract's spelling: what has nothing to say is absent.</summary>
internal static class RowJson
{
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    public static void Actors(this Utf8JsonWriter json, string name, ImmutableArray<Actor> actors)
    {
        if (actors.IsEmpty)
            return;
        json.WriteStartArray(name);
        foreach (Actor actor in actors)
        {
            json.WriteStartObject();
            json.WriteString("name", actor.Name);
            json.Optional("code", actor.Code);
            json.Optional("sector", actor.Sector);
            json.Optional("id", actor.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Sources(this Utf8JsonWriter json, ImmutableArray<SourcePlace> sources)
    {
        json.WriteStartArray("sources");
        foreach (SourcePlace source in sources)
        {
            json.WriteStartObject();
            json.WriteString("article", source.Article);
            json.WriteString("id", source.Id);
            json.Optional("publisher", source.Publisher);
            json.Optional("published", source.Published);
            json.WriteNumber("start", source.Start);
            json.WriteNumber("end", source.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Outlets for a table: each once, or the articles where none is named.</summary>
    public static string Outlets(ImmutableArray<SourcePlace> sources) =>
        string.Join(", ", sources.Select(source => source.Publisher ?? source.Article).Distinct());

    /// <summary>Article and identifier of each source, for CSV.</summary>
    public static string Places(ImmutableArray<SourcePlace> sources) =>
        string.Join(' ', sources.Select(source => $"{source.Article}#{source.Id}"));
}
