namespace Demarche.Coding.Actors.Catalog;

/// <summary>Decides between the entries that share a name.</summary>
internal static class EntryChoice
{
    /// <summary>
    /// The entry that holds on the day; among several the person in office, else the one nearest in time.
    /// </summary>
    public static CatalogEntry Best(IReadOnlyList<CatalogEntry> entries, DateOnly? date)
    {
        CatalogEntry best = entries[0];
        for (int i = 1; i < entries.Count; i++)
        {
            if (IsBetter(entries[i], best, date))
                best = entries[i];
        }
        return best;
    }

    /// <summary>The actor that an entry stands for on a day.</summary>
    public static Actor ActorOf(CatalogEntry entry, DateOnly? date) => entry.Person?.ActorAt(date) ?? entry.Actor;

    private static bool IsBetter(CatalogEntry entry, CatalogEntry best, DateOnly? date)
    {
        if (entry.Person is { } person && best.Person is { } other)
        {
            return date is { } day
                ? person.TermAt(date).Period.Distance(day) < other.TermAt(date).Period.Distance(day)
                : person.TermAt(null).Period.Start > other.TermAt(null).Period.Start;
        }
        return date is { } when
            ? entry.Period.Distance(when) < best.Period.Distance(when)
            : entry.Period.Start > best.Period.Start;
    }
}
