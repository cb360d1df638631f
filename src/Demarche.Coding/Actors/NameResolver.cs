namespace Demarche.Coding.Actors;

/// <summary>Finds who a name belongs to: a full name of the document, else somebody of the catalogue in office.</summary>
internal sealed class NameResolver
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "Jr.", "Jr", "Sr.", "II", "III" };

    private readonly ActorCatalog _catalog;
    private readonly Discourse _discourse;
    private readonly Dictionary<string, List<MentionDraft>> _fullNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    /// <summary>Prepares for a document: collects its full names and the countries and bodies it mentions.</summary>
    public NameResolver(ActorCatalog catalog, Discourse discourse, List<MentionDraft> drafts)
    {
        _catalog = catalog;
        _discourse = discourse;
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Actor.Code is { } code)
                _codes.Add(code);
            if (draft.PersonName is { } name && name.Contains(' ', StringComparison.Ordinal))
                Collect(name, draft);
        }
    }

    /// <summary>The entity of a name.</summary>
    public Entity Resolve(MentionDraft draft, string name)
    {
        Person? person = draft.Person;
        if (person is null && draft.IsUnknownName)
            person = name.Contains(' ', StringComparison.Ordinal) ? Spelling(draft, name) : null;
        if (person is not null)
            return Known(draft, person);
        if (!name.Contains(' ', StringComparison.Ordinal) || name.Contains('-', StringComparison.Ordinal))
        {
            if (Antecedent(draft, name) is { } full)
                return OfFullName(draft, full, name);
            if (InOffice(draft, name) is { } holder)
            {
                draft.Source = $"surname of {holder.Id}";
                return Known(draft, holder);
            }
        }
        Learn(draft, name);
        return _discourse.Get("name:" + name, draft);
    }

    private void Collect(string name, MentionDraft draft)
    {
        string surname = Surname(name);
        if (!_fullNames.TryGetValue(surname, out List<MentionDraft>? drafts))
            _fullNames[surname] = drafts = [];
        drafts.Add(draft);
    }

    private static string Surname(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int last = words.Length - 1;
        return last > 1 && Suffixes.Contains(words[last]) ? words[last - 1].TrimEnd(',') : words[last];
    }

    private Entity OfFullName(MentionDraft draft, MentionDraft full, string name)
    {
        draft.Source = $"surname of {full.Person?.Id ?? full.PersonName}";
        if (full.Person is { } person)
            return Known(draft, person);
        if (full.IsUnknownName && full.PersonName is { } longer && Spelling(full, longer) is { } variant)
            return Known(draft, variant);
        Learn(full, full.PersonName ?? name);
        Entity entity = _discourse.Get("name:" + full.PersonName, full);
        entity.Learn(draft);
        return entity;
    }

    /// <summary>The full name that the surname stands for: the last before it, else the first after it.</summary>
    private MentionDraft? Antecedent(MentionDraft draft, string surname)
    {
        List<MentionDraft>? drafts = _fullNames.GetValueOrDefault(surname);
        drafts ??= _catalog.BySurname.TryGetValue(surname, out List<Person>? persons)
            ? [.. _fullNames.Values.SelectMany(list => list).Where(full => full.Person is { } person && persons.Contains(person))]
            : [];
        MentionDraft? found = null;
        foreach (MentionDraft full in drafts)
        {
            bool before = full.Sentence < draft.Sentence || (full.Sentence == draft.Sentence && full.First < draft.First);
            if (found is null || before)
                found = full;
        }
        return found;
    }

    /// <summary>Another spelling of a known name: same surname and initial, in office, of a country that the report mentions.</summary>
    private Person? Spelling(MentionDraft draft, string name)
    {
        if (!_catalog.BySurname.TryGetValue(Surname(name), out List<Person>? persons))
            return null;
        Person? found = null;
        foreach (Person person in persons)
        {
            if (person.Name[0] != name[0] || !person.InOffice(_discourse.Date) || !Fits(draft, person))
                continue;
            if (found is not null)
                return null;
            found = person;
        }
        if (found is not null)
            draft.Source = $"spelling of {found.Id}";
        return found;
    }

    /// <summary>The one person of that surname who is in office and whose country the report mentions; null when several are.</summary>
    private Person? InOffice(MentionDraft draft, string surname)
    {
        if (!_catalog.BySurname.TryGetValue(surname, out List<Person>? persons))
            return null;
        Person? found = null;
        int rank = int.MaxValue;
        bool tie = false;
        foreach (Person person in persons)
        {
            if (!person.InOffice(_discourse.Date) || !Fits(draft, person))
                continue;
            int its = RoleRank.Of(person.TermAt(_discourse.Date).Role);
            tie = its == rank || (tie && its > rank);
            if (its < rank)
                (found, rank) = (person, its);
        }
        return tie ? null : found;
    }

    private bool Fits(MentionDraft draft, Person person)
    {
        Term term = person.TermAt(_discourse.Date);
        if (draft.Actor.Code is { } code)
            return person.Terms.Any(held => held.Code == code);
        if (draft.Noun is { Kind: EntryKind.Office } && draft.Role != "courtesy")
            return RoleRank.Agree(draft.Role, term.Role);
        return term.Code is { } of && _codes.Contains(of) && RoleRank.Of(term.Role) < RoleRank.Minor;
    }

    private Entity Known(MentionDraft draft, Person person)
    {
        if (draft.Person is null)
        {
            Actor actor = person.ActorAt(_discourse.Date);
            draft.Person = person;
            draft.Actor = actor with { Sector = draft.Noun is null ? actor.Sector : draft.Actor.Sector ?? actor.Sector };
        }
        return _discourse.Get(person.Id, draft, person);
    }

    private void Learn(MentionDraft draft, string name)
    {
        if (draft.Gender == Gender.Unknown)
            draft.Gender = _catalog.GivenNames.GetValueOrDefault(name.Split(' ')[0]);
    }
}
