using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>Whose ministers, ministries, ambassadors and spokesmen are, of whom the report names no state.</summary>
internal static class UnownedOffices
{
    /// <summary>
    /// In a report filed from a capital, what it calls by an office or ministry alone is of the government there ("Foreign Minister Foo
    /// Bar", "the Foreign Ministry"), and an ambassador of the other state that it is about: of others it says whose they are.
    /// </summary>
    /// <param name="document">The report.</param>
    /// <param name="drafts">The mentions.</param>
    /// <param name="state">The state of the capital.</param>
    /// <param name="other">The state that the report names most beside it; null where there is none.</param>
    public static void GiveAtHome(Document document, List<MentionDraft> drafts, string state, string? other)
    {
        foreach (MentionDraft draft in drafts)
        {
            string? whose = IsAmbassador(draft) ? IsSent(document.Sentences[draft.Sentence], draft) ? state : other : IsAtHome(draft, state) ? state : null;
            if (whose is not null)
                PublicBodies.Give(draft, whose, whose == state ? " of the capital that the report was filed from" : " of the other state that the report is about");
        }
    }

    /// <summary>"The ambassador to the United States": one of those at home.</summary>
    private static bool IsSent(Sentence sentence, MentionDraft draft)
    {
        foreach (int child in sentence.Children(draft.Head))
        {
            if (child > draft.Head && sentence.Child(child, Relations.Case) is >= 0 and int preposition && sentence[preposition].Lemma is "to" or "in")
                return true;
        }
        return false;
    }

    /// <summary>
    /// "Moscow was pleased. It was a step, spokesman Foo Bar said": a spokesman or an official of no state speaks for the one whose deed the paragraph
    /// told last.
    /// </summary>
    public static void GiveByParagraph(Document document, List<MentionDraft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            MentionDraft draft = drafts[i];
            bool speaks = draft is { Noun: { } noun, Actor: { Code: null, Id: null, Sector: "GOV" }, IsPossessed: false, Former: false }
                && (noun.Role == "spokesperson" || noun.Actor.Name is "officials" or "official");
            if (speaks && LastState(document, drafts, i) is { Code: { } code } state)
                PublicBodies.Give(draft, code, $" of {state.Id}, of which the paragraph told before");
        }
    }

    /// <summary>The state that is the last subject before a mention in its paragraph.</summary>
    private static Actor? LastState(Document document, List<MentionDraft> drafts, int at)
    {
        int paragraph = document.Sentences[drafts[at].Sentence].Paragraph;
        for (int i = at - 1; i >= 0 && document.Sentences[drafts[i].Sentence].Paragraph == paragraph; i--)
        {
            Actor actor = drafts[i].Actor;
            bool state = drafts[i].Kind == MentionKind.Name && actor is { Sector: null, Code: { } code, Id: { } id } && id == $"country:{code}";
            if (state && Discourse.IsSubject(document.Sentences[drafts[i].Sentence], drafts[i].Head))
                return actor;
        }
        return null;
    }

    private static bool IsAmbassador(MentionDraft draft) =>
        draft is { Noun: { Role: "ambassador", Plural: false }, Actor: { Code: null, Id: null }, IsPossessed: false, Former: false }
        && (draft.Kind == MentionKind.Name || draft.Definite);

    private static bool IsAtHome(MentionDraft draft, string state)
    {
        if (!PublicBodies.IsPublic(draft) || draft.Actor.Sector != "GOV" || draft.Former)
            return false;
        bool ministry = draft.Noun!.Refers.Contains("ministry") && draft.Actor.Name.Contains(' ', StringComparison.Ordinal); // Public has a noun.
        bool official = draft.Noun is { Kind: EntryKind.Office, Plural: false, Role: not "spokesperson" } && RoleRank.MayBeOf(draft.Noun.Actor.Name, state);
        return ministry || official;
    }
}
