namespace Demarche.Cli.Tables;

/// <summary>A table is not what the command needs.</summary>
internal sealed class TableFormatException(string problem) : FormatException(problem);
