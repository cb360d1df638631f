namespace Demarche.Coding.Actors.Catalog;

/// <summary>A name or noun of the catalogue with what it stands for.</summary>
internal sealed record CatalogEntry(EntryKind Kind, Actor Actor)
{
    /// <summary>Kind of the organisation or agent ("ministry", "alliance", "group"); empty for others.</summary>
    public string Type { get; init; } = "";

    /// <summary>Role of the office ("foreign-minister"); empty for others.</summary>
    public string Role { get; init; } = "";

    /// <summary>For an agent noun, the kinds of organisation that "the NOUN" may refer back to.</summary>
    public IReadOnlyList<string> Refers { get; init; } = [];

    /// <summary>For an office, whether it is still to be taken up ("president-elect").</summary>
    public bool Coming { get; init; }

    /// <summary>Whether the form is a plural.</summary>
    public bool Plural { get; init; }

    /// <summary>Whether the name is the capital's, used for the government.</summary>
    public bool Capital { get; init; }

    /// <summary>For an office, the gender that its title tells ("spokeswoman").</summary>
    public Gender Gender { get; init; }

    /// <summary>The person, where it is one.</summary>
    public Person? Person { get; init; }

    /// <summary>Where the row stands, for rows that are not the program's ("file, line 3"); empty for the program's.</summary>
    public string Note { get; init; } = "";

    /// <summary>First and last day for which the row holds.</summary>
    public Period Period { get; init; } = Period.Always;
}
