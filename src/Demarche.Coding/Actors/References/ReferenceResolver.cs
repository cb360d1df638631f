using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Coding.Places;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>Resolves the mentions of a document in reading order.</summary>
internal sealed class ReferenceResolver(ActorCatalog catalog, Document document, DateOnly? date)
{
    private readonly Discourse _discourse = new(document, date);
    private readonly Dictionary<MentionDraft, Entity> _entities = [];
    private readonly List<MentionDraft> _done = [];

    /// <summary>Sets actor and source of every draft.</summary>
    public void Resolve(List<MentionDraft> drafts)
    {
        var tally = new CodeTally(drafts);
        var names = new NameResolver(catalog, _discourse, tally, drafts);
        var descriptions = new DescriptionResolver(_discourse, drafts);
        bool[]?[] quoted = QuotationMap.Of(document);
        var pronouns = new PronounResolver(_discourse, quoted);
        foreach (MentionDraft draft in drafts)
        {
            if (CodeTally.IsParty(draft.Actor) && draft.Actor.Code is { } code && !tally.Has(code))
                draft.Actor = new Actor(draft.Actor.Name, null, draft.Actor.Sector);
            Entity? entity = draft switch
            {
                { Kind: MentionKind.Pronoun } when quoted[draft.Sentence]?[draft.Head] == true => null,
                { Kind: MentionKind.Pronoun } => Refer(
                    draft, Joined(draft, pronouns) ?? Later(draft, drafts, names, pronouns) ?? pronouns.Resolve(draft), "pronoun"),
                { Kind: MentionKind.Nominal } => Described(draft, names, descriptions),
                _ => Named(draft, names),
            };
            _done.Add(draft);
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
        Koreas.Settle(drafts, tally);
        PartiesToTalks.Settle(document, drafts);
        Commands.Settle(document, drafts);
        UnionBodies.Settle(document, drafts, tally);
        Officers.Settle(drafts, sentence => document.Sentences[sentence].Paragraph);
        if (tally.Main is { } main)
            GiveMainCountry(drafts, main);
        UnownedOffices.GiveByParagraph(document, drafts);
        if (tally.Only is { } only)
            PublicBodies.Give(drafts, only);
        else if (Dateline.Find(document.Sentences) is { Kind: LocationKind.Capital, Country: { } home } && tally.Has(home))
            UnownedOffices.GiveAtHome(document, drafts, home, tally.Beside(home));
        Echo(drafts);
    }

    private Entity Named(MentionDraft draft, NameResolver names)
    {
        if (_entities.TryGetValue(draft, out Entity? early))
            return early;
        TakeOwner(draft);
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
        if (draft.Noun is not null && names.AsSurname(draft) is { } person)
        {
            draft.Kind = MentionKind.Name;
            return person;
        }
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

    /// <summary>In a report about one country, "the government" and "protesters" are that country's.</summary>
    private static void GiveMainCountry(List<MentionDraft> drafts, string main)
    {
        foreach (MentionDraft draft in drafts)
        {
            bool generic = draft.Kind == MentionKind.Nominal && draft.Owner < 0
                && draft.Noun is { Type: not ("relation" or "counterpart" or "human") };
            if (!generic || draft.Actor.Code is not null || draft.Actor.Sector is null || draft.Actor.Id is not null)
                continue;
            draft.Actor = draft.Actor with { Code = main };
            draft.Source = $"{draft.Source} of the country that the report is about";
        }
    }

    /// <summary>"Its troops", "the country's president": the possessor's country.</summary>
    private void TakeOwner(MentionDraft draft)
    {
        if (draft.Owner < 0 || draft.Actor.Code is not null)
            return;
        for (int i = _done.Count - 1; i >= 0 && _done[i].Sentence == draft.Sentence; i--)
        {
            MentionDraft owner = _done[i];
            if (owner.First > draft.Owner || owner.Last < draft.Owner)
                continue;
            if (!_entities.TryGetValue(owner, out Entity? entity) || entity.Actor.Code is not { } code)
                continue;
            draft.Actor = draft.Actor with { Code = code };
            draft.Source = $"{draft.Source} of {entity.Actor.Id ?? entity.Actor.Name}";
            return;
        }
    }

    /// <summary>"Foo Bar and his supporters", "the United States and its allies": the pronoun is who stands before "and".</summary>
    private Entity? Joined(MentionDraft draft, PronounResolver pronouns)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        int and = draft.Head - 1;
        if (and < 1 || sentence[and].Form != "and" || !sentence[draft.Head].Is(Relations.Possessor))
            return null;
        for (int i = _done.Count - 1; i >= 0 && _done[i].Sentence == draft.Sentence; i--)
        {
            if (_done[i].Last == and - 1 && _entities.TryGetValue(_done[i], out Entity? entity) && pronouns.Agrees(draft, entity))
                return entity;
        }
        return null;
    }

    /// <summary>What is learned of somebody once all is read holds for the pronouns and bare names that stand for them too.</summary>
    private void Echo(List<MentionDraft> drafts)
    {
        var known = new Dictionary<Entity, Actor>();
        foreach (MentionDraft draft in drafts)
        {
            if (!_entities.TryGetValue(draft, out Entity? entity))
                continue;
            if (draft.Kind != MentionKind.Pronoun && (draft.Actor.Code is not null || !known.ContainsKey(entity)))
                known[entity] = draft.Actor;
            else if (draft.Actor is { Code: null, Id: null } && known.TryGetValue(entity, out Actor? actor))
                draft.Actor = draft.Actor with { Code = actor.Code, Sector = actor.Sector };
        }
    }

    /// <summary>"In his speech, Foo Bar said …": the name comes after the pronoun.</summary>
    private Entity? Later(
        MentionDraft draft, List<MentionDraft> drafts, NameResolver names, PronounResolver pronouns)
    {
        int subject = PronounSyntax.SubjectAfter(document.Sentences[draft.Sentence], draft.Head);
        if (subject < 0)
            return null;
        for (int i = _done.Count + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (drafts[i].Head != subject || drafts[i].Kind != MentionKind.Name)
                continue;
            Entity entity = Named(drafts[i], names);
            _entities[drafts[i]] = entity;
            return pronouns.Agrees(draft, entity) ? entity : null;
        }
        return null;
    }

    private static Entity? Refer(MentionDraft draft, Entity? entity, string how)
    {
        if (entity is not null)
            draft.Source = $"{how} for {entity.Actor.Id ?? entity.Actor.Name}";
        return entity;
    }
}
