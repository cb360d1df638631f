using System.Text;
using Demarche.Coding.Records;
using Demarche.Export.Html;

namespace Demarche.Cli.Output;

/// <summary>One page for all records.</summary>
internal sealed class HtmlOutput : IRecordOutput
{
    private readonly StreamWriter _writer;
    private readonly HtmlPage _page;

    public HtmlOutput(Stream stream)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        _page = new HtmlPage(_writer);
    }

    public void Write(Record record)
    {
        _page.Add(record);
        _writer.Flush();
    }

    public void Finish()
    {
        _page.Finish();
        _writer.Flush();
    }
}
