using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>Gives a content back what the tree cut off.</summary>
/// <remarks>
/// "In Geneva the talks go on, analysts say": a content before its cue begins with the sentence. "The talks, she said, would go
/// on": it stands on both sides. After "X said" later dependents of the verb that are no coordinate verb and no new cue belong
/// to what was said.
/// </remarks>
internal sealed class ContentWidener(SentenceView reading, CueVerbs cues)
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>Adds the words to those chosen, from which punctuation is taken. Nothing is added where nobody speaks.</summary>
    public void Widen(bool[] chosen, Draft draft)
    {
        for (int at = 0; at < chosen.Length; at++)
            chosen[at] &= !reading.IsPunctuation(at);
        int first = Array.IndexOf(chosen, true);
        if (first < 0 || draft.SourceHead < 0)
            return;
        int start = Math.Min(draft.Cue.First, draft.Source.Count > 0 ? draft.Source[0].First : draft.Cue.First);
        if (first < start && Array.LastIndexOf(chosen, true) < start)
        {
            WidenBackward(chosen, first, start);
            WidenOverAside(chosen, draft);
        }
        else if (first == draft.Token + 2 && IsSplit(first, start))
            chosen.AsSpan(reading.Dateline..(start - 1)).Fill(true);
        else if (first > draft.Token)
            WidenForward(chosen, draft.Token);
    }

    /// <summary>"The talks, the minister said, would go on": what follows the cue lacks its subject, which stands before.</summary>
    private bool IsSplit(int first, int start) => start - 1 > reading.Dateline && _sentence[start - 1].Form == ","
        && _sentence[first - 1].Form == "," && FiniteVerb.Is(_sentence[first])
        && reading.QuotationOf(start - 2) < 0 && !FiniteVerb.IsAmong(_sentence, 0, start - 2);

    /// <summary>"…, Lavrov said Thursday, but …": the content goes on after the cue.</summary>
    private void WidenOverAside(bool[] chosen, Draft draft)
    {
        int at = draft.Cue.Last + 1;
        while (at < chosen.Length && Dates.CalendarWords.Weekday(_sentence[at].Form) is not null)
            at++;
        if (at + 3 >= chosen.Length || _sentence[at].Form != "," || _sentence[at + 1].Form is not ("but" or "and" or "while" or "although")
            || draft.Source.Exists(run => run.First > draft.Token))
            return;
        if (!HasSpeakerAfter(at + 2) && !FiniteVerb.HasTense(_sentence[at + 2]))
            chosen.AsSpan((at + 1)..).Fill(true);
    }

    /// <summary>Whether somebody speaks anew in what follows.</summary>
    private bool HasSpeakerAfter(int from)
    {
        for (int verb = from; verb < _sentence.Length; verb++)
        {
            if (cues.Contains(verb) && SubjectReader.Own(_sentence, verb, passive: true) >= 0)
                return true;
        }
        return false;
    }

    private void WidenBackward(bool[] chosen, int first, int start)
    {
        for (int at = first - 1; at >= 0; at--)
        {
            if ((cues.Contains(at) && FiniteVerb.HasTense(_sentence[at])) || reading.QuotationOf(at) >= 0)
                return;
        }
        chosen.AsSpan(..start).Fill(true);
    }

    private void WidenForward(bool[] chosen, int verb)
    {
        foreach (int child in _sentence.Children(verb))
        {
            ref readonly Token token = ref _sentence[child];
            if (child <= verb || chosen[child] || child < Array.LastIndexOf(chosen, true)
                || !(token.Is(Relations.AdverbialClause) || token.Is(Relations.Parataxis) || token.Is("dep")))
                continue;
            if (cues.Contains(child) || token.Xpos == "VBG")
                return;
            reading.Collect(child, chosen);
        }
    }
}
