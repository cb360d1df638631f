using Demarche.Coding.Data;

namespace Demarche.Coding.Actors.Catalog;

/// <summary>Reads a user's own table of actors over those of the program.</summary>
/// <remarks>docs/formats/actors.md, "Your own actors". What a row names means what the row says, and nothing else.</remarks>
internal sealed class OwnActorReader(OwnActorTarget target, DataFile file)
{
    private static readonly string[] Optional = ["sector", "kind", "role", "aliases", "start", "end"];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CatalogEntry>> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">It is not as the format demands.</exception>
    public void Read()
    {
        string[] columns = file.Header();
        Declare(columns);
        foreach (DataRow row in file.Rows(columns))
            Read(row);
    }

    private void Declare(string[] columns)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not ("name" or "code") && !Optional.Contains(columns[i]))
                throw Undeclared($"there is no column '{columns[i]}'; there are name, code, {string.Join(", ", Optional)}");
            if (!_columns.TryAdd(columns[i], i))
                throw Undeclared($"column '{columns[i]}' is declared twice");
        }
        if (!_columns.ContainsKey("name") || !_columns.ContainsKey("code"))
            throw Undeclared("the first line that is no comment must name the columns, among them name and code, divided by tabs");
    }

    private DataFormatException Undeclared(string reason) => new(file.Name, file.HeaderLine, reason);

    private void Read(DataRow row)
    {
        string name = row.Required(_columns["name"], "name");
        string role = Cell(row, "role");
        string kind = Cell(row, "kind") is { Length: > 0 } given ? given : role.Length > 0 ? "person" : "organisation";
        string? code = OrNull(Cell(row, "code"));
        string? sector = OrNull(Cell(row, "sector"));
        if (code is not null && !ActorCodes.IsCode(code))
            throw row.Fault($"'{code}' is not an actor code (three capital letters)");
        if (sector is not null && !ActorCodes.IsSector(sector))
            throw row.Fault($"'{sector}' is not a PLOVER sector");
        if (!Period.TryParse(Cell(row, "start"), Cell(row, "end"), out Period period))
            throw row.Fault($"'{Cell(row, "start")}' to '{Cell(row, "end")}' is no period (YYYY-MM-DD, YYYY-MM or YYYY)");
        CatalogEntry entry = Entry(name, kind, role, new Actor(name, code, sector, Id(name, kind)), period);
        Add(entry with { Note = $"{Path.GetFileName(row.File)}, line {row.Line}" }, [name, .. Cell(row, "aliases").Split('|', Trimmed)]);
    }

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private CatalogEntry Entry(string name, string kind, string role, Actor actor, Period period) => kind switch
    {
        "none" => new CatalogEntry(EntryKind.NoActor, new Actor("")),
        "person" => PersonEntry(name, role.Length > 0 ? role : "leader", actor, period),
        "country" => new CatalogEntry(EntryKind.Country, actor) { Type = "country", Period = period },
        "place" => new CatalogEntry(EntryKind.Place, actor with { Id = null }) { Period = period },
        "agent" => new CatalogEntry(EntryKind.Agent, actor with { Id = null }) { Type = "group", Plural = EnglishPlural.Is(name) },
        "office" => new CatalogEntry(EntryKind.Office, actor with { Id = null }) { Role = role.Length > 0 ? role : "leader" },
        _ => new CatalogEntry(EntryKind.Organisation, actor) { Type = kind, Period = period },
    };

    private CatalogEntry PersonEntry(string name, string role, Actor actor, Period period)
    {
        if (!_persons.TryGetValue(name, out Person? person))
            _persons[name] = person = new Person(actor.Id ?? name, name, target.GenderOf(name));
        person.Add(new Term(actor.Code, actor.Sector, role, period));
        return new CatalogEntry(EntryKind.Person, actor) { Person = person };
    }

    private void Add(CatalogEntry entry, string[] names)
    {
        if (entry.Kind is EntryKind.Agent or EntryKind.Office)
        {
            foreach (string noun in names)
                target.SetNoun(noun, entry);
            return;
        }
        foreach (string name in names)
        {
            if (!_entries.TryGetValue(name, out List<CatalogEntry>? entries))
                _entries[name] = entries = [];
            if (entry.Person is null || entries.Count == 0)
                entries.Add(entry);
            target.SetName(name, entries);
        }
    }

    private string Cell(DataRow row, string column) => _columns.TryGetValue(column, out int at) ? row[at].Trim() : "";

    private static string? OrNull(string cell) => cell.Length > 0 ? cell : null;

    private static string? Id(string name, string kind) =>
        kind is "none" ? null : $"own:{name.ToLowerInvariant().Replace(' ', '-')}";
}
