using System.Globalization;
using Demarche.Language.Articles;

namespace Demarche.Storage.Ingesting;

/// <summary>Where a text was published. One text printed by two outlets is one article with two sources.</summary>
/// <param name="Published">ISO day; null where the report does not state it.</param>
/// <param name="Publisher">Outlet or agency.</param>
/// <param name="Url">Address.</param>
internal sealed record ArticleSource(string? Published, string? Publisher, string? Url)
{
    /// <summary>Sorts behind every day: a source that says when goes first.</summary>
    private const string Undated = "~";

    /// <summary>What tells sources apart and orders them: the earliest known is the one whose record counts.</summary>
    public string Key => $"{Published ?? Undated}\u001F{Publisher}\u001F{Url}";

    public static ArticleSource Of(Article article) => new(
        article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        StoredText.Of(article.Publisher),
        StoredText.Of(article.Url));
}
