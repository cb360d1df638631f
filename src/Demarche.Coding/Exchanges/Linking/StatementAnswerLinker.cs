using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Readings;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>Ties what a side says of a demand or of its answer to the exchange it speaks of.</summary>
internal sealed class StatementAnswerLinker(
    Document document, DocumentWords positions, ExchangeTable table, ExchangeWords words, ReadingFinder finder)
{
    /// <summary>A speaker who goes on within so many sentences still speaks of the same matter.</summary>
    private const int Continuation = 2;

    private readonly List<Remark> _remarks = [];

    private readonly Dictionary<string, int> _lastSentence = new(StringComparer.Ordinal);

    /// <summary>All readings that have a speaker, in order of the text, linked or not.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>Adds the readings in the statements to their exchanges.</summary>
    /// <param name="statements">All statements of the article.</param>
    /// <param name="taken">By sentence, the spans that answer already as events.</param>
    public void Link(ImmutableArray<Statement> statements, ILookup<int, TextSpan> taken)
    {
        foreach ((Statement statement, Reading reading) in Attribute(statements))
        {
            if (!taken[reading.Sentence].Any(reading.Span.Overlaps))
                Link(statement, reading);
        }
    }

    /// <summary>
    /// The readings in order of the text, each with the statement that says it: where statements lie in each other,
    /// the inner one.
    /// </summary>
    private IEnumerable<(Statement Statement, Reading Reading)> Attribute(ImmutableArray<Statement> statements)
    {
        var found = new SortedDictionary<TextSpan, (Statement Statement, Reading Reading)>();
        foreach (Statement statement in statements.OrderBy(statement => statement.Content.Sum(span => span.Length)))
        {
            foreach (Reading reading in Readings(statement))
                found.TryAdd(reading.Span, (statement, reading));
        }
        return found.Values;
    }

    private void Link(Statement statement, Reading reading)
    {
        ImmutableArray<Mention> speakers =
            statement.Speaker is null ? statement.JointSpeakers : [statement.Speaker, .. statement.JointSpeakers];
        if (speakers.IsEmpty)
            return;
        ImmutableArray<Party> parties = Party.Of(speakers);
        MatterWords about = MatterWords.Of(document, positions, statement.Content, speakers, words);
        bool speaksOfIt = SpeaksOfAnswers(statement) || SpeaksOfAsking(reading) || IsAll(statement, reading) || Continues(parties, reading.Sentence);
        ExchangeBuilder? exchange = Link(statement, reading, parties, about, speaksOfIt);
        _remarks.Add(new Remark(statement, reading, speakers, about, speaksOfIt, exchange));
        if (exchange is not null)
            _lastSentence[parties[0].Side] = reading.Sentence;
    }

    private ExchangeBuilder? Link(
        Statement statement, Reading reading, ImmutableArray<Party> speakers, MatterWords about, bool speaksOfIt)
    {
        bool isSide = reading.Matter is { IsSide: true };
        ExchangeBuilder? exchange = table.Recent(reading.Span.Start)
            .Where(candidate => !candidate.IsSide
                && MayMean(reading, candidate.Parties, speakers)
                && (isSide || speaksOfIt || candidate.Words.Shared(about) > 0 || (reading.ByDemander && candidate.HasAnswers)))
            .OrderByDescending(candidate => candidate.Words.Shared(about))
            .ThenByDescending(candidate => candidate.HasAnswers)
            .FirstOrDefault();
        if (exchange is null)
            return null;
        bool byDemander = speakers.Any(exchange.Parties.IsDemander);
        if (isSide && reading.Matter is { } matter)
            exchange = table.Side(exchange, matter.Span);
        (AnswerKind kind, Standing? implies) = byDemander ? Heard(reading.Kind) : Given(reading.Kind);
        exchange.Add(new LinkedAnswer(
            new Answer(kind, null, statement.Id), implies, reading.Span.Start, statement.Date, IsHistorical: false));
        return exchange;
    }

    private static bool MayMean(Reading reading, Parties parties, ImmutableArray<Party> speakers)
    {
        bool demanderOnly = reading.ByDemander || reading.Kind == ReadingKind.Withdraws;
        return speakers.Any(parties.IsDemander) || (!demanderOnly && speakers.Any(parties.IsAddressee));
    }

    /// <summary>What it is when the side that demands says it.</summary>
    internal static (AnswerKind Kind, Standing? Implies) Heard(ReadingKind kind) => kind switch
    {
        ReadingKind.Accepts => (AnswerKind.Reads, Standing.Met),
        ReadingKind.Concedes => (AnswerKind.Reads, Standing.PartlyMet),
        ReadingKind.Rejects => (AnswerKind.Reads, Standing.Rejected),
        ReadingKind.Opens => (AnswerKind.Reads, Standing.Deferred),
        ReadingKind.Withdraws => (AnswerKind.Acts, Standing.Withdrawn),
        // It puts off its own view of the answer; the demand stands where it stood.
        _ => (AnswerKind.Defers, null),
    };

    /// <summary>What it is when the side that was asked says it.</summary>
    internal static (AnswerKind Kind, Standing? Implies) Given(ReadingKind kind) => kind switch
    {
        ReadingKind.Accepts => (AnswerKind.Accepts, Standing.Met),
        ReadingKind.Concedes => (AnswerKind.Concedes, Standing.PartlyMet),
        ReadingKind.Rejects => (AnswerKind.Rejects, Standing.Rejected),
        _ => (AnswerKind.Defers, Standing.Deferred),
    };

    private bool Continues(ImmutableArray<Party> speakers, int sentence) =>
        _lastSentence.TryGetValue(speakers[0].Side, out int last) && Math.Abs(sentence - last) <= Continuation;

    /// <summary>Whether the statement names a demand, an answer, or a paper with one on it.</summary>
    private bool SpeaksOfAnswers(Statement statement)
    {
        foreach (TextSpan span in statement.Content)
        {
            foreach ((int sentence, int first, int last) in positions.Runs(span))
            {
                for (int i = first; i <= last; i++)
                {
                    if (words.Is(document.Sentences[sentence][i], WordRole.Demand | WordRole.Answer | WordRole.Document))
                        return true;
                }
            }
        }
        return false;
    }

    /// <summary>"Saw in it a step in the right direction": a reading and nothing else speaks of what was told before.</summary>
    private static bool IsAll(Statement statement, Reading reading) =>
        statement.Content.Length == 1 && reading.Span.Start <= statement.Content[0].Start + 4 && reading.Span.End >= statement.Content[0].End - 1;

    /// <summary>"Nobody can tell us …" speaks of what was asked.</summary>
    private bool SpeaksOfAsking(Reading reading) => positions.Runs(reading.Span).Any(run =>
        Enumerable.Range(run.First, run.Last - run.First + 1).Any(i =>
            words.Is(document.Sentences[run.Sentence][i], WordRole.Demanding)));

    private List<Reading> Readings(Statement statement)
    {
        List<Reading> readings = [];
        foreach (TextSpan span in statement.Content)
        {
            foreach ((int sentence, int first, int last) in positions.Runs(span))
                readings.AddRange(finder.Find(document, sentence, first, last));
        }
        return readings;
    }
}
