using System.Collections.Frozen;
using Demarche.Reading.Tables;

namespace Demarche.Reading.Provenance;

/// <summary>The outlets that Demarche knows by the host of their pages or by the names that other outlets give them.</summary>
internal sealed class OutletTable
{
    private readonly FrozenDictionary<string, string> _byHost;
    private readonly FrozenDictionary<string, string> _byName;

    private OutletTable()
    {
        var hosts = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in TableFile.Rows("outlets.tsv", columns: 3))
        {
            hosts[row[0]] = row[1];
            names[row[1]] = row[1];
            foreach (string alias in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
                names[alias] = row[1];
        }
        _byHost = hosts.ToFrozenDictionary(StringComparer.Ordinal);
        _byName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The table of <c>data/reading/outlets.tsv</c>.</summary>
    public static OutletTable Default { get; } = new();

    /// <summary>The outlet at <paramref name="host"/> or at the longest known end of it; null where none is known.</summary>
    public string? AtHost(string host)
    {
        for (string rest = host; rest.Length > 0;)
        {
            if (_byHost.TryGetValue(rest, out string? name))
                return name;
            int dot = rest.IndexOf('.', StringComparison.Ordinal);
            rest = dot < 0 ? "" : rest[(dot + 1)..];
        }
        return null;
    }

    /// <summary>The outlet that goes by <paramref name="name"/>; null where none is known.</summary>
    public string? Named(ReadOnlySpan<char> name) =>
        _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.Trim(), out string? known) ? known : null;
}
