using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Events.Building;

/// <summary>"The senator attacked the mayor", "Trump targets companies": politicians and private persons attack people with words.</summary>
internal static class VerbalAttacks
{
    /// <summary>The deed as words where its rule knows that use and the parties are such; else as it is.</summary>
    public static Deed Reread(Deed deed, ImmutableArray<Mention> actors, ImmutableArray<Mention> recipients)
    {
        if (deed.Rule.InWords is not { Kind: OutcomeKind.Code } words || deed.Type != deed.Rule.Type)
            return deed;
        if (actors.IsEmpty || recipients.IsEmpty || !actors.All(IsUnarmed) || recipients.Any(IsForceOrState))
            return deed;
        Deed said = deed with { Type = words.Type, Mode = words.Mode, Cameo = null };
        return said.Because("sense", $"one unarmed person does it to people: in words, so it is {EventTypes.Name(words.Type)}", deed.Anchor, deed.Rule.Source);
    }

    private static bool IsUnarmed(Mention mention) =>
        mention is { IsOnePerson: true, Actor.Sector: "GOV" or "LEG" or "PTY" or "OPP" or "ELI" or "JRN" or "BUS" or "REL" };

    private static bool IsForceOrState(Mention mention) =>
        mention.Actor is { Code: not null, Sector: null } || mention.Actor.Sector is "MIL" or "REB" or "UAF" or "PRM" or "CRM";
}
