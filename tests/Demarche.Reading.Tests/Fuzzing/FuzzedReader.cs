namespace Demarche.Reading.Tests.Fuzzing;

/// <summary>A reader to fuzz.</summary>
/// <param name="File">Its name in reports of a run, and a file name that leads to it.</param>
/// <param name="Seeds">Whole inputs to begin from; with <paramref name="Pack"/>, what is inside them.</param>
internal sealed record FuzzedReader(string File, params byte[][] Seeds)
{
    /// <summary>Packs a changed seed, so that damage also reaches what lies behind checksums; null where nothing is packed.</summary>
    public Func<byte[], byte[]>? Pack { get; init; }

    /// <summary>What else reads such inputs.</summary>
    public Action<byte[]> Also { get; init; } = _ => { };

    /// <summary>An input: a seed changed, packed where the reader has a packing, and then changed again every other time.</summary>
    public byte[] Input(Mutator mutator, int number)
    {
        byte[] content = mutator.Change(mutator.Pick(Seeds), Seeds);
        if (Pack is null)
            return content;
        byte[] packed = Pack(number % 4 == 1 ? mutator.Pick(Seeds) : content);
        return number % 2 == 0 ? packed : mutator.Change(packed, [packed]);
    }
}
