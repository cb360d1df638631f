namespace Demarche.Cli.Output;

/// <summary>The formats as the command line names them.</summary>
internal static class OutputFormats
{
    public static readonly string[] Names = ["table", "jsonl", "html"];

    /// <summary>The format of a name; without one, a table where somebody looks on and JSON lines where not.</summary>
    public static OutputFormat Parse(string? name, bool lookedAt) => name switch
    {
        "table" => OutputFormat.Table,
        "jsonl" => OutputFormat.JsonLines,
        "html" => OutputFormat.Html,
        null => lookedAt ? OutputFormat.Table : OutputFormat.JsonLines,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <summary>With the dot.</summary>
    public static string Extension(this OutputFormat format) => format switch
    {
        OutputFormat.Table => ".txt",
        OutputFormat.JsonLines => ".jsonl",
        OutputFormat.Html => ".html",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
