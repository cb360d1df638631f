using System.Runtime.InteropServices;
using Demarche.Language.Parsing;
using Demarche.Language.Syntax;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>The buffers that one thread needs to tag and parse; grown to its longest sentence, then reused.</summary>
internal sealed class SyntaxWorkspace(SyntaxDimensions sizes) : IDisposable
{
    private int _capacity;

    public TransitionState State { get; } = new();

    /// <summary>Tag of each word of the sentence last analysed.</summary>
    public int[] Tags { get; private set; } = [];

    /// <summary>Place of each word of the sentence last analysed in a named entity.</summary>
    public EntityTag[] Entities { get; private set; } = [];

    public Weights Words { get; private set; } = new(0, Word);

    /// <summary>Normalised words, with <see cref="Reach"/> rows of zeros on both sides.</summary>
    public IntegerRows Normal { get; private set; } = new(0, Word);

    public Weights Inner { get; private set; } = new(0, Word);

    public IntegerRows Rectified { get; private set; } = new(0, Word);

    public IntegerRows Vectors { get; private set; } = new(0, Vector);

    public Weights TagScores { get; private set; } = new(0, 1);

    public Weights EntityInner { get; private set; } = new(0, EntityHidden);

    public IntegerRows EntityRectified { get; private set; } = new(0, EntityHidden);

    public Weights EntityScores { get; private set; } = new(0, 1);

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
        Entities = new EntityTag[_capacity];
        Words = new Weights(_capacity, Word);
        Normal = new IntegerRows(_capacity + 2 * Reach, Word);
        Inner = new Weights(_capacity, Word);
        Rectified = new IntegerRows(_capacity, Word);
        Vectors = new IntegerRows(_capacity, Vector);
        TagScores = new Weights(_capacity, Kernels.Padded(sizes.Tags));
        EntityInner = new Weights(_capacity, EntityHidden);
        EntityRectified = new IntegerRows(_capacity, EntityHidden);
        EntityScores = new Weights(_capacity, Kernels.Padded(SyntaxDimensions.Entities));
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
        SafeHandle[] buffers =
            [Words, Normal, Inner, Rectified, Vectors, TagScores, EntityInner, EntityRectified, EntityScores, Reduced, Bottlenecks, Slots];
        foreach (SafeHandle buffer in buffers)
            buffer.Dispose();
    }
}
