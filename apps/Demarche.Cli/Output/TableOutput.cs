using System.Text;
using Demarche.Coding.Records;

namespace Demarche.Cli.Output;

/// <summary>Tables to look at: each article with its statements, events and exchanges.</summary>
internal sealed class TableOutput(Stream stream, TableStyle style) : IRecordOutput
{
    public void Write(Record record)
    {
        stream.Write(Encoding.UTF8.GetBytes(ConsoleText.Render(RecordTables.Of(record, style.Width), style)));
        stream.Write("\n"u8);
        stream.Flush();
    }

    public void Finish()
    {
    }
}
