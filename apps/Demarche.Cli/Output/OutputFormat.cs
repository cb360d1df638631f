namespace Demarche.Cli.Output;

/// <summary>As what records are written.</summary>
internal enum OutputFormat
{
    /// <summary>Tables for people.</summary>
    Table,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A page for a browser.</summary>
    Html,
}
