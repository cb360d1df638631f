using System.Globalization;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;
using Demarche.Export;

namespace Demarche.Storage.Queries;

/// <summary>An exchange on one line: what a table of the ledger shows, without the steps.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Demander">Who demands.</param>
/// <param name="Addressee">Of whom; null where no article tells.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Since">ISO day of the first step; null where none is dated.</param>
/// <param name="Until">ISO day of the last step; null where none is dated.</param>
/// <param name="Sources">How many articles tell it.</param>
public sealed record LedgerLine(
    string Id, MoveParty Demander, MoveParty? Addressee, string Matter, string Standing, string? Since, string? Until, int Sources)
{
    /// <summary>The line of an entry.</summary>
    public static LedgerLine Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        int sources = entry.Demands.SelectMany(demand => demand.Sources)
            .Concat(entry.Answers.SelectMany(answer => answer.Sources))
            .Select(source => source.ArticleId).Distinct(StringComparer.Ordinal).Count();
        return new LedgerLine(
            entry.Id, entry.Demander, entry.Addressee, entry.Matter, Terms.Of(entry.Standing), Iso(entry.Since), Iso(entry.Until), sources);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
