using Demarche.Language.Network;
using Demarche.Language.Syntax;

namespace Demarche.Language.Parsing;

/// <summary>Reads the main verb of a full sentence as finite: what ends in a stop and has a subject has a finite verb.</summary>
/// <remarks>
/// "called" is past tense or participle; the tagger, which also knows headlines ("Envoy expelled"), sometimes takes the
/// past tense of a short sentence for a participle. Headlines end without a stop and are left alone.
/// </remarks>
internal sealed class FiniteClause
{
    private readonly bool[] _participles;
    private readonly int[] _pasts;
    private readonly bool[] _auxiliaries;
    private readonly int _subject;
    private readonly int _passiveSubject;

    public FiniteClause(TagValues[] tags, string[] labels)
    {
        _participles = [.. tags.Select(tag => tag is { Pos: UniversalPos.VERB, Xpos: "VBN" })];
        _pasts = [.. tags.Index().Where(tag => tag.Item is { Pos: UniversalPos.VERB, Xpos: "VBD" }).Select(tag => tag.Index)];
        _auxiliaries = [.. labels.Select(label => label is "aux" or "aux:pass" or "cop" or "expl")];
        _subject = Array.IndexOf(labels, "nsubj");
        _passiveSubject = Array.IndexOf(labels, "nsubj:pass");
    }

    /// <summary>Changes tag and subject of the main verb in the workspace, when it must be finite.</summary>
    public void Apply(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> words, SyntaxWorkspace space)
    {
        TransitionState state = space.State;
        (int start, int end) = words[^1];
        int root = Array.IndexOf(state.Heads, words.Length, 0, words.Length);
        if (_pasts.Length == 0 || end - start != 1 || text[start] is not '.' || !_participles[space.Tags[root]])
            return;
        int subject = -1;
        for (int word = 0; word < words.Length; word++)
        {
            if (state.Heads[word] != root)
                continue;
            if (_auxiliaries[state.Labels[word]])
                return;
            if (word < root && (state.Labels[word] == _subject || state.Labels[word] == _passiveSubject))
                subject = word;
        }
        if (subject < 0)
            return;
        state.Labels[subject] = _subject;
        space.Tags[root] = Past(space, root);
    }

    /// <summary>The likeliest tag of a past tense.</summary>
    private int Past(SyntaxWorkspace space, int word)
    {
        ReadOnlySpan<float> scores = space.TagScores.Values.Slice(word * space.TagScores.Width, space.TagScores.Width);
        int best = _pasts[0];
        foreach (int tag in _pasts)
        {
            if (scores[tag] > scores[best])
                best = tag;
        }
        return best;
    }
}
