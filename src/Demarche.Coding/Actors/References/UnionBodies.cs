using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>"The Commission", with a capital, is the European one in a report that speaks of the Union and names no other.</summary>
internal static class UnionBodies
{
    private const string Union = "EUR";

    /// <summary>Gives such mentions the Union's code.</summary>
    public static void Settle(Document document, List<MentionDraft> drafts, CodeTally tally)
    {
        if (!tally.Has(Union) || drafts.Exists(draft => IsCommission(document, draft) && draft.Actor.Code is { } code && code != Union))
            return;
        foreach (MentionDraft draft in drafts)
        {
            if (!IsCommission(document, draft) || draft.Actor.Code is not null || draft.Owned || draft.IsPossessed)
                continue;
            draft.Actor = draft.Actor with { Code = Union };
            draft.Source = $"{draft.Source} of the European Union, which the report speaks of";
        }
    }

    private static bool IsCommission(Document document, MentionDraft draft) =>
        draft.Noun?.Actor.Name == "commission" && document.Sentences[draft.Sentence][draft.Head].Form == "Commission";
}
