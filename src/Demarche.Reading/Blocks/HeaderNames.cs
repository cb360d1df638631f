namespace Demarche.Reading.Blocks;

/// <summary>The names that archives and site generators give to the fields of a header.</summary>
internal static class HeaderNames
{
    public static string Normalise(ReadOnlySpan<char> name) =>
        name.Trim().ToString().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');

    public static bool IsTitle(string name) => name is "title" or "headline";

    public static bool IsDate(string name) => name
        is "date" or "published" or "publication date" or "published time" or "published at" or "pubdate" or "dated";

    public static bool IsAuthor(string name) => name is "author" or "authors" or "by" or "byline";

    public static bool IsPublisher(string name) => name is "publisher" or "outlet" or "agency" or "site" or "site name";

    /// <summary>Holds an address, or the outlet's name.</summary>
    public static bool IsSource(string name) => name
        is "source" or "source url" or "url" or "link" or "original url" or "canonical" or "canonical url" or "permalink";

    public static bool IsLanguage(string name) => name is "language" or "lang";

    public static bool IsLicence(string name) => name is "licence" or "license" or "rights" or "copyright";

    public static bool IsKnown(string name) =>
        IsTitle(name) || IsDate(name) || IsAuthor(name) || IsPublisher(name) || IsSource(name) || IsLanguage(name)
        || IsLicence(name);
}
