using System.Runtime.InteropServices;
using Demarche.Language.Parsing;
using Demarche.Language.Syntax;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>The buffers that one thread needs to tag and parse sentences with one network; grown to the most words it gets at once, then reused.</summary>
internal sealed unsafe class SyntaxWorkspace(SyntaxDimensions sizes) : IDisposable
{
    private int _capacity;
    private int _sentences;
    private int _mostSentences;
    private int[] _ends = [];
    private int[] _open = [];
    private NativeTable<int> _places = new(1, 0);

    /// <summary>Number of words of all sentences.</summary>
    public int Length => _sentences == 0 ? 0 : _ends[_sentences - 1];

    /// <summary>The state of each sentence, which ends as its tree.</summary>
    public TransitionState[] States { get; private set; } = [];

    /// <summary>Room for the sentences that are being parsed still.</summary>
    public Span<int> Open => _open.AsSpan(0, _sentences);

    /// <summary>Tag of each word.</summary>
    public int[] Tags { get; private set; } = [];

    /// <summary>Place of each word in a named entity.</summary>
    public EntityTag[] Entities { get; private set; } = [];

    /// <summary>The words that the network has met in this workspace.</summary>
    public KnownWords Known { get; } = new();

    /// <summary>The number of each word among <see cref="Known"/>.</summary>
    public int[] WordNumbers { get; private set; } = [];

    public Weights Words { get; private set; } = new(0, Word);

    /// <summary>Normalised words at their <see cref="Places"/>, with <see cref="Reach"/> rows of zeros between sentences and at both ends.</summary>
    public IntegerRows Normal { get; private set; } = new(0, Word);

    /// <summary>The row of each word in <see cref="Normal"/>.</summary>
    public int* Places => _places.Data;

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

    /// <summary>A row for each sentence that is being parsed still, as <see cref="HiddenIntegers"/> and <see cref="Scores"/>.</summary>
    public Weights HiddenLayer { get; private set; } = new(0, Hidden);

    public IntegerRows HiddenIntegers { get; private set; } = new(0, Hidden);

    public Weights Scores { get; private set; } = new(0, 1);

    /// <summary>What was found of a sentence.</summary>
    public SentenceView this[int sentence] => new(this, sentence);

    /// <summary>The first word of a sentence.</summary>
    public int First(int sentence) => sentence == 0 ? 0 : _ends[sentence - 1];

    /// <summary>Whether a word is the first of its sentence.</summary>
    public bool BeginsSentence(int word) => word == 0 || Places[word] > Places[word - 1] + 1;

    /// <summary>Makes room for sentences and begins each.</summary>
    /// <param name="ends">For each sentence, the number of words up to its last.</param>
    public void Begin(ReadOnlySpan<int> ends)
    {
        Reserve(ends.Length, ends.IsEmpty ? 0 : ends[^1]);
        ends.CopyTo(_ends);
        _sentences = ends.Length;
        int place = 0;
        ClearGap(0);
        for (int sentence = 0; sentence < ends.Length; sentence++)
        {
            place += Reach;
            int first = First(sentence);
            States[sentence].Begin(ends[sentence] - first);
            for (int word = first; word < ends[sentence]; word++)
                Places[word] = place++;
            ClearGap(place);
        }
    }

    public void Dispose()
    {
        Release();
        Known.Dispose();
    }

    private void ClearGap(int place) => new Span<short>(Normal.Row(place), Reach * Word).Clear();

    private void Reserve(int sentences, int words)
    {
        if (words <= _capacity && sentences <= _mostSentences)
            return;
        Release();
        _capacity = Math.Max(_capacity, Math.Max(48, words + words / 2));
        _mostSentences = Math.Max(_mostSentences, Math.Max(4, sentences * 2));
        _ends = new int[_mostSentences];
        _open = new int[_mostSentences];
        States = [.. States, .. Enumerable.Range(States.Length, _mostSentences - States.Length).Select(_ => new TransitionState())];
        Tags = new int[_capacity];
        Entities = new EntityTag[_capacity];
        WordNumbers = new int[_capacity];
        Words = new Weights(_capacity, Word);
        _places = new NativeTable<int>(1, _capacity);
        Normal = new IntegerRows(_capacity + Reach * (_mostSentences + 1), Word);
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
        HiddenLayer = new Weights(_mostSentences, Hidden);
        HiddenIntegers = new IntegerRows(_mostSentences, Hidden);
        Scores = new Weights(_mostSentences, Kernels.Padded(sizes.Transitions));
    }

    private void Release()
    {
        SafeHandle[] buffers =
        [
            Words, _places, Normal, Inner, Rectified, Vectors, TagScores, EntityInner, EntityRectified, EntityScores,
            Reduced, Bottlenecks, Slots, HiddenLayer, HiddenIntegers, Scores,
        ];
        foreach (SafeHandle buffer in buffers)
            buffer.Dispose();
    }
}
