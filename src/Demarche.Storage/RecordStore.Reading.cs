using Demarche.Storage.Reading;

namespace Demarche.Storage;

public sealed partial class RecordStore
{
    /// <summary>Writes everything in the store as JSON lines, in an order that depends on nothing but the content.</summary>
    /// <param name="output">Gets one line after the other, UTF-8, with its line feed.</param>
    /// <returns>Lower-case hexadecimal SHA-256 of all lines.</returns>
    /// <exception cref="StoreException">A record is damaged, or the database refuses or is gone.</exception>
    public string Export(Action<ReadOnlyMemory<byte>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new StoreExport(_session).Write(output);
    }
}
