using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors;

/// <summary>Resolves the mentions of a document in reading order.</summary>
internal sealed class ReferenceResolver(ActorCatalog catalog, Document document, DateOnly? date)
{
    private readonly Discourse _discourse = new(document, date);
    private readonly Dictionary<MentionDraft, Entity> _entities = [];
    private readonly Dictionary<(int Sentence, int Head), MentionDraft> _byHead = [];

    /// <summary>Sets actor and source of every draft.</summary>
    public void Resolve(List<MentionDraft> drafts)
    {
        var names = new NameResolver(catalog, _discourse, drafts);
        var descriptions = new DescriptionResolver(_discourse);
        var pronouns = new PronounResolver(_discourse);
        bool[]?[] quoted = QuotationMap.Of(document);
        foreach (MentionDraft draft in drafts)
        {
            Entity? entity = draft switch
            {
                { Kind: MentionKind.Pronoun } => quoted[draft.Sentence]?[draft.Head] == true ? null : Refer(draft, pronouns.Resolve(draft), "pronoun"),
                { Kind: MentionKind.Nominal } => Described(draft, names, descriptions),
                _ => Named(draft, names),
            };
            _byHead[(draft.Sentence, draft.Head)] = draft;
            if (entity is null)
                continue;
            _entities[draft] = entity;
            _discourse.Note(draft, entity);
        }
        foreach ((MentionDraft draft, Entity entity) in _entities)
        {
            if (draft.Kind != MentionKind.Nominal || entity.IsPerson || draft.Actor.Code is null)
                draft.Actor = entity.Actor;
        }
    }

    private Entity Named(MentionDraft draft, NameResolver names)
    {
        if (_entities.TryGetValue(draft, out Entity? early))
            return early;
        if (draft.PersonName is { } name && (draft.Person is not null || draft.IsUnknownName))
        {
            Entity person = names.Resolve(draft, name);
            if (draft.Apposition is { Noun: not null } role)
                person.Learn(role);
            return person;
        }
        return _discourse.Get(draft.Actor.Id ?? $"name:{draft.Actor.Name}", draft);
    }

    private Entity? Described(MentionDraft draft, NameResolver names, DescriptionResolver descriptions)
    {
        TakeOwner(draft);
        if (draft.Apposition is { Kind: MentionKind.Name } named)
        {
            Entity entity = Named(named, names);
            _entities[named] = entity;
            entity.Learn(draft);
            draft.Source = $"{draft.Source}, apposition of {entity.Actor.Id ?? entity.Actor.Name}";
            return entity;
        }
        bool open = draft.Actor.Code is null || draft.Noun is { Kind: EntryKind.Office, Plural: false };
        if (open && descriptions.Resolve(draft) is { } antecedent)
        {
            draft.Source = $"{draft.Source}, refers to {antecedent.Actor.Id ?? antecedent.Actor.Name}";
            if (draft.Actor.Code is null)
                draft.Actor = antecedent.Actor;
            return antecedent;
        }
        return draft.Actor.Code is null && draft.Actor.Sector is null
            ? null
            : _discourse.Get($"noun:{draft.Actor.Code}:{draft.Noun?.Actor.Name}", draft);
    }

    /// <summary>"Its troops", "the country's president": the possessor's country.</summary>
    private void TakeOwner(MentionDraft draft)
    {
        if (draft.Owner < 0 || draft.Actor.Code is not null)
            return;
        if (!_byHead.TryGetValue((draft.Sentence, draft.Owner), out MentionDraft? owner) || !_entities.TryGetValue(owner, out Entity? entity))
            return;
        if (entity.Actor.Code is null)
            return;
        draft.Actor = draft.Actor with { Code = entity.Actor.Code };
        draft.Source = $"{draft.Source} of {entity.Actor.Id ?? entity.Actor.Name}";
    }

    private static Entity? Refer(MentionDraft draft, Entity? entity, string how)
    {
        if (entity is not null)
            draft.Source = $"{how} for {entity.Actor.Id ?? entity.Actor.Name}";
        return entity;
    }
}
