using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Data;

namespace Demarche.Coding.Actors;

/// <summary>Which states are members of a bloc or organisation, and since when.</summary>
/// <remarks>Read from <c>data/actors/members.tsv</c> at first use. Immutable; any number of threads share it.</remarks>
public sealed class BlocMembers
{
    private static readonly Lazy<BlocMembers> Shared = new(() => new BlocMembers(DataFile.Open("actors/members.tsv")));

    private readonly Dictionary<string, List<(string Code, Period Period)>> _members = new(StringComparer.Ordinal);

    /// <summary>Reads a table.</summary>
    /// <exception cref="DataFormatException">A row is not as the columns demand.</exception>
    internal BlocMembers(DataFile file)
    {
        foreach (DataRow row in file.Rows("organisation", "code", "start", "end"))
        {
            if (!ActorCodes.IsCode(row.Required(1, "code")))
                throw row.Fault($"'{row[1]}' is not an actor code (three capital letters)");
            if (!Period.TryParse(row[2], row[3], out Period period))
                throw row.Fault($"'{row[2]}' to '{row[3]}' is no period");
            string organisation = row.Required(0, "organisation");
            if (!_members.TryGetValue(organisation, out List<(string, Period)>? members))
                _members[organisation] = members = [];
            members.Add((row[1], period));
        }
    }

    /// <summary>The members of the blocs that the program knows.</summary>
    /// <exception cref="DataFormatException">The table is broken.</exception>
    public static BlocMembers Default => Shared.Value;

    /// <summary>Identifiers of the organisations whose members are known, in ordinal order.</summary>
    public IReadOnlyList<string> Organisations => [.. _members.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Codes of the members on a day, in ordinal order; of today's where there is no day; empty for an organisation not known.</summary>
    /// <param name="organisation">Identifier in the catalogue ("org:nato").</param>
    /// <param name="date">The day; null for those whose membership has no end.</param>
    public IReadOnlyList<string> Of(string organisation, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        if (!_members.TryGetValue(organisation, out List<(string Code, Period Period)>? members))
            return [];
        return
        [
            .. members.Where(member => date is { } day ? member.Period.Contains(day) : member.Period.End == DateOnly.MaxValue)
                .Select(member => member.Code).Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
