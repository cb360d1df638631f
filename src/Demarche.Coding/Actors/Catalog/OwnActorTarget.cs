namespace Demarche.Coding.Actors.Catalog;

/// <summary>What a user's own table changes in the catalogue: what it names stands for nothing else any more.</summary>
internal sealed class OwnActorTarget(
    PhraseIndex names, PhraseIndex nouns, Dictionary<string, List<Person>> bySurname, IReadOnlyDictionary<string, Gender> givenNames)
{
    /// <summary>The names of PETRARCH dictionaries, in any case; null without them.</summary>
    public PhraseIndex? Dictionary { get; init; }

    /// <summary>Gives the name these entries and takes all others from it; a person is then known by the surname too.</summary>
    public void SetName(string name, IReadOnlyList<CatalogEntry> entries)
    {
        foreach (CatalogEntry old in names.Exactly(name))
        {
            if (old.Person is { } person)
                Forget(person);
        }
        names.Set(name, entries);
        Dictionary?.Set(name, entries);
        if (entries[0].Person is { } own && name.LastIndexOf(' ') is > 0 and int space)
            AddSurname(name[(space + 1)..], own);
    }

    /// <summary>Gives the noun and its plural this entry.</summary>
    public void SetNoun(string noun, CatalogEntry entry)
    {
        nouns.Set(noun, [entry]);
        if (!entry.Plural)
            nouns.Set(EnglishPlural.Of(noun), [entry with { Plural = true }]);
    }

    /// <summary>From the given name.</summary>
    public Gender GenderOf(string name) => givenNames.GetValueOrDefault(name.Split(' ')[0]);

    private void AddSurname(string surname, Person person)
    {
        if (!bySurname.TryGetValue(surname, out List<Person>? persons))
            bySurname[surname] = persons = [];
        if (!persons.Contains(person))
            persons.Add(person);
    }

    private void Forget(Person person)
    {
        foreach (List<Person> persons in bySurname.Values)
            persons.Remove(person);
    }
}
