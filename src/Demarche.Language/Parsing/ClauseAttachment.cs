using Demarche.Language.Network;
using Demarche.Language.Syntax;

namespace Demarche.Language.Parsing;

/// <summary>Holds trees to what English clauses are: none has two subjects side by side, none that lacks nothing is a relative clause.</summary>
internal sealed class ClauseAttachment
{
    private readonly TagValues[] _tags;
    private readonly int _conjunction;
    private readonly int _subject;
    private readonly int _relative;
    private readonly int _complement;
    private readonly int _marker;
    private readonly int _copula;
    private readonly int _description;
    private readonly int _adverbial;
    private readonly int _oblique;
    private readonly int _coordination;
    private readonly int _clause;

    public ClauseAttachment(TagValues[] tags, string[] labels)
    {
        _tags = tags;
        _conjunction = Array.FindIndex(tags, tag => tag is { Pos: UniversalPos.SCONJ, Xpos: "IN" });
        _subject = Array.IndexOf(labels, "nsubj");
        _relative = Array.IndexOf(labels, Relations.RelativeClause);
        _complement = Array.IndexOf(labels, Relations.ClausalComplement);
        _marker = Array.IndexOf(labels, Relations.Marker);
        _copula = Array.IndexOf(labels, Relations.Copula);
        _description = Array.IndexOf(labels, "nmod:desc");
        _adverbial = Array.IndexOf(labels, Relations.AdverbialClause);
        _oblique = Array.IndexOf(labels, Relations.Oblique);
        _coordination = Array.IndexOf(labels, Relations.Coordinator);
        _clause = Array.IndexOf(labels, Relations.AdjectivalClause);
    }

    /// <summary>Changes arcs where they cannot be right.</summary>
    public void Apply(SentenceView sentence)
    {
        MakeComplement(sentence);
        MakeTitle(sentence);
        MakeModifier(sentence);
    }

    /// <summary>"Said in an interview that the front was quiet": a clause with copula and subject lacks nothing, so "that" is no relative.</summary>
    private void MakeComplement(SentenceView sentence)
    {
        TransitionState state = sentence.State;
        for (int clause = 0; clause < sentence.Length; clause++)
        {
            if (state.Labels[clause] != _relative || state.Child(clause, _copula) < 0)
                continue;
            int subject = state.Child(clause, _subject);
            int first = FirstChild(clause, state);
            int verb = Verb(state.Heads[clause], sentence);
            if (subject < 0 || first >= subject || _tags[sentence.Tags[first]].Xpos != "WDT" || verb < 0)
                continue;
            (state.Heads[clause], state.Labels[clause]) = (verb, _complement);
            state.Labels[first] = _marker;
            sentence.Tags[first] = _conjunction;
        }
    }

    /// <summary>"Secretary of State Antony Blinken said": of two names side by side that both seem the subject, the first is a title.</summary>
    private void MakeTitle(SentenceView sentence)
    {
        TransitionState state = sentence.State;
        for (int name = 1; name < sentence.Length; name++)
        {
            if (!IsNamedSubject(name, sentence))
                continue;
            for (int title = 0; title < name; title++)
            {
                if (state.Heads[title] == state.Heads[name] && IsNamedSubject(title, sentence) && Reaches(title, name, state))
                    (state.Heads[title], state.Labels[title]) = (name, _description);
            }
        }
    }

    /// <summary>"In replies submitted on Monday, both refused": a participle right after a phrase modifies its noun.</summary>
    private void MakeModifier(SentenceView sentence)
    {
        TransitionState state = sentence.State;
        for (int verb = 1; verb < sentence.Length; verb++)
        {
            if (state.Labels[verb] != _adverbial || _tags[sentence.Tags[verb]].Xpos != "VBN" || NounBefore(verb, state) is not (>= 0 and var noun))
                continue;
            for (int word = 0; word < verb; word++)
            {
                if (state.Heads[word] == verb)
                    state.Heads[word] = state.Heads[verb];
            }
            (state.Heads[verb], state.Labels[verb]) = (noun, _clause);
        }
    }

    /// <summary>The noun of the phrase that ends right before the participle and hangs on it; -1 when there is none, or more than that.</summary>
    private int NounBefore(int verb, TransitionState state)
    {
        int noun = -1;
        for (int word = 0; word < verb; word++)
        {
            if (state.Heads[word] != verb)
                continue;
            if (state.Labels[word] == _oblique && noun < 0)
                noun = word;
            else if (state.Labels[word] != _coordination)
                return -1;
        }
        return noun >= 0 && Reaches(noun, verb, state) ? noun : -1;
    }

    private bool IsNamedSubject(int word, SentenceView sentence) =>
        sentence.State.Labels[word] == _subject && _tags[sentence.Tags[word]].Pos == UniversalPos.PROPN;

    /// <summary>Whether all words between the two hang on the first in the end.</summary>
    private static bool Reaches(int first, int last, TransitionState state)
    {
        for (int between = first + 1; between < last; between++)
        {
            int word = between;
            while (word > first && word < last)
                word = state.Heads[word];
            if (word != first)
                return false;
        }
        return true;
    }

    private static int FirstChild(int head, TransitionState state)
    {
        int child = 0;
        while (child < state.Length && state.Heads[child] != head)
            child++;
        return child;
    }

    /// <summary>The verb that the word hangs on in the end, or the word itself; -1 when there is none.</summary>
    private int Verb(int word, SentenceView sentence)
    {
        while (word < sentence.Length && _tags[sentence.Tags[word]].Pos != UniversalPos.VERB)
            word = sentence.State.Heads[word];
        return word < sentence.Length ? word : -1;
    }
}
