using Demarche.Coding.Ledgers;
using Demarche.Coding.Records;
using Demarche.Reading;

namespace Demarche.EndToEnd.Tests;

/// <summary>Ledgers of short reports, a day apart.</summary>
internal static class DailyReports
{
    /// <summary>The ledger of the reports.</summary>
    public static Ledger Ledger(params string[] reports) => LedgerBuilder.Build(reports.Select((report, day) =>
        RecordCoder.Default.Code(ReportReader.Default.Read(System.Text.Encoding.UTF8.GetBytes(report), "report.txt").Article! with // Some words can be read.
        {
            Published = new DateOnly(2030, 4, 1).AddDays(day),
        })));
}
