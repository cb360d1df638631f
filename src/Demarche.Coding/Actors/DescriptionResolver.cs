using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds whom "the ministry", "the president", "the alliance" refer back to; abstains where two would do.
/// </summary>
internal sealed class DescriptionResolver(Discourse discourse)
{
    /// <summary>How many sentences back "the ministry" may reach.</summary>
    private const int Reach = 6;

    /// <summary>The entity described; null when nothing fits or several do.</summary>
    public Entity? Resolve(MentionDraft draft)
    {
        if (!draft.Definite || draft.Noun is not { } noun)
            return null;
        if (noun.Kind == EntryKind.Office)
            return noun.Plural ? null : Only(draft, entity => HoldsOffice(entity, draft), int.MaxValue);
        if (draft.Owned || noun.Type == "human")
            return null;
        if (noun.Refers.Count > 0 && !noun.Plural && Only(draft, entity => IsBody(entity, noun), Reach) is { } body)
            return body;
        return Only(draft, entity => IsSame(entity, noun), Reach);
    }

    private static bool IsBody(Entity entity, CatalogEntry noun) =>
        noun.Refers.Contains(entity.Type) && (entity.Actor.Id is not null || entity.Actor.Code is not null);

    private static bool IsSame(Entity entity, CatalogEntry noun) =>
        entity.Noun == noun.Actor.Name && entity.Plural == noun.Plural && entity.Actor.Code is not null;

    private static bool HoldsOffice(Entity entity, MentionDraft draft)
    {
        if (!entity.IsPerson || (draft.Actor.Code is { } code && entity.Actor.Code != code))
            return false;
        if (draft.Actor.Code is null && !MayBeOf(draft, entity))
            return false;
        if (draft.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && draft.Gender != entity.Gender)
            return false;
        return RoleRank.IsUnique(draft.Role)
            ? entity.Roles.Any(role => RoleRank.Agree(draft.Role, role))
            : entity.Roles.Contains(Entity.TitleOf(draft));
    }

    /// <summary>"The secretary of state" is no Russian, "the chancellor" no Frenchman: titles that few governments have.</summary>
    private static bool MayBeOf(MentionDraft draft, Entity entity) =>
        entity.Actor.Code is not { } code || draft.Noun?.Actor.Name switch
        {
            "secretary of state" => code is "USA" or "GBR" or "VAT",
            "defense secretary" or "secretary of defense" or "attorney general" => code is "USA" or "GBR" or "PHL",
            "chancellor" => code is "DEU" or "AUT" or "GBR" or "CHE",
            _ => true,
        };

    /// <summary>
    /// The one entity that fits; among several the one in the nearest sentence, if it is alone there.
    /// </summary>
    private Entity? Only(MentionDraft draft, Predicate<Entity> fits, int reach)
    {
        Entity? found = null;
        int sentence = -1;
        for (int i = discourse.Occurrences.Count - 1; i >= 0; i--)
        {
            Occurrence at = discourse.Occurrences[i];
            if (draft.Sentence - at.Sentence > reach || (found is not null && at.Sentence != sentence))
                break;
            if (at.Entity == found || !fits(at.Entity) || IsInside(draft, at))
                continue;
            if (found is not null)
                return null;
            (found, sentence) = (at.Entity, at.Sentence);
        }
        return found;
    }

    private static bool IsInside(MentionDraft draft, Occurrence at) =>
        at.Sentence == draft.Sentence && at.Token >= draft.First && at.Token <= draft.Last;
}
