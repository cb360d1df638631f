using System.Globalization;
using Demarche.Reading.Blocks;
using Demarche.Reading.Pages;

namespace Demarche.Reading.Unpacking;

/// <summary>Puts what a container states about a report before what the report says itself.</summary>
internal static class StatedFields
{
    /// <summary>The blocks with the fields of <paramref name="report"/>.</summary>
    public static BlockSequence Add(BlockSequence blocks, RawReport report)
    {
        if (report.Stated.IsEmpty && report.FetchedFrom is null)
            return blocks;
        IEnumerable<HeaderField> stated = report.Stated.Select(field => Field(field.Key, field.Value));
        IEnumerable<HeaderField> fetched = report.FetchedFrom is { } url ? [Field("url", url)] : [];
        bool hasTitle = report.Stated.Any(field => HeaderNames.IsTitle(field.Key));
        return blocks with
        {
            Header = [.. stated, .. blocks.Header, .. fetched],
            HasHeadlineApart = blocks.HasHeadlineApart || hasTitle,
        };
    }

    private static HeaderField Field(string name, string value)
    {
        DateOnly? day = HeaderNames.IsDate(name) ? PageDate.Read(value) : null;
        string stated = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? value;
        return new HeaderField(HeaderNames.Normalise(name), stated, null, null);
    }
}
