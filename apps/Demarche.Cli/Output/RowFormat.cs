namespace Demarche.Cli.Output;

/// <summary>How a command that answers a question writes its rows.</summary>
internal static class RowFormat
{
    public const string Table = "table";
    public const string JsonLines = "jsonl";
    public const string Csv = "csv";

    public static readonly string[] Names = [Table, JsonLines, Csv];
}
