using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;

namespace Demarche.Coding.Actors.References;

/// <summary>"Officers": of the police where the report speaks of the police, of the armed forces elsewhere.</summary>
internal static class Officers
{
    /// <summary>Gives each its sector.</summary>
    /// <param name="drafts">The mentions of the document, resolved.</param>
    /// <param name="paragraphOf">The paragraph of a sentence.</param>
    public static void Settle(List<MentionDraft> drafts, Func<int, int> paragraphOf)
    {
        foreach (MentionDraft officer in drafts)
        {
            if (!IsOfficer(officer))
                continue;
            int paragraph = paragraphOf(officer.Sentence);
            if (AreOfPolice(drafts.Where(draft => paragraphOf(draft.Sentence) == paragraph)) ?? AreOfPolice(drafts) ?? false)
                officer.Actor = officer.Actor with { Sector = "COP" };
        }
    }

    private static bool IsOfficer(MentionDraft draft) =>
        draft is { Kind: MentionKind.Nominal, Noun: { Kind: EntryKind.Agent, Actor.Name: "officer" }, Actor.Sector: "MIL" };

    /// <summary>Whether the mentions are of police more often than of soldiers; null where they are of neither.</summary>
    private static bool? AreOfPolice(IEnumerable<MentionDraft> drafts)
    {
        int police = 0;
        int soldiers = 0;
        foreach (MentionDraft draft in drafts)
        {
            police += draft.Actor.Sector == "COP" ? 1 : 0;
            soldiers += draft.Actor.Sector is "MIL" or "REB" && !IsOfficer(draft) ? 1 : 0;
        }
        return police + soldiers == 0 ? null : police > soldiers;
    }
}
