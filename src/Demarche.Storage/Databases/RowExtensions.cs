using System.Data.Common;

namespace Demarche.Storage.Databases;

/// <summary>Reading cells that may hold NULL.</summary>
internal static class RowExtensions
{
    /// <summary>The words of a cell; null for NULL.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
