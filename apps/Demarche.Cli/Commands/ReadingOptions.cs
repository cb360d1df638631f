using System.CommandLine;
using System.Globalization;
using Demarche.Reading;
using Demarche.Reading.Unpacking;

namespace Demarche.Cli.Commands;

/// <summary>The options that say how inputs are read: columns of data files, and how long a report may be.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _map = new("--map")
    {
        Description = "Columns of data files (JSON lines, CSV, Parquet) that hold the parts of a report, such as "
            + "text=body,date=pub_date. Parts: text, title, date, url, publisher, author, language. Default: by the usual names.",
        HelpName = "PART=COLUMN,…",
    };

    private readonly Option<int> _longest = new("--longest")
    {
        Description = "Characters of a report that are looked into; what follows is kept in its text and not coded.",
        HelpName = "N",
        DefaultValueFactory = _ => ReportReaderOptions.Default.MaximumCoded,
    };

    public ReadingOptions()
    {
        _map.Validators.Add(result =>
        {
            try
            {
                ColumnMap.Parse(result.Tokens is [var token] ? token.Value : "");
            }
            catch (FormatException fault)
            {
                result.AddError($"--map: {fault.Message}.");
            }
        });
        _longest.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1000 and <= 1 << 29))
                result.AddError("--longest wants a number from 1000 to 536870912.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_map);
        command.Add(_longest);
    }

    public ReportReader Reader(ParseResult parsed) => parsed.GetValue(_longest) is var longest && longest == ReportReaderOptions.Default.MaximumCoded
        ? ReportReader.Default
        : new ReportReader(new ReportReaderOptions { MaximumCoded = longest });

    public ReportUnpacker Unpacker(ParseResult parsed) => parsed.GetValue(_map) is { } map
        ? new ReportUnpacker(new UnpackingOptions { Columns = ColumnMap.Parse(map) })
        : ReportUnpacker.Default;
}
