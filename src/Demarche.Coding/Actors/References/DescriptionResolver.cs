using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>
/// Finds whom "the ministry", "the president", "the alliance" refer back to; abstains where two would do.
/// </summary>
internal sealed class DescriptionResolver(Discourse discourse, List<MentionDraft> drafts)
{
    /// <summary>How many sentences back "the ministry" may reach.</summary>
    private const int Reach = 6;

    /// <summary>The entity described; null when nothing fits or several do.</summary>
    public Entity? Resolve(MentionDraft draft)
    {
        if (!draft.Definite || draft.Noun is not { } noun)
            return null;
        if (noun.Kind == EntryKind.Office)
            return noun.Plural ? null : Only(draft, at => HoldsOffice(at, draft), int.MaxValue);
        if (draft.Owned || noun.Type == "human")
            return null;
        if (noun.Refers.Count > 0 && !noun.Plural && Only(draft, at => IsBody(at.Entity, noun), Reach) is { } body)
            return body;
        return Only(draft, at => IsSame(at.Entity, noun), Reach);
    }

    private static bool IsBody(Entity entity, CatalogEntry noun) =>
        noun.Refers.Contains(entity.Type) && (entity.Actor.Id is not null || entity.Actor.Code is not null);

    private static bool IsSame(Entity entity, CatalogEntry noun) =>
        entity.Noun == noun.Actor.Name && entity.Plural == noun.Plural && entity.Actor.Code is not null;

    private bool HoldsOffice(Occurrence at, MentionDraft draft)
    {
        Entity entity = at.Entity;
        if (!entity.IsPerson || (draft.Actor.Code is { } code && entity.Actor.Code != code))
            return false;
        if (draft.Actor.Code is null && entity.Actor.Code is { } its && !RoleRank.MayBeOf(draft.Noun?.Actor.Name, its))
            return false;
        if (draft.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && draft.Gender != entity.Gender)
            return false;
        return RoleRank.IsUnique(draft.Role)
            ? entity.Roles.Any(role => Agrees(draft, role) && (entity.IsTold(role) || !IsOver(at, role, draft)))
            : entity.Roles.Contains(Entity.TitleOf(draft));
    }

    /// <summary>"The president" is one who holds the office on the day, "the former president" one who held it.</summary>
    private static bool Agrees(MentionDraft draft, string role)
    {
        bool former = role.StartsWith(Entity.Former, StringComparison.Ordinal);
        return former == draft.Former && RoleRank.Agree(draft.Role, former ? role[Entity.Former.Length..] : role);
    }

    /// <summary>
    /// In a report without a day: whom it calls a former president, and who is named only by the way ("in memory of Foo Bar"), has left
    /// office by now, and stands beside another state, is not "the president".
    /// </summary>
    private bool IsOver(Occurrence at, string role, MentionDraft draft) =>
        discourse.Date is null && (at.Entity.IsTold(Entity.RoleOf(role, former: true)) || IsByTheWay(at, at.Entity, draft));

    private bool IsByTheWay(Occurrence at, Entity entity, MentionDraft draft) =>
        !at.Argument && entity.Person is { } person && person.TermAt(null).Period.End != DateOnly.MaxValue
        && drafts.Exists(other => other.Sentence == draft.Sentence && IsOtherState(other, entity))
        && !drafts.Exists(other => other.Person is null && other.Kind == MentionKind.Name && other.Actor.Code == entity.Actor.Code);

    private static bool IsOtherState(MentionDraft draft, Entity entity) =>
        draft.Person is null && draft.Kind == MentionKind.Name && draft.Actor.Code is { } code && !ActorCodes.IsNonState(code) && code != entity.Actor.Code;

    /// <summary>
    /// The one entity that fits; among several the one in the nearest sentence, if it is alone there.
    /// </summary>
    private Entity? Only(MentionDraft draft, Predicate<Occurrence> fits, int reach)
    {
        Entity? found = null;
        int sentence = -1;
        for (int i = discourse.Occurrences.Count - 1; i >= 0; i--)
        {
            Occurrence at = discourse.Occurrences[i];
            if (draft.Sentence - at.Sentence > reach || (found is not null && at.Sentence != sentence))
                break;
            if (at.Entity == found || !fits(at) || IsInside(draft, at))
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
