using System.Runtime.InteropServices;
using Demarche.Language.Parsing;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>The buffers that one thread needs to tag and parse; grown to its longest sentence, then reused.</summary>
internal sealed class SyntaxWorkspace(SyntaxDimensions sizes) : IDisposable
{
    private int _capacity;

    public TransitionState State { get; } = new();

    /// <summary>Tag of each word of the sentence last analysed.</summary>
    public int[] Tags { get; private set; } = [];

    public Weights Words { get; private set; } = new(0, Word);

    /// <summary>Normalised words, with <see cref="Reach"/> rows of zeros on both sides.</summary>
    public IntegerRows Normal { get; private set; } = new(0, Word);

    public Weights Inner { get; private set; } = new(0, Word);

    public IntegerRows Rectified { get; private set; } = new(0, Word);

    public IntegerRows Vectors { get; private set; } = new(0, Vector);

    public Weights TagScores { get; private set; } = new(0, 1);

    public Weights Reduced { get; private set; } = new(0, Bottleneck);

    public IntegerRows Bottlenecks { get; private set; } = new(0, Bottleneck);

    public Weights Slots { get; private set; } = new(0, 1);

    public Weights HiddenLayer { get; } = new(1, Hidden);

    public IntegerRows HiddenIntegers { get; } = new(1, Hidden);

    public Weights Scores { get; } = new(1, Kernels.Padded(sizes.Transitions));

    /// <summary>Makes room for a sentence of <paramref name="length"/> words.</summary>
    public void Reserve(int length)
    {
        if (length <= _capacity)
            return;
        Release();
        _capacity = Math.Max(48, length + length / 2);
        Tags = new int[_capacity];
        Words = new Weights(_capacity, Word);
        Normal = new IntegerRows(_capacity + 2 * Reach, Word);
        Inner = new Weights(_capacity, Word);
        Rectified = new IntegerRows(_capacity, Word);
        Vectors = new IntegerRows(_capacity, Vector);
        TagScores = new Weights(_capacity, Kernels.Padded(sizes.Tags));
        Reduced = new Weights(_capacity, Bottleneck);
        Bottlenecks = new IntegerRows(_capacity, Bottleneck);
        Slots = new Weights(_capacity, TransitionState.Slots * Hidden);
    }

    public void Dispose()
    {
        Release();
        HiddenLayer.Dispose();
        HiddenIntegers.Dispose();
        Scores.Dispose();
    }

    private void Release()
    {
        foreach (SafeHandle buffer in new SafeHandle[] { Words, Normal, Inner, Rectified, Vectors, TagScores, Reduced, Bottlenecks, Slots })
            buffer.Dispose();
    }
}
