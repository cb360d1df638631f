using System.Globalization;
using Demarche.Storage;
using Demarche.Storage.Ingesting;

namespace Demarche.Cli.Commands;

/// <summary>Says what an ingest did.</summary>
internal static class IngestReport
{
    public static void Write(StoreIngest ingest, RecordStore store, int pairs, TextWriter output)
    {
        (IngestOutcome Outcome, string Words)[] kinds =
        [
            (IngestOutcome.Added, "added"),
            (IngestOutcome.Recoded, "coded again"),
            (IngestOutcome.SourceAdded, "known from another source"),
            (IngestOutcome.Unchanged, "unchanged"),
        ];
        int all = kinds.Sum(kind => ingest.Count(kind.Outcome));
        IEnumerable<string> parts = kinds
            .Where(kind => ingest.Count(kind.Outcome) > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{ingest.Count(kind.Outcome)} {kind.Words}"));
        string words = all == 0 ? "nothing" : string.Join(", ", parts);
        string ledger = pairs == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; ledger computed between {pairs} pairs of sides");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SafeText.Of(store.Name)}: {all} articles: {words}{ledger}"));
    }
}
