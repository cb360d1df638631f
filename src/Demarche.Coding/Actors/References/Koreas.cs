using Demarche.Coding.Actors.Phrases;

namespace Demarche.Coding.Actors.References;

/// <summary>"The North" and "the South", in a report that names both Koreas.</summary>
internal static class Koreas
{
    /// <summary>Gives them their codes.</summary>
    public static void Settle(List<MentionDraft> drafts, CodeTally tally)
    {
        if (!tally.Has("KOR") || !tally.Has("PRK"))
            return;
        foreach (MentionDraft draft in drafts)
        {
            string? code = draft is { IsUnknownName: true, Noun: null, Actor.Code: null } ? CodeOf(draft.Text) : null;
            if (code is null)
                continue;
            draft.Actor = new Actor(draft.Text, code, null, $"country:{code}");
            draft.Source = $"one of two states that the report names, country:{code}";
        }
    }

    private static string? CodeOf(string text) => text switch
    {
        "South" => "KOR",
        "North" => "PRK",
        _ => null,
    };
}
