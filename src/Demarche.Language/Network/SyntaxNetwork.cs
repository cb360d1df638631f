using Demarche.Language.Parsing;
using Demarche.Language.Syntax;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Language.Network;

/// <summary>Tags and parses a sentence: convolutions over its words, taggers of words and names and a greedy transition parser on top.</summary>
/// <remarks>
/// The parser's hidden layer is a sum of what each word adds from each slot of the state, computed once for the
/// sentence (the precomputation of Chen and Manning 2014), on words encoded by residual dilated convolutions.
/// Immutable; any number of threads share it, each with its own <see cref="SyntaxWorkspace"/>.
/// </remarks>
internal sealed unsafe class SyntaxNetwork(SyntaxWeights weights, FeatureIndex features, FeatureIndex vectors)
{
    private readonly IntegerWeights _integer = new(weights);
    private readonly IntegerRows _vectors = Integers(weights.Vectors);

    public SyntaxDimensions Sizes => weights.Sizes;

    /// <summary>Analyses the sentence whose words are <paramref name="forms"/>: fills the workspace's tags, entities, heads and labels.</summary>
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

    /// <summary>Encodes the words: fills the workspace's tags, entities and what <see cref="Score"/> needs.</summary>
    public void Prepare(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> forms, SyntaxWorkspace space)
    {
        space.Reserve(forms.Length);
        Embed(text, forms, space);
        Encode(forms.Length, space);
        Tag(forms.Length, space);
        TagEntities(forms.Length, space);
        _integer.Reducer.Multiply(space.Normal, Reach, forms.Length, space.Reduced.Data);
        Quantize(space.Reduced, forms.Length, space.Bottlenecks);
        _integer.Slots.Multiply(space.Bottlenecks, 0, forms.Length, space.Slots.Data);
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
                CopyVector(vector, i, space);
            else
                new Span<short>(space.Vectors.Row(i), Vector).Clear();
        }
        if (anyVector)
            _integer.VectorProjection.MultiplyAdd(space.Vectors, 0, forms.Length, space.Words.Data);
    }

    private void CopyVector(int vector, int word, SyntaxWorkspace space)
    {
        new Span<short>(_vectors.Row(vector), Vector).CopyTo(new Span<short>(space.Vectors.Row(word), Vector));
        space.Vectors.Scales[word] = _vectors.Scales[vector];
    }

    private static IntegerRows Integers(Weights table)
    {
        var rows = new IntegerRows(table.Rows, table.Width);
        using var copy = new Weights(table.Rows, table.Width);
        table.Values.CopyTo(copy.Values);
        Quantize(copy, table.Rows, rows);
        return rows;
    }

    private void Encode(int length, SyntaxWorkspace space)
    {
        new Span<short>(space.Normal.Data, Reach * Word).Clear();
        new Span<short>(space.Normal.Row(Reach + length), Reach * Word).Clear();
        for (int layer = 0; layer < Layers; layer++)
        {
            int step = 1 << layer;
            _integer.Norms[layer].Apply(space.Words.Data, length, space.Normal, Reach);
            _integer.Contexts[layer].Multiply(space.Normal, Reach - step, length, space.Inner.Data, step);
            Kernels.Rectify(space.Inner.Data, length * Word);
            Quantize(space.Inner, length, space.Rectified);
            _integer.Outputs[layer].MultiplyAdd(space.Rectified, 0, length, space.Words.Data);
        }
        _integer.FinalNorm.Apply(space.Words.Data, length, space.Normal, Reach);
    }

    private void Tag(int length, SyntaxWorkspace space)
    {
        _integer.Tagger.Multiply(space.Normal, Reach, length, space.TagScores.Data);
        for (int i = 0; i < length; i++)
            space.Tags[i] = Kernels.ArgMax(space.TagScores.Row(i), weights.Sizes.Tags);
    }

    /// <summary>A further word of an entity that no word before begins, begins it.</summary>
    private void TagEntities(int length, SyntaxWorkspace space)
    {
        _integer.EntityInner.Multiply(space.Normal, Reach, length, space.EntityInner.Data);
        Kernels.Rectify(space.EntityInner.Data, length * EntityHidden);
        Quantize(space.EntityInner, length, space.EntityRectified);
        _integer.Entities.Multiply(space.EntityRectified, 0, length, space.EntityScores.Data);
        EntityTag before = EntityTag.Outside;
        for (int i = 0; i < length; i++)
        {
            var tag = (EntityTag)(1 + Kernels.ArgMax(space.EntityScores.Row(i), SyntaxDimensions.Entities));
            if (tag.IsNamed() && !tag.Begins() && before.Inside() != tag)
                tag = tag.Begin();
            space.Entities[i] = before = tag;
        }
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
        Quantize(space.HiddenLayer, 1, space.HiddenIntegers);
        _integer.Scorer.Multiply(space.HiddenIntegers, 0, 1, space.Scores.Data);
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

    private static void Quantize(Weights source, int rows, IntegerRows target)
    {
        for (int i = 0; i < rows; i++)
            target.Scales[i] = Kernels.Quantize(source.Row(i), target.Row(i), source.Width);
    }
}
