using Demarche.Coding.Actors.Catalog;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>Links mentions of one sentence through its tree: apposition, "of", copula.</summary>
internal static class SentenceLinks
{
    /// <summary>Offices that are held in a place: "a judge in Cairo" is one of Cairo's, "an envoy in Cairo" is not.</summary>
    private static readonly HashSet<string> LocalRoles = new(StringComparer.Ordinal)
    {
        "judge", "police-chief", "governor", "legislator", "religious-leader", "opposition-leader", "rebel-leader", "journalist",
    };

    /// <summary>
    /// Sets <see cref="MentionDraft.Apposition"/> and the codes that "of RUSSIA" gives to "the president".
    /// </summary>
    public static void Link(Sentence sentence, List<MentionDraft> drafts)
    {
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Actor.Code is null && !draft.IsPossessed && (draft.Noun is not null || draft is { IsUnknownName: true, IsPerson: true }))
                TakeComplement(sentence, draft, drafts);
        }
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Kind == MentionKind.Pronoun)
                continue;
            LinkApposition(sentence, draft, drafts);
            LinkAbbreviation(sentence, draft, drafts);
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

    /// <summary>"President of Russia", "spokesman for the Foreign Ministry", "head of the IAEA", "Foo Bar of the Pentagon".</summary>
    private static void TakeComplement(Sentence sentence, MentionDraft draft, List<MentionDraft> drafts)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            foreach (int child in sentence.Children(token))
            {
                bool after = child > draft.Last && sentence[child].Is(Relations.NominalModifier);
                if (!after || !IsOf(sentence, child, draft, drafts))
                    continue;
                MentionDraft? body = Coded(sentence, child, drafts) ?? CodedBelow(sentence, child, drafts);
                if (body is null && draft.Role is "head-of-state" or "vice-president" && IsOfBody(sentence, child, drafts))
                    draft.Actor = draft.Actor with { Sector = WithHead(drafts, child)?.Actor.Sector };
                if (body is null || body == draft)
                    continue;
                if (IsSomeOf(draft, body))
                {
                    draft.Actor = body.Actor;
                    draft.Source = $"some of {body.Actor.Name}";
                    return;
                }
                draft.Actor = draft.Actor with { Code = body.Actor.Code, Sector = Sector(draft, body) };
                draft.Source = $"{draft.Source} of {body.Actor.Id ?? body.Actor.Name}";
                return;
            }
        }
    }

    /// <summary>"The president of Foo Watch", "the president of the club": of a body, and of no state.</summary>
    private static bool IsOfBody(Sentence sentence, int child, List<MentionDraft> drafts) =>
        sentence[child].Pos == UniversalPos.PROPN
            ? WithHead(drafts, child) is { IsUnknownName: true, Actor.Code: null }
            : WithHead(drafts, child) is { Noun: { Kind: EntryKind.Agent, Type: "body", Refers: not ["country"] } };

    /// <summary>"A group of French senators" is French senators.</summary>
    private static bool IsSomeOf(MentionDraft draft, MentionDraft body) =>
        draft is { Kind: MentionKind.Nominal, Noun: { Kind: EntryKind.Agent, Actor: { Sector: null, Name: "group" or "delegation" } } } && body is { Plural: true, Noun: not null };

    private static MentionDraft? Coded(Sentence sentence, int token, List<MentionDraft> drafts) =>
        sentence[token].Pos != UniversalPos.PRON && WithHead(drafts, token) is { Actor.Code: not null } draft
            ? draft
            : null;

    /// <summary>"Ministry of Health of Ethiopia", "police in Colombia's second city".</summary>
    private static MentionDraft? CodedBelow(Sentence sentence, int token, List<MentionDraft> drafts)
    {
        foreach (int child in sentence.Children(token))
        {
            if (sentence[child].Is(Relations.NominalModifier) && Coded(sentence, child, drafts) is { } draft)
                return draft;
        }
        return null;
    }

    private static bool IsOf(Sentence sentence, int token, MentionDraft draft, List<MentionDraft> drafts)
    {
        int marker = sentence.Child(token, Relations.Case);
        if (marker < 0 || draft.Noun is { Type: "relation" })
            return false;
        if (draft.Noun is { Type: "counterpart" })
            return sentence[marker].Form.ToLowerInvariant() is "from" or "in";
        return sentence[marker].Form.ToLowerInvariant() switch
        {
            "of" => true,
            "for" or "at" or "with" or "from" => draft.Noun is { Kind: EntryKind.Office } or { Type: "person" },
            "in" => draft.Noun is { Kind: EntryKind.Agent } || LocalRoles.Contains(draft.Role)
                || (draft.Noun is not null && WithHead(drafts, token)?.Actor.Id?.StartsWith("org:", StringComparison.Ordinal) == true),
            _ => false,
        };
    }

    private static string? Sector(MentionDraft draft, MentionDraft body)
    {
        if (draft.Former)
            return draft.Actor.Sector;
        bool ofBody = draft.Role
            is "spokesperson" or "leader" or "secretary-general" or "director-general" or "executive" or "delegate";
        bool fights = body.Actor.Sector is "REB" or "PRM" or "CRM" && draft.Actor.Sector is "MIL" or "UAF" or "PRM" or "REB";
        if ((ofBody || fights) && body.Actor.Sector is not null)
            return body.Actor.Sector;
        bool governs = draft.Role is "leader" or "delegate" || draft.Noun is { Type: "counterpart" };
        return draft.Actor.Sector ?? (governs && !ActorCodes.IsNonState(body.Actor.Code) ? "GOV" : null);
    }

    /// <summary>"Foo Bar Front (FBF)": capitals in brackets right after a name stand for it.</summary>
    private static void LinkAbbreviation(Sentence sentence, MentionDraft draft, List<MentionDraft> drafts)
    {
        int open = draft.First - 1;
        if (!draft.IsUnknownName || draft.First != draft.Last || open < 1 || sentence[open].Form is not ("(" or "["))
            return;
        if (!sentence[draft.First].Form.All(char.IsUpper))
            return;
        foreach (MentionDraft full in drafts)
        {
            if (full.Last == open - 1 && full.Kind == MentionKind.Name && full.First < full.Last)
                draft.Abbreviates = full;
        }
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

    /// <summary>A person beside an office, a body beside its kind ("Hamas, the militant group,").</summary>
    private static bool AreOne(MentionDraft left, MentionDraft right) =>
        Describes(left, right) || Describes(right, left);

    private static bool Describes(MentionDraft description, MentionDraft name)
    {
        if (description is not { Kind: MentionKind.Nominal, Noun: { } noun } || name.Kind != MentionKind.Name)
            return false;
        if (description.Plural != name.Plural)
            return false;
        if (noun.Type is "relation" or "counterpart")
            return description.Actor.Code is null || description.Actor.Code == name.Actor.Code;
        bool ofPerson = noun.Kind == EntryKind.Office || noun.Type == "person";
        if (ofPerson)
            return name.PersonName is not null;
        bool agrees = description.Actor.Code is null || description.Actor.Code == name.Actor.Code;
        return agrees && !name.IsPerson && name.Type != "country";
    }
}
