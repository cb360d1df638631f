using System.Collections.Frozen;
using Demarche.Coding.Actors.Names;
using Demarche.Coding.Actors.Petrarch;
using Demarche.Coding.Data;

namespace Demarche.Coding.Actors.Catalog;

/// <summary>Reads the tables of <c>data/actors</c> into a catalogue.</summary>
internal sealed class CatalogReader
{
    private static readonly CatalogEntry NoActor = new(EntryKind.NoActor, new Actor(""));

    private readonly PhraseIndex _names = new(StringComparison.Ordinal);
    private readonly PhraseIndex _nouns = new(StringComparison.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _givenNames = new(StringComparer.Ordinal);
    private readonly List<Actor> _actors = [];
    private readonly HashSet<(string Id, string? Code, string? Sector)> _known = [];
    private readonly List<DataFormatException> _faults = [];
    private readonly Dictionary<string, CatalogEntry> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AmbiguousName> _ambiguous = new(StringComparer.Ordinal);
    private PhraseIndex? _dictionary;

    /// <summary>The catalogue of the embedded files.</summary>
    /// <exception cref="DataFormatException">A file is broken.</exception>
    public static ActorCatalog ReadEmbedded() => Embedded().Finish();

    /// <summary>The catalogue of the embedded files, with dictionaries and tables of the user's own over it.</summary>
    /// <exception cref="DataFormatException">A table is broken.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ActorCatalog ReadWith(ActorFiles files)
    {
        CatalogReader reader = Embedded();
        reader.ReadPetrarch(files.PetrarchFolders);
        foreach (string table in files.Tables)
            reader.ReadOwn(DataFile.FromPath(table));
        return reader.Finish();
    }

    /// <summary>A user's own actors.</summary>
    public void ReadOwn(DataFile file) => new OwnActorReader(
        new OwnActorTarget(_names, _nouns, _bySurname, _givenNames) { Dictionary = _dictionary }, file).Read();

    private void ReadPetrarch(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
            return;
        var actors = new PetrarchActors(_names, _faults);
        var agents = new PetrarchAgents(_nouns, _faults);
        foreach (string folder in folders)
            PetrarchFolder.Read(folder, actors, agents);
        _dictionary = actors.Index;
    }

    private static CatalogReader Embedded()
    {
        var reader = new CatalogReader();
        reader.ReadCountries(DataFile.Open("actors/countries.tsv"));
        foreach (string file in (string[])["organisations", "armed-groups", "parties"])
            reader.ReadOrganisations(DataFile.Open($"actors/{file}.tsv"));
        reader.ReadPlaces(DataFile.Open("actors/places.tsv"));
        reader.ReadPeoples(DataFile.Open("actors/peoples.tsv"));
        reader.ReadAmbiguousNames(DataFile.Open("actors/ambiguous-names.tsv"));
        reader.ReadOtherNames(DataFile.Open("actors/other-names.tsv"));
        reader.ReadGivenNames(DataFile.Open("actors/given-names.tsv"));
        reader.ReadLeaders(DataFile.Open("actors/leaders.tsv"));
        reader.ReadOffices(DataFile.Open("actors/offices.tsv"));
        reader.ReadAgents(DataFile.Open("actors/agents.tsv"));
        return reader;
    }

    /// <summary>The catalogue of what was read.</summary>
    public ActorCatalog Finish() => new(new CatalogTables(
        _names, _nouns, _bySurname, _givenNames.ToFrozenDictionary(StringComparer.Ordinal), _actors)
    {
        Ambiguous = _ambiguous,
        Dictionary = _dictionary,
        Faults = _faults,
    });

    /// <summary>Countries and territories.</summary>
    public void ReadCountries(DataFile file)
    {
        foreach (DataRow row in file.Rows(
            "id", "code", "sector", "name", "aliases", "adjectives", "people", "capitals"))
        {
            Actor actor = NewActor(row, row.Required(3, "name"), code: 1, sector: 2);
            var country = new CatalogEntry(EntryKind.Country, actor) { Type = "country" };
            if (actor.Code is { } code)
                _countries.TryAdd(code, country);
            AddNames(country, [row[3], .. row.List(4)]);
            AddNames(country with { Kind = EntryKind.Adjective }, row.List(5));
            AddNames(country with { Kind = EntryKind.People, Plural = true }, row.List(6));
            AddNames(country with { Capital = true }, row.List(7));
        }
    }

    /// <summary>Blocs, institutions, parties, armed groups, outlets.</summary>
    public void ReadOrganisations(DataFile file)
    {
        foreach (DataRow row in file.Rows("id", "name", "code", "sector", "kind", "aliases", "start", "end"))
        {
            if (!Period.TryParse(row[6], row[7], out Period period))
                throw row.Fault($"'{row[6]}' to '{row[7]}' is no period");
            Actor actor = NewActor(row, row.Required(1, "name"), code: 2, sector: 3);
            var entry = new CatalogEntry(EntryKind.Organisation, actor)
            {
                Type = row.Required(4, "kind"),
                Period = period,
            };
            AddNames(entry, [row[1], .. row.List(5)]);
        }
    }

    /// <summary>Cities, states and provinces.</summary>
    public void ReadPlaces(DataFile file)
    {
        foreach (DataRow row in file.Rows("name", "code"))
        {
            row.Required(1, "code");
            _names.Add(row.Required(0, "name"), new CatalogEntry(EntryKind.Place, new Actor(row[0], Code(row, 1))));
        }
    }

    /// <summary>Communities that are no state's; their members are civilians.</summary>
    public void ReadPeoples(DataFile file)
    {
        foreach (DataRow row in file.Rows("id", "code", "name", "kind", "people", "adjectives"))
        {
            var actor = new Actor(row.Required(2, "name"), Code(row, 1), "CVL", row.Required(0, "id"));
            Remember(row, actor);
            string? sector = row[3] switch
            {
                "region" => null,
                "faith" => "REL",
                "community" => "CVL",
                string other => throw row.Fault($"'{other}' is neither region, faith nor community"),
            };
            var adjective = new CatalogEntry(EntryKind.Adjective, actor with { Sector = sector }) { Type = Peoples.Type };
            AddNames(adjective, row.List(5));
            AddNames(new CatalogEntry(EntryKind.People, actor) { Type = Peoples.Type, Plural = true }, [.. row.List(4).Except(row.List(5))]);
        }
    }

    /// <summary>Names that mean one place or another; after countries and places.</summary>
    public void ReadAmbiguousNames(DataFile file)
    {
        foreach (DataRow row in file.Rows("name", "reading", "kind", "words"))
        {
            string name = row.Required(0, "name");
            row.Required(1, "reading");
            CatalogEntry entry = row[2] switch
            {
                "place" => new CatalogEntry(EntryKind.Place, new Actor(name, Code(row, 1))),
                "country" => CountryOf(row),
                string other => throw row.Fault($"'{other}' is neither country nor place"),
            };
            if (!_ambiguous.TryGetValue(name, out AmbiguousName? ambiguous))
                _ambiguous[name] = ambiguous = new AmbiguousName([]);
            ambiguous.Readings.Add(new NameReading(entry, row.List(3)));
        }
    }

    private CatalogEntry CountryOf(DataRow row) =>
        _countries.GetValueOrDefault(row[1]) ?? throw row.Fault($"there is no country '{row[1]}'");

    /// <summary>Names that are no actors.</summary>
    public void ReadOtherNames(DataFile file)
    {
        foreach (DataRow row in file.Rows("name", "kind"))
            _names.Add(row.Required(0, "name"), NoActor);
    }

    /// <summary>Given names with their gender.</summary>
    public void ReadGivenNames(DataFile file)
    {
        foreach (DataRow row in file.Rows("name", "gender"))
        {
            if (!_givenNames.TryAdd(row.Required(0, "name"), GenderOf(row, 1)))
                throw row.Fault($"'{row[0]}' is listed twice");
        }
    }

    /// <summary>Persons with their tenures.</summary>
    public void ReadLeaders(DataFile file)
    {
        foreach (DataRow row in file.Rows(
            "id", "name", "surnames", "code", "sector", "role", "gender", "start", "end", "variants", "source"))
        {
            if (!Period.TryParse(row[7], row[8], out Period period))
                throw row.Fault($"'{row[7]}' to '{row[8]}' is no period");
            var term = new Term(Code(row, 3), Sector(row, 4), row.Required(5, "role"), period);
            if (!_persons.TryGetValue(row.Required(0, "id"), out Person? person))
                _persons[row[0]] = person = AddPerson(row);
            else if (person.Name != row[1])
                throw row.Fault($"'{row[0]}' is '{person.Name}' above and '{row[1]}' here");
            person.Add(term);
            Remember(row, new Actor(person.Name, term.Code, term.Sector, person.Id));
        }
    }

    /// <summary>Titles of office.</summary>
    public void ReadOffices(DataFile file)
    {
        foreach (DataRow row in file.Rows("title", "sector", "role", "gender"))
        {
            string title = row.Required(0, "title");
            var office = new CatalogEntry(EntryKind.Office, new Actor(title, null, Sector(row, 1)))
            {
                Role = row.Required(2, "role"),
                Gender = GenderOf(row, 3),
            };
            _nouns.Add(title, office);
            _nouns.Add(EnglishPlural.Of(title), office with { Plural = true });
        }
    }

    /// <summary>Generic agents. Where an office has the same noun, the office comes first.</summary>
    public void ReadAgents(DataFile file)
    {
        foreach (DataRow row in file.Rows("noun", "sector", "kind", "refers", "gender"))
        {
            string noun = row.Required(0, "noun");
            var agent = new CatalogEntry(EntryKind.Agent, new Actor(noun, null, Sector(row, 1)))
            {
                Type = row.Required(2, "kind"),
                Refers = row.List(3),
                Gender = GenderOf(row, 4),
                Plural = EnglishPlural.Is(noun),
            };
            _nouns.Add(noun, agent);
            if (!agent.Plural)
                _nouns.Add(EnglishPlural.Of(noun), agent with { Plural = true });
        }
    }

    private Person AddPerson(DataRow row)
    {
        string name = row.Required(1, "name");
        Gender gender = GenderOf(row, 6);
        if (gender == Gender.Unknown)
            gender = _givenNames.GetValueOrDefault(name.Split(' ')[0]);
        var person = new Person(row[0], name, gender);
        var entry = new CatalogEntry(EntryKind.Person, new Actor(name, Code(row, 3), Sector(row, 4), row[0]))
        {
            Person = person,
        };
        if (name.Contains(' ', StringComparison.Ordinal))
            _names.Add(name, entry);
        AddNames(entry, row.List(9));
        foreach (string surname in row.List(2))
        {
            if (!_bySurname.TryGetValue(surname, out List<Person>? persons))
                _bySurname[surname] = persons = new List<Person>(1);
            if (!persons.Contains(person))
                persons.Add(person);
        }
        return person;
    }

    private void AddNames(CatalogEntry entry, string[] names)
    {
        foreach (string name in names)
            _names.Add(name, entry);
    }

    private Actor NewActor(DataRow row, string name, int code, int sector)
    {
        var actor = new Actor(name, Code(row, code), Sector(row, sector), row.Required(0, "id"));
        Remember(row, actor);
        return actor;
    }

    private void Remember(DataRow row, Actor actor)
    {
        bool isNew = _known.Add((actor.Id ?? "", actor.Code, actor.Sector));
        if (isNew)
            _actors.Add(actor);
        else if (!row.File.EndsWith("leaders.tsv", StringComparison.Ordinal))
            throw row.Fault($"'{actor.Id}' has this code and sector already");
    }

    private static string? Code(DataRow row, int column) =>
        row.Optional(column) is { } code && !ActorCodes.IsCode(code)
            ? throw row.Fault($"'{code}' is not a PLOVER actor code (three capital letters)")
            : row.Optional(column);

    private static string? Sector(DataRow row, int column) =>
        row.Optional(column) is { } sector && !ActorCodes.IsSector(sector)
            ? throw row.Fault($"'{sector}' is not a PLOVER sector")
            : row.Optional(column);

    private static Gender GenderOf(DataRow row, int column) => row[column] switch
    {
        "" => Gender.Unknown,
        "f" => Gender.Female,
        "m" => Gender.Male,
        string other => throw row.Fault($"gender '{other}' is neither f nor m"),
    };
}
