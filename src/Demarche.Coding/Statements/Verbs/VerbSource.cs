using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides who speaks by a verb: its subject ("Lavrov said"), whom the construction names ("said Lavrov"), or the noun phrase
/// before it that the tree hangs elsewhere.
/// </summary>
internal sealed class VerbSource(SentenceView reading, CueVerbs cues)
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>Sets the source of the draft, where there is one.</summary>
    public void Set(Draft draft, Complement complement)
    {
        int verb = draft.Token;
        int head = complement.Source >= 0 ? complement.Source : SubjectReader.Find(reading, Speaking(verb));
        if (head >= 0 && head == verb - 1 && _sentence[head].Form == "That")
            return;
        if (head < 0 || (reading.QuotationOf(head) >= 0 && !draft.IsQuoted))
            head = Between(draft.Cue.First);
        if (head < 0 && complement.Entry.Mode == StatementMode.Speech && cues.IsFinite(verb))
            SourceBefore.Set(reading, draft);
        if (head >= 0 && !IsExpletive(head))
            SourceReader.Set(reading, draft, head, verb);
    }

    /// <summary>
    /// "TASS reported that …, citing …": a participle of speech after the content shares the speaker of the cue before.
    /// </summary>
    private int Speaking(int verb)
    {
        ref readonly Token token = ref _sentence[verb];
        if (token.Xpos != "VBG" || !token.Is(Relations.AdverbialClause) || verb == 0 || _sentence[verb - 1].Form != "," || reading.Linker(verb) >= 0)
            return verb;
        for (int at = token.Head; at >= 0 && _sentence[at].Head >= 0; at = _sentence[at].Head)
        {
            if (_sentence[at].Is(Relations.ClausalComplement) && cues.Contains(_sentence[at].Head) && _sentence[at].Head < at)
                return _sentence[at].Head;
        }
        return verb;
    }

    /// <summary>"…," NP said: the head of what stands between a quotation and the cue; -1 where that is no noun phrase.</summary>
    private int Between(int cue)
    {
        int first = cue;
        while (first > 0 && reading.QuotationOf(first - 1) < 0 && !FiniteVerb.Is(_sentence[first - 1]))
            first--;
        if (first == 0 || first == cue || reading.QuotationOf(first - 1) < 0)
            return -1;
        for (int i = first; i < cue; i++)
        {
            if (_sentence[i].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON
                && (_sentence[i].Head < first || _sentence[i].Head >= cue))
                return i;
        }
        return -1;
    }

    private bool IsExpletive(int node) => _sentence[node].Is("expl") || _sentence[node].Form is "There" or "there";
}
