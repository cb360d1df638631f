using Demarche.Coding.Ledgers;
using Demarche.Coding.Records;
using Demarche.Language.Articles;
using Demarche.Reading;

namespace Demarche.LedgerScore;

/// <summary>Compares the ledger of a thread with its gold ledger.</summary>
/// <remarks>
/// An entry is the gold exchange in whose demand's sentences most of its demand's sources lie (of several in one sentence, whose words it
/// shares), if the sides are the same; a demand on
/// two addressees is one gold exchange and may be two entries. A second entry for the same sides is wrong. An answer is linked
/// rightly if one of its sources lies in a sentence that the gold ledger gives as an answer of that exchange. The standing is judged
/// on exchanges found, and must be right in every entry.
/// </remarks>
internal sealed class ThreadScore
{
    private readonly Dictionary<string, (string Name, string Text)> _articles = [];
    private readonly List<GoldExchange> _gold;
    private readonly TextWriter _log;

    public ThreadScore(string folder, TextWriter log)
    {
        _log = log;
        _gold = GoldExchange.Read(Path.Combine(folder, "gold.tsv"));
        var records = new List<Record>();
        foreach (string file in Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            Article article = ReportReader.Default.ReadFile(file).Article ?? throw new IOException($"{file} cannot be read");
            records.Add(RecordCoder.Default.Code(article));
            _articles[article.Id] = (Path.GetFileName(file), string.Join(' ', article.Text.Split()));
        }
        CheckGold();
        Score(LedgerBuilder.Build(records));
    }

    public Tally Demands { get; private set; }

    public Tally Answers { get; private set; }

    public Tally Standings { get; private set; }

    private void CheckGold()
    {
        foreach (GoldPlace place in _gold.SelectMany(exchange => exchange.Demands.Concat(exchange.Answers)))
        {
            if (!_articles.Values.Any(article => article.Name == place.Report && article.Text.Contains(place.Words, StringComparison.Ordinal)))
                throw new FormatException($"'{place.Words}' does not stand in {place.Report}");
        }
    }

    private void Score(Ledger ledger)
    {
        Dictionary<GoldExchange, List<LedgerEntry>> found = [];
        List<(LedgerEntry Entry, GoldExchange? Gold)> matched = [];
        foreach (LedgerEntry entry in ledger.Entries)
        {
            GoldExchange? gold = Match(entry);
            if (gold is not null && found.TryGetValue(gold, out List<LedgerEntry>? known) && known.Exists(other => other.Pair == entry.Pair))
                gold = null;
            if (gold is not null)
                (found.TryGetValue(gold, out known) ? known : found[gold] = []).Add(entry);
            matched.Add((entry, gold));
            Log(entry, gold);
        }
        foreach (GoldExchange missed in _gold.Where(gold => !found.ContainsKey(gold)))
            _log.WriteLine($"MISSED {missed.Id} {string.Join('|', missed.Who)} → {string.Join('|', missed.Whom)} {missed.Standing}: {missed.Demands[0].Words}");
        int wrong = matched.Count(entry => entry.Gold is null);
        Demands = new Tally(found.Count, found.Count + wrong, found.Count, _gold.Count);
        ScoreAnswers(matched);
        int right = found.Count(exchange => exchange.Value.TrueForAll(entry => Name(entry) == exchange.Key.Standing));
        Standings = new Tally(right, found.Count, right, found.Count);
    }

    private void ScoreAnswers(List<(LedgerEntry Entry, GoldExchange? Gold)> matched)
    {
        HashSet<(string, string)> foundActs = [];
        Tally tally = default;
        HashSet<string> counted = [];
        foreach ((LedgerEntry entry, GoldExchange? gold) in matched)
        {
            foreach (LedgerAnswer answer in entry.Answers)
            {
                GoldPlace? place = gold?.Answers.Find(candidate => answer.Sources.Any(source => Tells(source, candidate)));
                // One act towards two addressees stands in two entries and counts once.
                if (!counted.Add($"{gold?.Id ?? entry.Id} {place?.Act ?? answer.Sources[0].ArticleId + answer.Sources[0].Span}"))
                    continue;
                tally += new Tally(place is null ? 0 : 1, 1, 0, 0);
            }
            foreach (GoldPlace place in gold?.Answers ?? [])
            {
                if (entry.Answers.Any(answer => answer.Sources.Any(source => Tells(source, place))))
                    foundActs.Add((gold!.Id, place.Act)); // Its places are enumerated.
            }
        }
        int total = _gold.Sum(gold => gold.Answers.DistinctBy(place => place.Act).Count());
        foreach (GoldExchange gold in _gold)
        {
            foreach (GoldPlace missed in gold.Answers.Where(place => !foundActs.Contains((gold.Id, place.Act))))
                _log.WriteLine($"UNANSWERED {gold.Id} {missed.Act} {missed.Report}: {missed.Words}");
        }
        Answers = tally + new Tally(0, 0, foundActs.Count, total);
    }

    private GoldExchange? Match(LedgerEntry entry)
    {
        IEnumerable<Evidence> told = entry.Demands.SelectMany(demand => demand.Sources);
        return _gold
            .Where(gold => gold.Who.Contains(entry.Demander.Name) && gold.Whom.Contains(entry.Addressee.Name))
            .Select(gold => (Gold: gold, Hits: told.Count(source => gold.Demands.Concat(gold.Answers).Any(place => Tells(source, place)))))
            .Where(candidate => candidate.Hits > 0)
            .OrderByDescending(candidate => candidate.Hits)
            .ThenByDescending(candidate => SharedWords(entry, candidate.Gold))
            .FirstOrDefault().Gold;
    }

    /// <summary>Tells apart demands, or answers, that stand in one sentence.</summary>
    private int SharedWords(LedgerEntry entry, GoldExchange gold)
    {
        var matter = entry.Demands.SelectMany(demand => demand.Matter.Split()).ToHashSet(StringComparer.Ordinal);
        return gold.Demands.Concat(gold.Answers)
            .Where(place => entry.Demands.Any(demand => demand.Sources.Any(source => Tells(source, place))))
            .Max(place => place.Words.Split().Count(matter.Contains));
    }

    private bool Tells(Evidence source, GoldPlace place) =>
        _articles[source.ArticleId].Name == place.Report
        && string.Join(' ', source.Quote.Split()).Contains(place.Words, StringComparison.Ordinal);

    private static string Name(LedgerEntry entry) => entry.Standing switch
    {
        Coding.Exchanges.Standing.PartlyMet => "partly met",
        _ => entry.Standing.ToString().ToLowerInvariant(),
    };

    private void Log(LedgerEntry entry, GoldExchange? gold)
    {
        _log.WriteLine($"{(gold is null ? "WRONG" : gold.Id)} {entry.Demander.Name} → {entry.Addressee.Name} [{Name(entry)}{(gold is null || gold.Standing == Name(entry) ? "" : " NOT " + gold.Standing)}] {Short(entry.Matter)}");
        foreach (LedgerDemand demand in entry.Demands)
            _log.WriteLine($"    {demand.Date:O} {demand.Change}{(demand.Deadline is { } day ? $" by {day:O}" : "")}: {Short(demand.Sources[0].Quote)} ({demand.Sources.Length})");
        foreach (LedgerAnswer answer in entry.Answers)
            _log.WriteLine($"  {(gold is not null && gold.Answers.Exists(place => answer.Sources.Any(source => Tells(source, place))) ? "+" : "-")} {answer.Date:O} {answer.By.Name} {answer.Kind} {answer.Implies}: {Short(answer.Sources[0].Quote)} ({answer.Sources.Length})");
    }

    private static string Short(string text)
    {
        string line = string.Join(' ', text.Split());
        return line.Length <= 150 ? line : line[..149] + "…";
    }
}
