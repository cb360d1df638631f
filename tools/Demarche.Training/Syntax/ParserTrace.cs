using Demarche.Language.Network;
using Demarche.Language.Parsing;
using static Demarche.Language.Network.SyntaxDimensions;

namespace Demarche.Training.Syntax;

/// <summary>Parses a sentence while learning: follows the model or the oracle, and remembers every step for the way back.</summary>
internal sealed unsafe class ParserTrace(SyntaxWeights weights, TransposedWeights turned)
{
    private const float HiddenDropout = 0.25f;

    private readonly TransitionState _state = new();
    private readonly int _labels = weights.Sizes.Labels;

    /// <summary>Adds the parser's gradients, and to <paramref name="slope"/> the one of the encoded words; returns the loss.</summary>
    public double Learn(
        Example example, float* output, float* slope, Gradient gradient, Arena arena, Random random, float exploration)
    {
        int n = example.Length, steps = 2 * n, slotWidth = weights.Slots.Width, scoreWidth = weights.Scorer.Width;
        float* reduced = arena.Take(n, Bottleneck);
        Products.MultiplyAdd(output, n, Word, Word, weights.Reducer.Data, Bottleneck, reduced);
        float* slots = arena.Take(n, slotWidth);
        Products.MultiplyAdd(reduced, n, Bottleneck, Bottleneck, weights.Slots.Data, slotWidth, slots);
        float* slotSlope = arena.Take(n, slotWidth);
        float* hidden = arena.Take(steps, Hidden);
        float* scores = arena.Take(steps, scoreWidth);
        var places = new int[steps * TransitionState.Slots];
        var labels = new int[steps * TransitionState.Slots];

        double loss = 0;
        _state.Begin(n);
        int step = 0;
        for (; !_state.IsFinal; step++)
        {
            Span<int> place = places.AsSpan(step * TransitionState.Slots, TransitionState.Slots);
            Span<int> label = labels.AsSpan(step * TransitionState.Slots, TransitionState.Slots);
            _state.FillSlots(place);
            FillHidden(place, label, slots, slotWidth, hidden + step * Hidden, random);
            float* score = scores + step * scoreWidth;
            weights.ScorerBias.Values.CopyTo(new Span<float>(score, scoreWidth));
            Products.MultiplyAdd(hidden + step * Hidden, 1, Hidden, Hidden, weights.Scorer.Data, scoreWidth, score);
            int next = LearnStep(example, new Span<float>(score, scoreWidth), random, exploration, ref loss);
            Take(next);
        }
        Back((n, step, slotWidth, scoreWidth), reduced, hidden, scores, slotSlope, (places, labels), gradient, arena);

        Products.AddTransposed(reduced, n, Bottleneck, slotSlope, slotWidth, gradient.Dense.Slots.Data, arena);
        float* reducedSlope = arena.Take(n, Bottleneck);
        Products.MultiplyAdd(slotSlope, n, slotWidth, slotWidth, turned.Slots.Data, Bottleneck, reducedSlope);
        Products.AddTransposed(output, n, Word, reducedSlope, Bottleneck, gradient.Dense.Reducer.Data, arena);
        Products.MultiplyAdd(reducedSlope, n, Bottleneck, Bottleneck, turned.Reducer.Data, Word, slope);
        return loss;
    }

    private void FillHidden(Span<int> place, Span<int> label, float* slots, int slotWidth, float* hidden, Random random)
    {
        weights.HiddenBias.Values.CopyTo(new Span<float>(hidden, Hidden));
        for (int slot = 0; slot < place.Length; slot++)
        {
            int word = place[slot];
            label[slot] = -1;
            Kernels.Add(hidden, word < 0 ? weights.EmptySlots.Row(slot) : slots + (nint)word * slotWidth + slot * Hidden, Hidden);
            if (slot < FirstLabelledSlot || word < 0)
                continue;
            label[slot] = (slot - FirstLabelledSlot) * _labels + _state.Labels[word];
            Kernels.Add(hidden, weights.SlotLabels.Row(label[slot]), Hidden);
        }
        Kernels.Rectify(hidden, Hidden);
        for (int i = 0; i < Hidden; i++)
            hidden[i] *= random.NextSingle() < HiddenDropout ? 0 : 1 / (1 - HiddenDropout);
    }

    /// <summary>Turns the scores into their gradient and returns the transition to take.</summary>
    private int LearnStep(Example example, Span<float> scores, Random random, float exploration, ref double loss)
    {
        scores[weights.Sizes.Transitions..].Fill(float.NegativeInfinity);
        if (!_state.CanShift)
            scores[0] = float.NegativeInfinity;
        if (!_state.CanLeft)
            scores.Slice(1, _labels).Fill(float.NegativeInfinity);
        if (!_state.CanRight)
            scores.Slice(1 + _labels, _labels).Fill(float.NegativeInfinity);
        if (_state.Buffer < _state.Length)
            scores[1 + weights.Sizes.Root] = float.NegativeInfinity;
        scores[1 + _labels + weights.Sizes.Root] = float.NegativeInfinity;
        int guess = ArgMax(scores);
        int target = BestOfCheapest(example, scores);
        Softmax.Apply(scores);
        loss -= Math.Log(Math.Max(1e-9, scores[target]));
        scores[target] -= 1;
        return random.NextSingle() < exploration ? guess : target;
    }

    private int BestOfCheapest(Example example, Span<float> scores)
    {
        int shift = _state.CanShift ? Oracle.ShiftCost(_state, example.Heads) : int.MaxValue;
        int left = _state.CanLeft ? Oracle.LeftCost(_state, example.Heads) : int.MaxValue;
        int right = _state.CanRight ? Oracle.RightCost(_state, example.Heads) : int.MaxValue;
        int least = Math.Min(shift, Math.Min(left, right));
        int best = -1;
        if (shift == least)
            best = 0;
        int label = _state.Depth > 0 ? Label(example) : 0;
        if (left == least && (best < 0 || scores[1 + label] > scores[best]))
            best = 1 + label;
        if (right == least && (best < 0 || scores[1 + _labels + label] > scores[best]))
            best = 1 + _labels + label;
        return best;
    }

    /// <summary>The gold label of the top of the stack, or what fits the arc when only one of gold and arc is the root's.</summary>
    private int Label(Example example)
    {
        if (_state.Buffer == _state.Length && _state.Depth == 1)
            return weights.Sizes.Root;
        int gold = example.Labels[_state.Stack(0)];
        return gold == weights.Sizes.Root ? example.Loose : gold;
    }

    private void Back(
        (int N, int Steps, int SlotWidth, int ScoreWidth) sizes, float* reduced, float* hidden, float* scores,
        float* slotSlope, (int[] Places, int[] Labels) trace, Gradient gradient, Arena arena)
    {
        Products.AddTransposed(hidden, sizes.Steps, Hidden, scores, sizes.ScoreWidth, gradient.Dense.Scorer.Data, arena);
        float* hiddenSlope = arena.Take(sizes.Steps, Hidden);
        Products.MultiplyAdd(
            scores, sizes.Steps, sizes.ScoreWidth, sizes.ScoreWidth, turned.Scorer.Data, Hidden, hiddenSlope);
        for (int step = 0; step < sizes.Steps; step++)
        {
            float* value = hidden + step * Hidden, d = hiddenSlope + step * Hidden;
            for (int i = 0; i < Hidden; i++)
                d[i] = value[i] > 0 ? d[i] / (1 - HiddenDropout) : 0;
            Kernels.Add(gradient.Dense.ScorerBias.Data, scores + step * sizes.ScoreWidth, sizes.ScoreWidth);
            Kernels.Add(gradient.Dense.HiddenBias.Data, d, Hidden);
            for (int slot = 0; slot < TransitionState.Slots; slot++)
            {
                int word = trace.Places[step * TransitionState.Slots + slot];
                int label = trace.Labels[step * TransitionState.Slots + slot];
                float* to = word < 0
                    ? gradient.Dense.EmptySlots.Row(slot)
                    : slotSlope + (nint)word * sizes.SlotWidth + slot * Hidden;
                Kernels.Add(to, d, Hidden);
                if (label >= 0)
                    Kernels.Add(gradient.Dense.SlotLabels.Row(label), d, Hidden);
            }
        }
    }

    private void Take(int transition)
    {
        if (transition == 0)
            _state.Shift();
        else if (transition <= _labels)
            _state.Left(transition - 1);
        else
            _state.Right(transition - 1 - _labels);
    }

    private static int ArgMax(Span<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }
}
