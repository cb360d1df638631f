using Demarche.LedgerScore;

// Measures the ledger on threads of reports with a gold ledger: Demarche.LedgerScore [--list] [THREAD…]
bool list = args.Contains("--list");
string[] named = [.. args.Where(arg => arg != "--list")];
string[] folders = named.Length > 0
    ? named
    : [.. Directory.EnumerateDirectories("samples/threads").Order(StringComparer.Ordinal)];
if (Array.Find(folders, folder => !File.Exists(Path.Combine(folder, "gold.tsv"))) is { } missing)
{
    Console.Error.WriteLine($"{missing} has no gold.tsv. Usage: Demarche.LedgerScore [--list] [THREAD…]");
    return 2;
}

Tally demands = default, answers = default, standings = default;
foreach (string folder in folders)
{
    if (list)
        Console.WriteLine($"== {folder}");
    var score = new ThreadScore(folder, list ? Console.Out : TextWriter.Null);
    Console.WriteLine($"{Path.GetFileName(folder)}: demands {score.Demands}; answers {score.Answers}; standing right {score.Standings.Precision:F1}% of {score.Standings.System}");
    demands += score.Demands;
    answers += score.Answers;
    standings += score.Standings;
}
Console.WriteLine($"all: demands {demands}; answers {answers}; standing right {standings.Precision:F1}% of {standings.System}");
return 0;
