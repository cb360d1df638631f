using System.Collections.Immutable;
using Demarche.Coding.Events.Composition;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Relating;

/// <summary>Which words of a sentence are source and target, and how well a deed fits them.</summary>
internal sealed class RelationSides
{
    private readonly Sentence _sentence;
    private readonly Grammar _grammar;
    private readonly bool[] _source;
    private readonly bool[] _target;
    private readonly bool _hasSource;
    private readonly bool _hasTarget;

    public RelationSides(
        Sentence sentence, ImmutableArray<TextSpan> source, ImmutableArray<TextSpan> target, Grammar grammar)
    {
        _sentence = sentence;
        _grammar = grammar;
        _source = Words(sentence, source);
        _target = Words(sentence, target);
        _hasSource = _source.Contains(true);
        _hasTarget = _target.Contains(true);
    }

    /// <summary>Names, pronouns and whatever is marked act.</summary>
    public bool IsActor(int word)
    {
        ref readonly Token token = ref _sentence[word];
        return _source[word] || _target[word] || token.Pos == UniversalPos.PROPN || token.Lemma is "it" or "they" or "he" or "she";
    }

    /// <summary>How well the deed fits; 0 or less when it is none of the source's.</summary>
    public double Score(Deed deed)
    {
        double score = 1 + OfSource(deed) + OfTarget(deed);
        return score - (0.4 * Depth(deed.Anchor)) - (0.001 * deed.Anchor);
    }

    /// <summary>
    /// The type as the target sees it: who calls for something hostile against it threatens it, though the call goes
    /// to others.
    /// </summary>
    public EventType SeenFromTarget(Deed deed)
    {
        bool hostile = deed.Type == EventType.Request && deed.Inner is { } inner && !EventTypes.IsCooperative(inner.Type)
            && inner.Type is not (EventType.Accuse or EventType.Request or EventType.Reject)
            && !inner.Agents.Any(a => Covers(_target, a));
        return hostile ? EventType.Threaten : deed.Type;
    }

    private double OfSource(Deed deed)
    {
        if (!_hasSource)
            return 4;
        double best = Within(_source, deed.Anchor) ? 4 : 0;
        foreach (int agent in deed.Agents)
        {
            best = Math.Max(best, Fit(_source, agent, 10, 8));
            if (Fit(_target, agent, 1, 0) > 0)
                best -= 5;
            if (best < 8 && StandsForSpeaker(agent))
            {
                int speaker = _grammar.Reporter(_sentence, deed.Anchor);
                best = Math.Max(best, speaker >= 0 ? Fit(_source, speaker, 9, 7) : 6);
            }
        }
        if (deed.Agents.IsEmpty)
            best = Math.Max(best, Covers(_source, deed.Anchor) ? 3 : 1);
        return best;
    }

    private double OfTarget(Deed deed)
    {
        if (!_hasTarget)
            return 0;
        double best = Covers(_target, deed.Anchor) ? 3 : 0;
        foreach (int recipient in deed.Recipients)
            best = Math.Max(best, Fit(_target, recipient, 6, 5));
        return best;
    }

    /// <summary>"said it would", "said the government would".</summary>
    private bool StandsForSpeaker(int agent)
    {
        ref readonly Token token = ref _sentence[agent];
        return token.Pos == UniversalPos.PRON || token.Lemma is "government" or "country" or "force" or "military" or "fighter" or "group" or "administration";
    }

    private double Fit(bool[] side, int head, double inside, double around) =>
        side[head] ? inside : Covers(side, head) ? around : 0;

    /// <summary>Whether a word of the side depends on the word, but not by a relative clause.</summary>
    private bool Covers(bool[] side, int head)
    {
        for (int word = 0; word < side.Length; word++)
        {
            if (side[word] && IsBelow(word, head))
                return true;
        }
        return false;
    }

    private bool IsBelow(int word, int head)
    {
        for (int at = word; at >= 0; at = _sentence[at].Head)
        {
            if (at == head)
                return true;
            if (_sentence[at].Relation == Relations.RelativeClause)
                return false;
        }
        return false;
    }

    private static bool Within(bool[] side, int word) => side[word];

    private int Depth(int word)
    {
        int depth = 0;
        for (int at = word; _sentence[at].Head >= 0; at = _sentence[at].Head)
            depth++;
        return depth;
    }

    private static bool[] Words(Sentence sentence, ImmutableArray<TextSpan> spans)
    {
        var inside = new bool[sentence.Length];
        for (int word = 0; word < inside.Length; word++)
        {
            TextSpan at = sentence[word].Span;
            inside[word] = spans.Any(span => span.Overlaps(at));
        }
        return inside;
    }
}
