using System.Collections.Immutable;
using Demarche.Storage.Databases;

namespace Demarche.Storage.Queries;

/// <summary>Finds who is meant by a name, a code or an identifier.</summary>
internal sealed class PartyNames(Session session)
{
    private const int MostSuggestions = 5;

    /// <summary>The parties that are called so; at least one.</summary>
    /// <exception cref="StoreException">Nobody in the store is.</exception>
    public ImmutableArray<string> PartiesOf(string name) => Find(name, "party");

    /// <summary>The sides that are called so, or for which those who are called so speak; at least one.</summary>
    /// <exception cref="StoreException">Nobody in the store is.</exception>
    public ImmutableArray<string> SidesOf(string name) => Find(name, "side");

    private ImmutableArray<string> Find(string name, string column)
    {
        string lower = name.Trim().ToLowerInvariant();
        List<string> found = session.Rows(
            $"select distinct {column} from party_name where name = @name order by {column}", row => row.GetString(0), ("@name", lower));
        if (found.Count == 0)
            found = FindByPart(lower, column);
        return found.Count > 0 ? [.. found] : throw new StoreException($"the store knows nobody called \"{name}\"{Suggest(lower)}");
    }

    /// <summary>Who has all the words in the name: "lavrov" is "sergei lavrov".</summary>
    private List<string> FindByPart(string lower, string column)
    {
        List<string> words = SearchWords.Of(lower);
        if (words.Count == 0)
            return [];
        List<(string Name, string Value)> known = session.Rows(
            $"select name, {column} from party_name where name like @pattern escape '\\' order by {column}",
            row => (row.GetString(0), row.GetString(1)),
            ("@pattern", Pattern(words[^1])));
        return [.. known
            .Where(candidate => SearchWords.Of(candidate.Name) is var name && words.TrueForAll(name.Contains))
            .Select(candidate => candidate.Value).Distinct()];
    }

    private string Suggest(string lower)
    {
        List<string> names = session.Rows(
            $"select distinct name from party_name where name like @pattern escape '\\' order by name limit {MostSuggestions}",
            row => row.GetString(0),
            ("@pattern", Pattern(lower)));
        return names.Count == 0 ? "" : $"; it knows {string.Join(", ", names)}";
    }

    /// <summary>Everything with these letters in it, for LIKE.</summary>
    private static string Pattern(string letters)
    {
        string escaped = letters
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        return $"%{escaped}%";
    }
}
