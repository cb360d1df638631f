using System.Globalization;
using Demarche.Coding.Ledgers;
using Demarche.Export;
using Demarche.Export.Json;
using Demarche.Storage.Queries;

namespace Demarche.Cli.Output;

/// <summary>How <c>demarche ledger</c> writes exchanges.</summary>
internal static class LedgerRows
{
    private const int ShortId = 8;

    /// <summary>One line each, as a table or CSV.</summary>
    public static RowOutput<LedgerLine> Lines { get; } = new(
    [
        new("Exchange", line => line.Id, InTable: false),
        new("Id", line => line.Id[..Math.Min(ShortId, line.Id.Length)]),
        new("Demander", line => line.Demander.Name),
        new("Addressee", line => line.Addressee?.Name),
        new("Standing", line => line.Standing),
        new("Since", line => line.Since),
        new("Until", line => line.Until),
        new("Sources", line => line.Sources.ToString(CultureInfo.InvariantCulture)),
        new("Matter", line => OnOneLine(line.Matter)),
    ],
    (_, _) => throw new InvalidOperationException("Lines have no JSON: exchanges are written whole."));

    /// <summary>With all steps, as JSON.</summary>
    public static RowOutput<LedgerEntry> Whole { get; } = new([], LedgerJson.Write);

    /// <summary>ISO 8601.</summary>
    public static string? Day(DateOnly? day) => day is { } known ? Terms.Of(known) : null;

    /// <summary>Words of a report with each run of white space as one space.</summary>
    public static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
