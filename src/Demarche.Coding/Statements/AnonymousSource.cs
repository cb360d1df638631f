using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Tells a source that the report keeps nameless from one that merely is a group.</summary>
internal static class AnonymousSource
{
    private static readonly string[] Persons =
    [
        "official", "source", "person", "diplomat", "aide", "adviser", "advisor", "insider", "officer", "operative", "strategist",
        "donor", "executive", "banker", "lawyer", "investigator", "negotiator", "minister", "ambassador", "envoy", "staffer",
        "confidant", "ally", "friend", "associate", "participant", "witness", "attendee", "lawmaker", "senator", "commander",
    ];

    private static readonly string[] Signs = ["anonymity", "anonymous", "anonymously", "unnamed", "unidentified"];

    /// <summary>Whether the source has no name though it is somebody: "a senior official", "people familiar with the talks".</summary>
    public static bool Is(Sentence sentence, Draft draft)
    {
        if (draft.SpeakerHead < 0 || draft.Source.Count == 0)
            return false;
        int head = draft.SpeakerHead;
        if (HasSign(sentence, draft))
            return true;
        if (Array.IndexOf(Persons, sentence[head].Lemma) < 0 && sentence[head].Lemma != "people")
            return false;
        if (Named(sentence, draft, head))
            return false;
        bool plural = sentence[head].Has("Number=Plur");
        if (sentence[head].Lemma is "source" or "insider")
            return true;
        return sentence[head].Lemma == "people" ? IsCloseTo(sentence, head) : !plural && IsIndefinite(sentence, head) || IsCloseTo(sentence, head);
    }

    private static bool HasSign(Sentence sentence, Draft draft)
    {
        foreach (Token token in sentence.Tokens)
        {
            if (Array.IndexOf(Signs, token.Lemma) >= 0 && !draft.Spans.Exists(span => span.Contains(token.Span.Start)))
                return true;
        }
        return false;
    }

    private static bool Named(Sentence sentence, Draft draft, int head)
    {
        foreach (int child in sentence.Children(head))
        {
            ref readonly Token token = ref sentence[child];
            if (token.Pos == UniversalPos.PROPN && (token.Is(Relations.Apposition) || token.Is(Relations.Flat)) && Within(draft, child))
                return true;
        }
        return false;
    }

    private static bool Within(Draft draft, int token) => draft.Source.Exists(run => run.Contains(token));

    private static bool IsIndefinite(Sentence sentence, int head)
    {
        int determiner = sentence.Child(head, Relations.Determiner);
        return (determiner >= 0 && sentence[determiner].Form.ToLowerInvariant() is "a" or "an" or "another")
            || sentence.Child(head, Relations.NumericModifier) >= 0;
    }

    /// <summary>"familiar with the talks", "close to the president", "briefed on the plan", "with knowledge of it".</summary>
    private static bool IsCloseTo(Sentence sentence, int head)
    {
        for (int at = head + 1; at < Math.Min(sentence.Length, head + 5); at++)
        {
            if (sentence[at].Pos == UniversalPos.PUNCT)
                return false;
            if (sentence[at].Form is "familiar" or "close" or "briefed" or "knowledge" || sentence[at].Form is "who" && at + 1 < sentence.Length && sentence[at + 1].Form == "spoke")
                return true;
        }
        return false;
    }
}
