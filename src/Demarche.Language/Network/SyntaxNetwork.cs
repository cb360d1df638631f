using Demarche.Language.Parsing;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>Tags and parses a sentence: convolutions over its words, a tagger and a greedy transition parser on top.</summary>
/// <remarks>
/// The parser's hidden layer is a sum of what each word adds from each slot of the state, computed once for the
/// sentence (the precomputation of Chen and Manning 2014), on words encoded by residual dilated convolutions.
/// Immutable; any number of threads share it, each with its own <see cref="SyntaxWorkspace"/>.
/// </remarks>
internal sealed unsafe class SyntaxNetwork(SyntaxWeights weights, FeatureIndex features, FeatureIndex vectors)
{
    private readonly PackedSyntaxWeights _packed = new(weights);

    public SyntaxDimensions Sizes => weights.Sizes;

    /// <summary>Analyses the sentence whose words are <paramref name="forms"/>: fills the workspace's tags, heads and labels.</summary>
    /// <param name="text">The text that the forms index.</param>
    /// <param name="forms">Start and end of each word, at least one.</param>
    /// <param name="space">Buffers of this thread.</param>
    public void Analyze(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> forms, SyntaxWorkspace space)
    {
        Prepare(text, forms, space);
        TransitionState state = space.State;
        state.Begin(forms.Length);
        while (!state.IsFinal)
        {
            if (state.Depth > 0)
                Score(state, space);
            Take(state.Depth > 0 ? Choose(state, space.Scores.Data) : 0, state);
        }
    }

    /// <summary>Encodes the words: fills the workspace's tags and what <see cref="Score"/> needs.</summary>
    public void Prepare(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> forms, SyntaxWorkspace space)
    {
        space.Reserve(forms.Length);
        Embed(text, forms, space);
        Encode(forms.Length, space);
        Tag(forms.Length, space);
        new Span<float>(space.Reduced.Data, forms.Length * Bottleneck).Clear();
        _packed.Reducer.MultiplyAdd(space.Normal.Row(Reach), forms.Length, Word, space.Reduced.Data);
        new Span<float>(space.Slots.Data, forms.Length * space.Slots.Width).Clear();
        _packed.Slots.MultiplyAdd(space.Reduced.Data, forms.Length, Bottleneck, space.Slots.Data);
    }

    private void Embed(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> forms, SyntaxWorkspace space)
    {
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        bool anyVector = weights.Sizes.Vectors > 0;
        for (int i = 0; i < forms.Length; i++)
        {
            WordFeatures.Compute(text[forms[i].Start..forms[i].End], i == 0, keys);
            float* word = space.Words.Row(i);
            new Span<float>(word, Word).Clear();
            for (int k = 0; k < keys.Length; k++)
            {
                if (keys[k] == 0)
                    continue;
                int row = features.Find(keys[k]);
                if (row < 0 && k == 0)
                    row = features.Find(WordFeatures.UnknownWord);
                if (row >= 0)
                    Kernels.Add(word, weights.Features.Row(row), Word);
            }
            if (!anyVector)
                continue;
            int vector = vectors.Find(keys[0]);
            if (vector >= 0)
                new Span<float>(weights.Vectors.Row(vector), Vector).CopyTo(new Span<float>(space.Vectors.Row(i), Vector));
            else
                new Span<float>(space.Vectors.Row(i), Vector).Clear();
        }
        if (anyVector)
        {
            _packed.VectorProjection.MultiplyAdd(space.Vectors.Data, forms.Length, Vector, space.Words.Data);
        }
    }

    private void Encode(int length, SyntaxWorkspace space)
    {
        float* zeros = space.Normal.Data;
        new Span<float>(zeros, Reach * Word).Clear();
        new Span<float>(space.Normal.Row(Reach + length), Reach * Word).Clear();
        float* first = space.Normal.Row(Reach);
        for (int layer = 0; layer < Layers; layer++)
        {
            Normalize(space, length, weights.Norms[layer]);
            PackedMatrix[] context = _packed.Contexts[layer];
            int step = (1 << layer) * Word;
            Fill(space.Inner, length, weights.ContextBiases[layer]);
            context[0].MultiplyAdd(first - step, length, Word, space.Inner.Data);
            context[1].MultiplyAdd(first, length, Word, space.Inner.Data);
            context[2].MultiplyAdd(first + step, length, Word, space.Inner.Data);
            Kernels.Rectify(space.Inner.Data, length * Word);
            for (int i = 0; i < length; i++)
                Kernels.Add(space.Words.Row(i), weights.OutputBiases[layer].Data, Word);
            _packed.Outputs[layer].MultiplyAdd(space.Inner.Data, length, Word, space.Words.Data);
        }
        Normalize(space, length, weights.FinalNorm);
    }

    private void Tag(int length, SyntaxWorkspace space)
    {
        Fill(space.TagScores, length, weights.TaggerBias);
        _packed.Tagger.MultiplyAdd(space.Normal.Row(Reach), length, Word, space.TagScores.Data);
        for (int i = 0; i < length; i++)
            space.Tags[i] = Kernels.ArgMax(space.TagScores.Row(i), weights.Sizes.Tags);
    }

    /// <summary>Fills the workspace's scores of all transitions from the state.</summary>
    public void Score(TransitionState state, SyntaxWorkspace space)
    {
        Span<int> slots = stackalloc int[TransitionState.Slots];
        state.FillSlots(slots);
        float* hidden = space.HiddenLayer.Data;
        new Span<float>(weights.HiddenBias.Data, Hidden).CopyTo(new Span<float>(hidden, Hidden));
        for (int slot = 0; slot < slots.Length; slot++)
        {
            int word = slots[slot];
            Kernels.Add(hidden, word < 0 ? weights.EmptySlots.Row(slot) : space.Slots.Row(word) + slot * Hidden, Hidden);
            if (slot < FirstLabelledSlot || word < 0)
                continue;
            int row = (slot - FirstLabelledSlot) * weights.Sizes.Labels + state.Labels[word];
            Kernels.Add(hidden, weights.SlotLabels.Row(row), Hidden);
        }
        Kernels.Rectify(hidden, Hidden);
        Weights scores = space.Scores;
        weights.ScorerBias.Values.CopyTo(scores.Values);
        _packed.Scorer.MultiplyAdd(hidden, 1, Hidden, scores.Data);
    }

    /// <summary>The best transition that the state allows. One always is; the label of the root goes to the root's arc alone.</summary>
    public int Choose(TransitionState state, float* scores)
    {
        int labels = weights.Sizes.Labels, root = weights.Sizes.Root;
        if (state.Buffer == state.Length && state.Depth == 1)
            return 1 + root;
        scores[1 + root] = scores[1 + labels + root] = float.NegativeInfinity;
        int best = state.CanShift ? 0 : -1;
        if (state.CanLeft)
            best = Better(scores, best, 1, labels);
        if (state.CanRight)
            best = Better(scores, best, 1 + labels, labels);
        return best;
    }

    /// <summary>The best of the labels from <paramref name="first"/> on, when it beats the best so far.</summary>
    private static int Better(float* scores, int best, int first, int labels)
    {
        int other = first + Kernels.ArgMax(scores + first, labels);
        return best < 0 || scores[other] > scores[best] ? other : best;
    }

    /// <summary>Goes on to the state after the transition.</summary>
    public void Take(int transition, TransitionState state)
    {
        int labels = weights.Sizes.Labels;
        if (transition == 0)
            state.Shift();
        else if (transition <= labels)
            state.Left(transition - 1);
        else
            state.Right(transition - 1 - labels);
    }

    private static void Normalize(SyntaxWorkspace space, int length, Weights norm)
    {
        for (int i = 0; i < length; i++)
            Kernels.Normalize(space.Words.Row(i), norm.Row(0), norm.Row(1), space.Normal.Row(Reach + i), Word);
    }

    private static void Fill(Weights rows, int length, Weights bias)
    {
        for (int i = 0; i < length; i++)
            bias.Values.CopyTo(new Span<float>(rows.Row(i), rows.Width));
    }
}
