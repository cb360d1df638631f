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

    /// <summary>Analyses sentences: fills the workspace's tags, entities, heads and labels.</summary>
    /// <remarks>What is found of a sentence does not depend on the others; many words at once make better use of each weight fetched.</remarks>
    /// <param name="text">The text that the forms index.</param>
    /// <param name="forms">Start and end of each word, sentence after sentence.</param>
    /// <param name="ends">For each sentence, the place in <paramref name="forms"/> after its last word. No sentence is empty.</param>
    /// <param name="space">Buffers of this thread.</param>
    public void Analyze(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> forms, ReadOnlySpan<int> ends, SyntaxWorkspace space)
    {
        Prepare(text, forms, ends, space);
        Parse(space);
    }

    /// <summary>Encodes the words: fills the workspace's tags, entities and what the parser needs. See <see cref="Analyze"/>.</summary>
    public void Prepare(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> forms, ReadOnlySpan<int> ends, SyntaxWorkspace space)
    {
        space.Begin(ends);
        Embed(text, forms, space);
        Encode(space);
        Tag(space);
        TagEntities(space);
        _integer.Reducer.Multiply(space.Normal, space.Places, space.Length, space.Reduced.Data);
        Quantize(space.Reduced, space.Length, space.Bottlenecks);
        _integer.Slots.Multiply(space.Bottlenecks, space.Length, space.Slots.Data);
    }

    /// <summary>Fills in the vector of each word; of words met before, it is known.</summary>
    private void Embed(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> forms, SyntaxWorkspace space)
    {
        KnownWords known = space.Known;
        known.Reserve(space.Length);
        int old = known.Count;
        for (int i = 0; i < space.Length; i++)
        {
            ReadOnlySpan<char> form = text[forms[i].Start..forms[i].End];
            bool first = space.BeginsSentence(i);
            int word = known.Find(form, first);
            if (word < 0)
            {
                word = known.Add(form, first);
                Embed(form, first, known.Embedding(word), space.Vectors, word - old);
            }
            space.WordNumbers[i] = word;
        }
        if (weights.Sizes.Vectors > 0)
            _integer.VectorProjection.MultiplyAdd(space.Vectors, known.Count - old, known.Embedding(old));
        for (int i = 0; i < space.Length; i++)
            new ReadOnlySpan<float>(known.Embedding(space.WordNumbers[i]), Word).CopyTo(new Span<float>(space.Words.Row(i), Word));
    }

    /// <summary>Sums the embeddings of a word's features, and looks its pretrained vector up.</summary>
    private void Embed(ReadOnlySpan<char> form, bool first, float* sum, IntegerRows pretrained, int row)
    {
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        Span<nint> rows = stackalloc nint[WordFeatures.Count];
        WordFeatures.Compute(form, first, keys);
        int count = 0;
        for (int k = 0; k < keys.Length; k++)
        {
            if (keys[k] == 0)
                continue;
            int feature = features.Find(keys[k]);
            if (feature < 0 && k == 0)
                feature = features.Find(WordFeatures.UnknownWord);
            if (feature >= 0)
                rows[count++] = (nint)weights.Features.Row(feature);
        }
        Kernels.Sum(rows[..count], sum, Word);
        if (weights.Sizes.Vectors == 0)
            return;
        var target = new Span<short>(pretrained.Row(row), Vector);
        int vector = vectors.Find(keys[0]);
        if (vector < 0)
        {
            target.Clear();
            return;
        }
        new ReadOnlySpan<short>(_vectors.Row(vector), Vector).CopyTo(target);
        pretrained.Scales[row] = _vectors.Scales[vector];
    }

    private static IntegerRows Integers(Weights table)
    {
        var rows = new IntegerRows(table.Rows, table.Width);
        using var copy = new Weights(table.Rows, table.Width);
        table.Values.CopyTo(copy.Values);
        Quantize(copy, table.Rows, rows);
        return rows;
    }

    private void Encode(SyntaxWorkspace space)
    {
        int length = space.Length;
        for (int layer = 0; layer < Layers; layer++)
        {
            _integer.Norms[layer].Apply(space.Words.Data, length, space.Normal, space.Places);
            _integer.Contexts[layer].Multiply(space.Normal, space.Places, length, space.Inner.Data, step: 1 << layer);
            Kernels.Rectify(space.Inner.Data, length * Word);
            Quantize(space.Inner, length, space.Rectified);
            _integer.Outputs[layer].MultiplyAdd(space.Rectified, length, space.Words.Data);
        }
        _integer.FinalNorm.Apply(space.Words.Data, length, space.Normal, space.Places);
    }

    private void Tag(SyntaxWorkspace space)
    {
        _integer.Tagger.Multiply(space.Normal, space.Places, space.Length, space.TagScores.Data);
        for (int i = 0; i < space.Length; i++)
            space.Tags[i] = Kernels.ArgMax(space.TagScores.Row(i), weights.Sizes.Tags);
    }

    /// <summary>A further word of an entity that no word before begins, begins it.</summary>
    private void TagEntities(SyntaxWorkspace space)
    {
        int length = space.Length;
        _integer.EntityInner.Multiply(space.Normal, space.Places, length, space.EntityInner.Data);
        Kernels.Rectify(space.EntityInner.Data, length * EntityHidden);
        Quantize(space.EntityInner, length, space.EntityRectified);
        _integer.Entities.Multiply(space.EntityRectified, length, space.EntityScores.Data);
        EntityTag before = EntityTag.Outside;
        for (int i = 0; i < length; i++)
        {
            var tag = (EntityTag)(1 + Kernels.ArgMax(space.EntityScores.Row(i), SyntaxDimensions.Entities));
            if (space.BeginsSentence(i))
                before = EntityTag.Outside;
            if (tag.IsNamed() && !tag.Begins() && before.Inside() != tag)
                tag = tag.Begin();
            space.Entities[i] = before = tag;
        }
    }

    /// <summary>Parses all sentences, one transition of each at a time.</summary>
    private void Parse(SyntaxWorkspace space)
    {
        Span<int> open = space.Open;
        for (int i = 0; i < open.Length; i++)
            open[i] = i;
        while (Advance(ref open, space))
        {
            Kernels.Rectify(space.HiddenLayer.Data, open.Length * Hidden);
            Quantize(space.HiddenLayer, open.Length, space.HiddenIntegers);
            _integer.Scorer.Multiply(space.HiddenIntegers, open.Length, space.Scores.Data);
            for (int i = 0; i < open.Length; i++)
            {
                TransitionState state = space.States[open[i]];
                Take(Choose(state, space.Scores.Row(i)), state);
            }
        }
    }

    /// <summary>Takes what needs no choice, keeps the sentences that are open still, and fills the hidden layer for each; whether there are any.</summary>
    private bool Advance(ref Span<int> open, SyntaxWorkspace space)
    {
        int kept = 0;
        foreach (int sentence in open)
        {
            TransitionState state = space.States[sentence];
            while (state.Depth == 0 && state.CanShift)
                state.Shift();
            if (state.IsFinal)
                continue;
            FillHidden(state, space.Slots.Row(space.First(sentence)), space.HiddenLayer.Row(kept));
            open[kept++] = sentence;
        }
        open = open[..kept];
        return kept > 0;
    }

    /// <summary>The hidden layer of a state: its bias and what each slot's word and label add.</summary>
    private void FillHidden(TransitionState state, float* words, float* hidden)
    {
        Span<int> slots = stackalloc int[TransitionState.Slots];
        Span<nint> rows = stackalloc nint[1 + TransitionState.Slots + LabelledSlots];
        state.FillSlots(slots);
        rows[0] = (nint)weights.HiddenBias.Data;
        int count = 1;
        for (int slot = 0; slot < slots.Length; slot++)
        {
            int word = slots[slot];
            rows[count++] = (nint)(word < 0 ? weights.EmptySlots.Row(slot) : words + ((nint)word * TransitionState.Slots + slot) * Hidden);
            if (slot < FirstLabelledSlot || word < 0)
                continue;
            rows[count++] = (nint)weights.SlotLabels.Row((slot - FirstLabelledSlot) * weights.Sizes.Labels + state.Labels[word]);
        }
        Kernels.Sum(rows[..count], hidden, Hidden);
    }

    /// <summary>The best transition that the state allows. One always is; the label of the root goes to the root's arc alone.</summary>
    private int Choose(TransitionState state, float* scores)
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
    private void Take(int transition, TransitionState state)
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
