using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;
using Demarche.Coding.Actors.Phrases;

namespace Demarche.Coding.Actors.References;

/// <summary>
/// Finds who a name belongs to: a full name of the document, else somebody of the catalogue in office.
/// </summary>
internal sealed class NameResolver
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "Jr.", "Jr", "Sr.", "II", "III" };

    private readonly ActorCatalog _catalog;
    private readonly Discourse _discourse;
    private readonly CodeTally _tally;
    private readonly Dictionary<string, List<MentionDraft>> _fullNames = new(StringComparer.Ordinal);
    private readonly List<MentionDraft> _known = [];
    private readonly Dictionary<string, Person> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionDraft> _abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionDraft> _bodies = new(StringComparer.Ordinal);

    /// <summary>Prepares for a document: collects its full names and abbreviations.</summary>
    public NameResolver(ActorCatalog catalog, Discourse discourse, CodeTally tally, List<MentionDraft> drafts)
    {
        _catalog = catalog;
        _discourse = discourse;
        _tally = tally;
        foreach (MentionDraft draft in drafts)
        {
            if (draft.PersonName is not { } name)
                continue;
            if (draft.IsUnknownName && BodyNames.ShortOf(name) is { } shorter)
                _bodies.TryAdd(shorter, draft);
            if (draft.Abbreviates is { } full)
                _abbreviations.TryAdd(name, full);
            else if (name.Contains(' ', StringComparison.Ordinal) && IsPersonal(draft, name))
                Collect(name, draft);
        }
    }

    /// <summary>The entity of a name.</summary>
    public Entity Resolve(MentionDraft draft, string name)
    {
        if (draft.Person is { } person)
            return Known(draft, person);
        if (_abbreviations.TryGetValue(name, out MentionDraft? full) && full != draft)
            return OfAbbreviation(draft, full);
        if (draft.Noun is null && !_fullNames.ContainsKey(name) && _bodies.TryGetValue(name, out MentionDraft? body) && IsBefore(body, draft))
            return OfAbbreviation(draft, body);
        bool single = !name.Contains(' ', StringComparison.Ordinal);
        if (!single && Spelling(draft, name) is { } variant)
            return Known(draft, variant);
        if (single || name.Contains('-', StringComparison.Ordinal))
        {
            if (Antecedent(draft, name) is { } antecedent)
                return OfFullName(draft, antecedent, name);
            if (draft.Noun is null && _bySurname.TryGetValue(name, out Person? named))
            {
                draft.Source = $"surname of {named.Id}";
                return Known(draft, named);
            }
            if (InOffice(draft, name) is { } holder)
            {
                _bySurname.TryAdd(name, holder);
                draft.Source = $"surname of {holder.Id}";
                return Known(draft, holder);
            }
        }
        Learn(draft, name);
        return _discourse.Get("name:" + name, draft);
    }

    /// <summary>
    /// "King", where the report has named a Larry King: the person, and not the office. Null when it has not.
    /// </summary>
    public Entity? AsSurname(MentionDraft draft)
    {
        string word = draft.Actor.Name;
        bool capital = draft.First == draft.Last && char.IsUpper(word[0]) && !draft.Definite;
        if (!capital || !_fullNames.ContainsKey(word) || Antecedent(draft, word) is not { PersonName: { } name } full)
            return null;
        draft.Source = $"surname of {full.Person?.Id ?? name}";
        return full.Person is { } person
            ? _discourse.Get(person.Id, full, person)
            : _discourse.Get("name:" + name, full);
    }

    private Entity OfAbbreviation(MentionDraft draft, MentionDraft full)
    {
        draft.Source = $"abbreviation of {full.Actor.Id ?? full.Actor.Name}";
        return full.PersonName is { } name && full.Actor.Id is null
            ? Resolve(full, name)
            : _discourse.Get(full.Actor.Id ?? $"name:{full.Actor.Name}", full);
    }

    /// <summary>Bodies are not called by the last word of their name.</summary>
    private bool IsPersonal(MentionDraft draft, string name) =>
        draft.IsPerson || _catalog.GivenNames.ContainsKey(name[..name.IndexOf(' ', StringComparison.Ordinal)]);

    private void Collect(string name, MentionDraft draft)
    {
        string surname = Surname(name);
        if (draft.Person is not null)
            _known.Add(draft);
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
            ? [.. _known.Where(full => full.Person is { } person && persons.Contains(person))]
            : [];
        MentionDraft? found = null;
        foreach (MentionDraft full in drafts)
        {
            if (found is null || IsBefore(full, draft))
                found = full;
        }
        return found;
    }

    private static bool IsBefore(MentionDraft one, MentionDraft other) => (one.Sentence, one.First).CompareTo((other.Sentence, other.First)) < 0;

    /// <summary>
    /// A known person under another spelling: same surname and given name; or same surname and initial, in office, of a
    /// country that the report mentions. Among several the one nearest in time.
    /// </summary>
    private Person? Spelling(MentionDraft draft, string name)
    {
        if (!_catalog.BySurname.TryGetValue(Surname(name), out List<Person>? persons))
            return null;
        Person? found = null;
        foreach (Person person in persons)
        {
            if (IsSpelling(draft, person, name) && (found is null || IsNearer(person, found)))
                found = person;
        }
        if (found is not null)
            draft.Source = $"spelling of {found.Id}";
        return found;
    }

    private bool IsSpelling(MentionDraft draft, Person person, string name)
    {
        if (draft.Actor.Code is { } code && !person.Terms.Any(term => term.Code == code))
            return false;
        int space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return person.InOffice(_discourse.Date) && Fits(draft, person);
        ReadOnlySpan<char> given = person.Name.AsSpan(0, space);
        if (name.AsSpan().StartsWith(given, StringComparison.Ordinal) && name.Length > space && name[space] == ' ')
            return true;
        return SoundsLike(given, name) && draft.Noun is { Kind: EntryKind.Office }
            && person.InOffice(_discourse.Date) && Fits(draft, person);
    }

    /// <summary>"Dmitri" and "Dmitry", "J." and "John", but not "Mike" and "Martin": the first letter and the consonant after it are the same, or there is but one letter.</summary>
    private static bool SoundsLike(ReadOnlySpan<char> given, string name)
    {
        ReadOnlySpan<char> other = name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal) is > 0 and int end ? end : name.Length);
        return given[0] == other[0] && (Consonant(given) == Consonant(other) || Consonant(given) == default || Consonant(other) == default);
    }

    private static char Consonant(ReadOnlySpan<char> name)
    {
        int at = name[1..].IndexOfAnyExcept("aeiouyh.-'’");
        return at < 0 ? default : name[at + 1] is 'c' or 'q' or 'k' ? 'k' : char.ToLowerInvariant(name[at + 1]);
    }

    private bool IsNearer(Person person, Person other) =>
        _discourse.Date is { } day
            ? person.TermAt(day).Period.Distance(day) < other.TermAt(day).Period.Distance(day)
            : person.TermAt(null).Period.Start > other.TermAt(null).Period.Start;

    /// <summary>
    /// The one person of that surname who is in office and whose country the report mentions; null when several
    /// are.
    /// </summary>
    private Person? InOffice(MentionDraft draft, string surname)
    {
        if (!_catalog.BySurname.TryGetValue(surname, out List<Person>? persons))
            return null;
        Person? found = null;
        int rank = int.MaxValue;
        bool tie = false;
        if (_discourse.Date is null && IsAnyOf(draft, persons))
            return null;
        foreach (Person person in persons)
        {
            if (!person.InOffice(_discourse.Date) || !Fits(draft, person) || (draft.Noun is null && IsLongGone(person)))
                continue;
            int its = RoleRank.Of(person.TermAt(_discourse.Date).Role);
            tie = its == rank || (tie && its > rank);
            if (its < rank)
                (found, rank) = (person, its);
        }
        return tie ? null : found;
    }

    /// <summary>In a report without a day the bare surname of a lesser minister of the past may be anybody's.</summary>
    private bool IsLongGone(Person person) =>
        _discourse.Date is null && person.TermAt(null) is { Period.End: var end, Role: var role } && end != DateOnly.MaxValue && RoleRank.Of(role) > 2;

    /// <summary>
    /// In a report without a day a surname that several have, or a spokesperson's, is nobody in particular; of its country at least where all have
    /// one.
    /// </summary>
    private bool IsAnyOf(MentionDraft draft, List<Person> persons)
    {
        List<Person> fitting = persons.FindAll(person => Fits(draft, person));
        if (fitting.Count < 2)
            return fitting.Count == 1 && fitting[0].TermAt(null).Role == "spokesperson" && draft.Noun is null;
        string? code = fitting[0].TermAt(null).Code;
        if (draft.Actor.Code is null && fitting.TrueForAll(person => person.TermAt(null).Code == code))
            draft.Actor = draft.Actor with { Code = code };
        return true;
    }

    private bool Fits(MentionDraft draft, Person person)
    {
        if (draft.Gender != Gender.Unknown && person.Gender != Gender.Unknown && draft.Gender != person.Gender)
            return false;
        Term term = person.TermAt(_discourse.Date);
        if (draft.Actor.Code is { } code)
            return person.Terms.Any(held => held.Code == code);
        if (draft.Noun is { Kind: EntryKind.Office } && draft.Role != "courtesy")
            return RoleRank.Agree(draft.Role, term.Role);
        return term.Code is { } of && _tally.Has(of) && RoleRank.Of(term.Role) < RoleRank.Minor;
    }

    private Entity Known(MentionDraft draft, Person person)
    {
        if (draft.Person is null)
        {
            Actor actor = person.ActorAt(_discourse.Date);
            draft.Person = person;
            string? said = draft.Noun is null ? null : draft.Actor.Sector;
            draft.Actor = actor with { Sector = said ?? actor.Sector };
        }
        return _discourse.Get(person.Id, draft, person);
    }

    private void Learn(MentionDraft draft, string name)
    {
        if (draft.Gender == Gender.Unknown)
            draft.Gender = _catalog.GivenNames.GetValueOrDefault(name.Split(' ')[0]);
    }
}
