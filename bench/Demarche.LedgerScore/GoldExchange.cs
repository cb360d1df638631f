using System.Collections.Immutable;

namespace Demarche.LedgerScore;

/// <summary>A row of gold.tsv that says which words of which report tell an act.</summary>
internal sealed record GoldPlace(string Act, string Report, string Words);

/// <summary>An exchange as the gold ledger of a thread has it.</summary>
internal sealed record GoldExchange(string Id, ImmutableArray<string> Who, ImmutableArray<string> Whom, string Standing)
{
    /// <summary>Where the reports tell the demand.</summary>
    public List<GoldPlace> Demands { get; } = [];

    /// <summary>Where the reports tell the answers.</summary>
    public List<GoldPlace> Answers { get; } = [];

    /// <summary>Reads gold.tsv.</summary>
    /// <exception cref="FormatException">A row has too few cells or belongs to no exchange.</exception>
    public static List<GoldExchange> Read(string path)
    {
        var exchanges = new List<GoldExchange>();
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Skip(1))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 8)
                throw new FormatException($"{path}: '{line}' has {cells.Length} cells, not 8");
            if (cells[0] == "exchange")
            {
                exchanges.Add(new GoldExchange(cells[1], [.. cells[3].Split('|')], [.. cells[4].Split('|')], cells[5]));
                continue;
            }
            GoldExchange exchange = exchanges.Find(known => known.Id == cells[1])
                ?? throw new FormatException($"{path}: no exchange '{cells[1]}'");
            (cells[0] == "demand" ? exchange.Demands : exchange.Answers).Add(new GoldPlace(cells[2], cells[6], cells[7]));
        }
        return exchanges;
    }
}
