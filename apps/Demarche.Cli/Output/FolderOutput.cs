using System.Globalization;
using Demarche.Coding.Records;

namespace Demarche.Cli.Output;

/// <summary>One file for each record, named after the report's own file.</summary>
internal sealed class FolderOutput(string folder, string extension, Func<Stream, IRecordOutput> open) : IRecordOutput
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public void Write(Record record)
    {
        using FileStream file = File.Create(Path.Combine(folder, NameFor(record)));
        IRecordOutput output = open(file);
        output.Write(record);
        output.Finish();
    }

    public void Finish()
    {
    }

    /// <summary>"report.html"; a second report of that name becomes "report-2.html".</summary>
    private string NameFor(Record record)
    {
        string stem = Path.GetFileNameWithoutExtension(record.Article.Path) is { Length: > 0 } name ? name : record.Article.Id;
        string candidate = stem + extension;
        for (int number = 2; !_taken.Add(candidate); number++)
            candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{extension}");
        return candidate;
    }
}
