using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Parsing;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Training.Distillation;

/// <summary>Several models that differ in their seed only, asked together: at every step their probabilities are added up.</summary>
/// <remarks>One for each thread; the networks are shared.</remarks>
internal sealed unsafe class Ensemble
{
    private readonly SyntaxModel _first;
    private readonly SyntaxNetwork[] _networks;
    private readonly SyntaxWorkspace[] _spaces;
    private readonly TransitionState _state = new();
    private readonly float[] _sum;

    /// <param name="models">At least one, all with the same tags and labels.</param>
    /// <param name="networks">Their networks.</param>
    public Ensemble(IReadOnlyList<SyntaxModel> models, SyntaxNetwork[] networks)
    {
        _first = models[0];
        _networks = networks;
        _spaces = [.. networks.Select(network => new SyntaxWorkspace(network.Sizes))];
        _sum = new float[Math.Max(_first.Tags.Length, networks[0].Sizes.Transitions)];
    }

    /// <summary>The words with tags, heads and labels; lemmas are left empty.</summary>
    public Token[] Parse(string text, ReadOnlySpan<(int Start, int End)> forms)
    {
        for (int i = 0; i < _networks.Length; i++)
            _networks[i].Prepare(text, forms, _spaces[i]);
        _state.Begin(forms.Length);
        while (!_state.IsFinal)
            Step();
        var tokens = new Token[forms.Length];
        for (int i = 0; i < tokens.Length; i++)
            tokens[i] = Word(text, forms[i], i);
        return tokens;
    }

    private void Step()
    {
        int count = _networks[0].Sizes.Transitions;
        _sum.AsSpan(0, count).Clear();
        for (int i = 0; i < _networks.Length; i++)
        {
            _networks[i].Score(_state, _spaces[i]);
            Add(_spaces[i].Scores.Values[..count]);
        }
        fixed (float* sum = _sum)
            _networks[0].Take(_networks[0].Choose(_state, sum), _state);
    }

    private Token Word(string text, (int Start, int End) place, int index)
    {
        int count = _first.Tags.Length;
        _sum.AsSpan(0, count).Clear();
        foreach (SyntaxWorkspace space in _spaces)
            Add(new Span<float>(space.TagScores.Row(index), count));
        string[] tag = _first.Tags[ArgMax(count)].Split('|', 3);
        int head = _state.Heads[index];
        return new Token
        {
            Span = new TextSpan(place.Start, place.End),
            Form = text[place.Start..place.End],
            Lemma = "",
            Pos = Enum.Parse<UniversalPos>(tag[0]),
            Xpos = tag[1],
            Features = tag[2] == "_" ? "" : tag[2],
            Head = head == _state.Length ? -1 : head,
            Relation = head == _state.Length ? Relations.Root : _first.Labels[_state.Labels[index]],
        };
    }

    /// <summary>Adds the probabilities that the scores stand for.</summary>
    private void Add(ReadOnlySpan<float> scores)
    {
        float most = float.NegativeInfinity, total = 0;
        foreach (float score in scores)
            most = Math.Max(most, score);
        foreach (float score in scores)
            total += MathF.Exp(score - most);
        for (int i = 0; i < scores.Length; i++)
            _sum[i] += MathF.Exp(scores[i] - most) / total;
    }

    private int ArgMax(int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            if (_sum[i] > _sum[best])
                best = i;
        }
        return best;
    }
}
