using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Demarche.Reading.Pages;

/// <summary>The meta elements of a page by their name, property, itemprop or http-equiv, in lower case.</summary>
internal sealed class MetaElements
{
    private const int LongestValue = 2000;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public MetaElements(IHtmlDocument page)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            string? value = meta.GetAttribute("content")?.Trim();
            if (name is not null && value is { Length: > 0 and <= LongestValue })
                _values.TryAdd(name.Trim().ToLowerInvariant(), value);
        }
    }

    /// <summary>The value of the first of <paramref name="names"/> that the page has; null where it has none.</summary>
    public string? Of(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_values.TryGetValue(name, out string? value))
                return value;
        }
        return null;
    }
}
