using Demarche.Coding.Records;

namespace Demarche.Cli.Output;

/// <summary>What records are written as. The stream under it stays the opener's to close.</summary>
internal interface IRecordOutput
{
    /// <summary>Writes one record, so that whoever reads along sees it at once.</summary>
    void Write(Record record);

    /// <summary>Called once after the last record, not after a fault.</summary>
    void Finish();
}
