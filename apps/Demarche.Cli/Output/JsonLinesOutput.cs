using System.Buffers;
using Demarche.Coding.Records;
using Demarche.Export.Json;

namespace Demarche.Cli.Output;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLinesOutput(Stream stream) : IRecordOutput
{
    private const int KeptBuffer = 1 << 20;

    private ArrayBufferWriter<byte> _line = new();

    public void Write(Record record)
    {
        _line.ResetWrittenCount();
        JsonLines.Write(record, _line);
        stream.Write(_line.WrittenSpan);
        stream.Flush();
        if (_line.Capacity > KeptBuffer)
            _line = new ArrayBufferWriter<byte>();
    }

    public void Finish()
    {
    }

    public void Dispose() => stream.Dispose();
}
