using Demarche.Language.Network;
using Demarche.Language.Syntax;

namespace Demarche.Language.Parsing;

/// <summary>Holds trees to what English demands of a full sentence: it has a finite verb, and a passive has an auxiliary.</summary>
/// <remarks>
/// "called" is past tense or participle; the tagger, which also knows headlines ("Envoy expelled"), sometimes takes the
/// past tense of a short sentence for a participle. What ends without a stop is left alone.
/// </remarks>
internal sealed class FiniteClause
{
    private readonly TagValues[] _tags;
    private readonly int[] _pasts;
    private readonly bool[] _auxiliaries;
    private readonly int _auxiliary;
    private readonly int _passive;
    private readonly int _subject;
    private readonly int _passiveSubject;
    private readonly int _clause;
    private readonly int _root;

    public FiniteClause(TagValues[] tags, string[] labels)
    {
        _tags = tags;
        _pasts = [.. tags.Index().Where(tag => tag.Item is { Pos: UniversalPos.VERB, Xpos: "VBD" }).Select(tag => tag.Index)];
        _auxiliaries = [.. labels.Select(label => label is "aux" or "aux:pass" or "cop" or "expl")];
        _auxiliary = Array.IndexOf(labels, "aux");
        _passive = Array.IndexOf(labels, "aux:pass");
        _subject = Array.IndexOf(labels, "nsubj");
        _passiveSubject = Array.IndexOf(labels, "nsubj:pass");
        _clause = Array.IndexOf(labels, "acl");
        _root = Array.IndexOf(labels, Relations.Root);
    }

    /// <summary>Changes tags and arcs where they cannot be right.</summary>
    public void Apply(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> words, SentenceView sentence)
    {
        MakeActive(sentence);
        (int start, int end) = words[^1];
        if (_pasts.Length == 0 || end - start != 1 || text[start] is not '.')
            return;
        int root = Array.IndexOf(sentence.State.Heads, sentence.Length, 0, sentence.Length);
        if (_tags[sentence.Tags[root]] is { Pos: UniversalPos.NOUN or UniversalPos.PROPN } && MainVerb(root, sentence) is var verb and >= 0)
            Raise(verb, root, sentence);
        else if (_tags[sentence.Tags[root]] is { Pos: UniversalPos.VERB, Xpos: "VBN" })
            MakeFinite(root, sentence);
    }

    /// <summary>"have raised" with an auxiliary but none of the passive takes an active subject.</summary>
    private void MakeActive(SentenceView sentence)
    {
        TransitionState state = sentence.State;
        for (int word = 0; word < sentence.Length; word++)
        {
            if (state.Labels[word] == _passiveSubject && state.Child(state.Heads[word], _auxiliary) >= 0
                && state.Child(state.Heads[word], _passive) < 0)
                state.Labels[word] = _subject;
        }
    }

    private void MakeFinite(int root, SentenceView sentence)
    {
        TransitionState state = sentence.State;
        int subject = -1;
        for (int word = 0; word < sentence.Length; word++)
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
        sentence.Tags[root] = Past(root, sentence);
    }

    /// <summary>The participle after a nominal root, when no other word of the sentence is a finite verb; -1 otherwise.</summary>
    private int MainVerb(int root, SentenceView sentence)
    {
        int verb = -1;
        for (int word = 0; word < sentence.Length; word++)
        {
            TagValues tag = _tags[sentence.Tags[word]];
            bool below = verb < 0 && sentence.State.Heads[word] == root && sentence.State.Labels[word] == _clause && word > root
                && tag is { Pos: UniversalPos.VERB, Xpos: "VBN" or "VBD" };
            if (below)
                verb = word;
            else if (tag.Pos is UniversalPos.VERB or UniversalPos.AUX && tag.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return -1;
        }
        return verb;
    }

    /// <summary>Makes the verb the root and the nominal its subject; what follows the verb goes with it.</summary>
    private void Raise(int verb, int nominal, SentenceView sentence)
    {
        TransitionState state = sentence.State;
        for (int word = verb + 1; word < sentence.Length; word++)
        {
            if (state.Heads[word] == nominal)
                state.Heads[word] = verb;
        }
        (state.Heads[verb], state.Labels[verb]) = (sentence.Length, _root);
        (state.Heads[nominal], state.Labels[nominal]) = (verb, _subject);
        sentence.Tags[verb] = Past(verb, sentence);
    }

    /// <summary>The likeliest tag of a past tense.</summary>
    private int Past(int word, SentenceView sentence)
    {
        ReadOnlySpan<float> scores = sentence.TagScores(word);
        int best = _pasts[0];
        foreach (int tag in _pasts)
        {
            if (scores[tag] > scores[best])
                best = tag;
        }
        return best;
    }
}
