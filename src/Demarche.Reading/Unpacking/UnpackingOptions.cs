namespace Demarche.Reading.Unpacking;

/// <summary>Limits and choices of a <see cref="ReportUnpacker"/>.</summary>
public sealed record UnpackingOptions
{
    /// <summary>The defaults of every property.</summary>
    public static UnpackingOptions Default { get; } = new();

    /// <summary>Largest report, in bytes after unpacking; a larger one is an error in its place. From 1 to 1 GiB. Default: 64 MiB.</summary>
    public int MaximumBytes { get; init; } = 64 << 20;

    /// <summary>How many containers may lie inside each other (<c>a.zip</c> with <c>b.warc.gz</c> counts three). From 1 to 16. Default: 5.</summary>
    public int MaximumNesting { get; init; } = 5;

    /// <summary>
    /// Most bytes that a compressed byte may become, once 16 MiB have come out; beyond it the container is taken for a bomb. From 10 to
    /// 10,000. Default: 300. (News compresses to a fifth; an archive of the same page again and again to a hundredth or so.)
    /// </summary>
    public int MaximumRatio { get; init; } = 300;

    /// <summary>Most entries of a ZIP archive. From 1. Default: 1,000,000.</summary>
    public int MaximumEntries { get; init; } = 1_000_000;

    /// <summary>Which columns hold what in data files. Default: by their names.</summary>
    public ColumnMap Columns { get; init; } = ColumnMap.ByName;
}
