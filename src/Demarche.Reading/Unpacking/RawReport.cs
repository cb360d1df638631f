using System.Collections.Immutable;
using Demarche.Language.Articles;

namespace Demarche.Reading.Unpacking;

/// <summary>One report as an input holds it, before it is read; or the reason why there is none in its place.</summary>
public sealed record RawReport
{
    /// <summary>
    /// The input, and where in it: <c>a.zip/b.html</c>, <c>a.warc.gz#12</c> (record), <c>a.jsonl#3</c> (row), <c>feed.xml#1</c> (item).
    /// Null for standard input that holds one report.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>The bytes of the report.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>How to take them. Default: by name and content.</summary>
    public ReportFormat Format { get; init; } = ReportFormat.ByName;

    /// <summary>Encoding that a transfer stated; null without.</summary>
    public string? Charset { get; init; }

    /// <summary>Address that the bytes were fetched from; stands where the report names none itself.</summary>
    public string? FetchedFrom { get; init; }

    /// <summary>
    /// What the container states about the report, by the names of header fields (<c>title</c>, <c>date</c>, <c>url</c>, <c>publisher</c>,
    /// <c>author</c>, <c>language</c>). It comes before what the report says itself.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> Stated { get; init; } = [];

    /// <summary>Why there is no report; null where there is one.</summary>
    public Diagnostic? Error { get; init; }

    /// <summary>A place in an input that holds no report though it should.</summary>
    public static RawReport Failed(string? path, string code, string message) =>
        new() { Path = path, Error = new Diagnostic(code, message) };
}
