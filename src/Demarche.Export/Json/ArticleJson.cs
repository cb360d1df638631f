using System.Text.Json;
using Demarche.Language.Articles;

namespace Demarche.Export.Json;

/// <summary>The fields of an article, in the order of the contract.</summary>
internal static class ArticleJson
{
    public static void WriteFields(Utf8JsonWriter json, Article article)
    {
        json.WriteString("id", article.Id);
        json.WriteOptional("path", article.Path);
        json.WriteOptional("url", article.Url);
        json.WriteOptional("title", article.Title);
        json.WriteOptional("published", article.Published);
        json.WriteOptional("publisher", article.Publisher);
        json.WriteOptional("language", article.Language);
        json.WriteString("sha256", article.Sha256);
        json.WriteString("text", article.Text);
        if (article.Captions.IsEmpty)
            return;
        json.WriteStartArray("captions");
        foreach (string caption in article.Captions)
            json.WriteStringValue(caption);
        json.WriteEndArray();
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, DateOnly? value)
    {
        if (value is { } day)
            json.WriteString(name, Terms.Of(day));
    }
}
