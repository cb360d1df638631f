using System.Globalization;

namespace Demarche.Coding.Actors.Catalog;

/// <summary>Somebody in the catalogue, with what they were and when.</summary>
internal sealed class Person(string id, string name, Gender gender)
{
    private readonly List<Term> _terms = [];

    /// <summary>"person:sergei-lavrov".</summary>
    public string Id { get; } = id;

    /// <summary>The name as the catalogue writes it.</summary>
    public string Name { get; } = name;

    /// <summary>From the catalogue or the given name.</summary>
    public Gender Gender { get; } = gender;

    /// <summary>In order of their start.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>Adds a tenure; the reader calls it, nobody later.</summary>
    internal void Add(Term term) => _terms.Add(term);

    /// <summary>
    /// The tenure that holds on <paramref name="date"/>, else the one nearest to it; the latest when there is no date.
    /// </summary>
    public Term TermAt(DateOnly? date)
    {
        Term best = _terms[0];
        foreach (Term term in _terms)
        {
            bool better = date is { } day
                ? term.Period.Distance(day) <= best.Period.Distance(day)
                : term.Period.Start >= best.Period.Start;
            if (better)
                best = term;
        }
        return best;
    }

    /// <summary>The tenure that counts on the day, in words: "foreign-minister of RUS, 2004-03-09 to today".</summary>
    public string TenureAt(DateOnly? date)
    {
        Term term = TermAt(date);
        string start = term.Period.Start == DateOnly.MinValue ? "always" : term.Period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string end = term.Period.End == DateOnly.MaxValue ? "today" : term.Period.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{term.Role} of {term.Code ?? "nobody"}, {start} to {end}";
    }

    /// <summary>Whether a tenure may hold on <paramref name="date"/>; true when there is no date.</summary>
    public bool InOffice(DateOnly? date) => date is not { } day || _terms.Exists(term => term.Period.MayContain(day));

    /// <summary>
    /// Who that is on <paramref name="date"/>: former officials have the sector ELI (PLOVER manual, 5.2).
    /// </summary>
    public Actor ActorAt(DateOnly? date)
    {
        Term term = TermAt(date);
        string? sector = term.Sector;
        if (date is { } day && !term.Period.MayContain(day))
            sector = day < term.Period.Start ? null : "ELI";
        return new Actor(Name, term.Code, sector, Id);
    }
}
