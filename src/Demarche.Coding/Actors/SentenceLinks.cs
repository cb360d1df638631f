using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors;

/// <summary>Links mentions of one sentence through its tree: apposition, "of", copula.</summary>
internal static class SentenceLinks
{
    /// <summary>Sets <see cref="MentionDraft.Apposition"/> and the codes that "of RUSSIA" gives to "the president".</summary>
    public static void Link(Sentence sentence, List<MentionDraft> drafts)
    {
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Noun is not null && draft.Actor.Code is null && draft.Owner < 0)
                TakeComplement(sentence, draft, drafts);
        }
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Kind != MentionKind.Pronoun)
                LinkApposition(sentence, draft, drafts);
        }
    }

    /// <summary>The draft whose head is <paramref name="token"/>; the longest where mentions nest.</summary>
    public static MentionDraft? WithHead(List<MentionDraft> drafts, int token)
    {
        MentionDraft? found = null;
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Head == token && (found is null || draft.Last - draft.First > found.Last - found.First))
                found = draft;
        }
        return found;
    }

    /// <summary>"President of Russia", "spokesman for the Foreign Ministry", "head of the IAEA".</summary>
    private static void TakeComplement(Sentence sentence, MentionDraft draft, List<MentionDraft> drafts)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            foreach (int child in sentence.Children(token))
            {
                if (child <= draft.Last || !sentence[child].Is(Relations.NominalModifier) || !IsOf(sentence, child, draft))
                    continue;
                MentionDraft? body = WithHead(drafts, child);
                if (body is null || body == draft || body.Actor.Code is null)
                    continue;
                draft.Actor = draft.Actor with { Code = body.Actor.Code, Sector = Sector(draft, body) };
                draft.Source = $"{draft.Source} of {body.Actor.Id ?? body.Actor.Name}";
                return;
            }
        }
    }

    private static bool IsOf(Sentence sentence, int token, MentionDraft draft)
    {
        int marker = sentence.Child(token, Relations.Case);
        if (marker < 0)
            return false;
        return sentence[marker].Form.ToLowerInvariant() switch
        {
            "of" => true,
            "for" or "at" or "with" or "from" => draft.Noun is { Kind: EntryKind.Office } or { Type: "person" },
            "in" => draft.Noun is { Kind: EntryKind.Agent },
            _ => false,
        };
    }

    private static string? Sector(MentionDraft draft, MentionDraft body)
    {
        if (draft.Former)
            return draft.Actor.Sector;
        bool ofBody = draft.Role is "spokesperson" or "leader" or "secretary-general" or "director-general" or "executive";
        if (ofBody && body.Actor.Sector is not null)
            return body.Actor.Sector;
        return draft.Actor.Sector ?? (draft.Role == "leader" && !ActorCodes.IsNonState(body.Actor.Code) ? "GOV" : null);
    }

    private static void LinkApposition(Sentence sentence, MentionDraft draft, List<MentionDraft> drafts)
    {
        foreach (int child in sentence.Children(draft.Head))
        {
            if (!sentence[child].Is(Relations.Apposition))
                continue;
            MentionDraft? other = WithHead(drafts, child);
            if (other is null || other == draft || !AreOne(draft, other))
                continue;
            draft.Apposition = other;
            other.Apposition = draft;
        }
    }

    /// <summary>A name beside an office, or two names of one body; not a place beside its country.</summary>
    private static bool AreOne(MentionDraft left, MentionDraft right)
    {
        bool person = left.PersonName is not null || right.PersonName is not null;
        bool noun = left.Noun is not null || right.Noun is not null;
        return noun && (person || left.Kind != right.Kind) && left.Plural == right.Plural;
    }
}
