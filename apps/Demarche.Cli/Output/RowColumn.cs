namespace Demarche.Cli.Output;

/// <summary>A column of a table or of CSV.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Cell">What stands in it; null for nothing.</param>
/// <param name="InTable">Whether people want to see it too, and not only programs.</param>
internal sealed record RowColumn<T>(string Name, Func<T, string?> Cell, bool InTable = true);
