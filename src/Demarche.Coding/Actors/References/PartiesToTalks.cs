using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>"The parties agreed …", "the two parties met": the sides of the matter, and no political parties, where the report names none of those.</summary>
internal static class PartiesToTalks
{
    /// <summary>Takes the sector from them.</summary>
    public static void Settle(Document document, List<MentionDraft> drafts)
    {
        if (drafts.Exists(draft => draft.Actor.Sector == "PTY" && !IsParties(draft)))
            return;
        foreach (MentionDraft draft in drafts)
        {
            if (IsParties(draft) && StandsAlone(document.Sentences[draft.Sentence], draft))
                draft.Actor = draft.Actor with { Code = null, Sector = null };
        }
    }

    private static bool IsParties(MentionDraft draft) =>
        draft is { Kind: MentionKind.Nominal, Plural: true, Owned: false, Noun: { Kind: EntryKind.Agent, Actor.Name: "party" } };

    private static bool StandsAlone(Sentence sentence, MentionDraft draft)
    {
        bool determined = false;
        foreach (int child in sentence.Children(draft.Head))
        {
            ref readonly Token word = ref sentence.Tokens.ItemRef(child);
            if (word.Is(Relations.AdjectivalModifier) || word.Is(Relations.Compound))
                return false;
            determined |= word.Is(Relations.Determiner) && word.Form.ToLowerInvariant() is "the" or "both";
        }
        return determined;
    }
}
