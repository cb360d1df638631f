namespace Demarche.Reading;

/// <summary>Limits and choices of a <see cref="ReportReader"/>.</summary>
public sealed record ReportReaderOptions
{
    /// <summary>The defaults of every property.</summary>
    public static ReportReaderOptions Default { get; } = new();

    /// <summary>How to take the characters. Default: <see cref="ReportFormat.ByName"/>.</summary>
    public ReportFormat Format { get; init; } = ReportFormat.ByName;

    /// <summary>Largest input, in bytes; a larger one is an error. From 1 to 1 GiB. Default: 64 MiB.</summary>
    public int MaximumBytes { get; init; } = 64 << 20;

    /// <summary>
    /// Longest paragraph, in UTF-16 code units; a longer one stays in the text but is no paragraph, so that nothing
    /// looks for sentences in it. At least 1,000. Default: 262,144, ten times a long speech printed as one paragraph.
    /// </summary>
    public int MaximumParagraph { get; init; } = 1 << 18;

    /// <summary>
    /// Longest stretch of a report that is looked into, in UTF-16 code units. What follows stays in the text but is no paragraph, and a note says
    /// so. At least 1,000. Default: 2,097,152, some three books; coding takes about 1 KB of memory for each character.
    /// </summary>
    public int MaximumCoded { get; init; } = 2 << 20;
}
