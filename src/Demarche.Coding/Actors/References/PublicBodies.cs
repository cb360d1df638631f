using System.Collections.Frozen;
using Demarche.Coding.Actors.Phrases;

namespace Demarche.Coding.Actors.References;

/// <summary>In a report that names one state only, "the government", "the president", "police", "a court", "protesters" are that state's.</summary>
internal static class PublicBodies
{
    /// <summary>How the source of such a mention ends.</summary>
    public const string OfTheOneState = " of the one state that the report names";

    /// <summary>Kinds of bodies that are as often of no state.</summary>
    private static readonly FrozenSet<string> OftenForeign =
        new[] { "embassy", "agency", "commission", "council", "alliance", "bloc" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns for those who come from elsewhere, or may.</summary>
    private static readonly FrozenSet<string> Visitors = new[]
    {
        "envoy", "special envoy", "peace envoy", "mediator", "negotiator", "negotiators", "chief negotiator", "interlocutor", "delegate", "delegates", "emissary", "diplomat",
        "diplomats", "senior diplomat", "western diplomat", "world leader", "leader", "leaders", "heads of state", "heads of government", "peacekeeper", "peacekeepers",
        "peacekeeping troops", "peacekeeping forces", "peacekeeping mission", "peacekeeping force", "occupation forces", "occupying forces", "occupation army",
        "coalition forces", "allied forces", "diplomatic mission", "diplomatic corps", "diplomatic source", "negotiating team", "international court", "coalition",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who contends with the state they live in.</summary>
    private static readonly string[] AtHome = ["protester", "protestor", "demonstrator", "rioter", "marcher", "voter", "striker"];

    /// <summary>Gives them the state's code.</summary>
    public static void Give(List<MentionDraft> drafts, string state)
    {
        foreach (MentionDraft draft in drafts)
        {
            if (!IsPublic(draft))
                continue;
            Give(draft, state, OfTheOneState);
        }
    }

    /// <summary>Gives a mention, and the name beside it, the state's code.</summary>
    /// <param name="draft">The mention.</param>
    /// <param name="state">The code.</param>
    /// <param name="why">What is added to its source.</param>
    public static void Give(MentionDraft draft, string state, string why)
    {
        draft.Actor = draft.Actor with { Code = state };
        draft.Source += why;
        if (draft.Apposition is { Actor: { Code: null, Id: null } } name)
            name.Actor = name.Actor with { Code = state };
    }

    /// <summary>Whether it is a body or an office of some state, of which the report does not say whose.</summary>
    public static bool IsPublic(MentionDraft draft)
    {
        if (draft is not { Noun: { } noun, Actor: { Code: null, Id: null } } || draft.IsPossessed)
            return false;
        if (noun.Role is "ambassador" or "delegate" || noun.Refers.Any(OftenForeign.Contains) || Visitors.Contains(noun.Actor.Name))
            return false;
        bool certain = draft.Kind == MentionKind.Name || draft.Definite || noun.Actor.Name == "authorities";
        return draft.Actor.Sector switch
        {
            "COP" or "JUD" or "LEG" => true,
            "GOV" or "MIL" or "ELI" or "OPP" or "PTY" => certain,
            _ => draft.Kind == MentionKind.Nominal && AtHome.Any(word => noun.Actor.Name.EndsWith(word, StringComparison.Ordinal)),
        };
    }
}
