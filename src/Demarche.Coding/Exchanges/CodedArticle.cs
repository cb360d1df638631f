using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Finding;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Coding.Statements;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>An article with all that is known of it before its demands and answers are linked.</summary>
/// <remarks>Delegates and groups stand for their sides in its mentions, statements and events.</remarks>
internal sealed class CodedArticle
{
    private readonly ILookup<int, TextSpan> _demanding;
    private readonly ILookup<int, TextSpan> _answering;

    public CodedArticle(
        Document document, ImmutableArray<Mention> mentions, ImmutableArray<Statement> statements, ImmutableArray<Event> events, ExchangeWords words)
    {
        Document = document;
        Words = words;
        Positions = new DocumentWords(document);
        var delegates = new Delegates(document.Article.Text, mentions);
        var found = new DocumentMentions(mentions);
        var groups = new Groups(document, Positions, found, delegates, words);
        Statements = [.. statements.Select(told => groups.For(delegates.For(told)))];
        Clauses = new ClauseReader(document, found, delegates, groups, new Voices(Statements), words);
        DemandedBy = new DemandedBy(document, Clauses, words);
        Parts = new MatterParts(document, Positions, words);
        Mentions = [.. mentions.Select(delegates.For)];
        Events = [.. events.Select(told => Clauses.WithAddressee(EventContent.Complete(document, groups.For(delegates.For(told)), words)))];
        Demands = new DemandFinder(document, Positions, words).Find(Events);
        Answers = new EventAnswerFinder(document, Positions, words, Parts).Find(Events);
        _demanding = EventContent.Triggers(Demands.Select(demand => demand.Event));
        _answering = EventContent.Triggers(Answers.Select(answer => answer.Event));
    }

    public Document Document { get; }

    /// <summary>What the words of the language do in demands and answers.</summary>
    public ExchangeWords Words { get; }

    public DocumentWords Positions { get; }

    public ClauseReader Clauses { get; }

    public DemandedBy DemandedBy { get; }

    public MatterParts Parts { get; }

    /// <summary>Who is mentioned, in order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    public ImmutableArray<Statement> Statements { get; }

    public ImmutableArray<Event> Events { get; }

    /// <summary>The demands that events tell.</summary>
    public ImmutableArray<Demand> Demands { get; }

    /// <summary>The events that could answer a demand.</summary>
    public ImmutableArray<EventAnswer> Answers { get; }

    public ImmutableArray<Sentence> Sentences => Document.Sentences;

    /// <summary>Indexes of the sentences that are coded, in order: captions, bylines and related links are not.</summary>
    public IEnumerable<int> CodedSentences()
    {
        for (int sentence = 0; sentence < Sentences.Length; sentence++)
        {
            if (Document.RoleOf(Sentences[sentence]).IsCoded())
                yield return sentence;
        }
    }

    /// <summary>Every word of those sentences, in order: the index of its sentence, and its own in the sentence.</summary>
    public IEnumerable<(int Sentence, int Word)> CodedWords()
    {
        foreach (int sentence in CodedSentences())
        {
            for (int word = 0; word < Sentences[sentence].Length; word++)
                yield return (sentence, word);
        }
    }

    /// <summary>Whether the word carries an event that demands.</summary>
    public bool DemandsAt(int sentence, int word) => IsCovered(_demanding, sentence, word);

    /// <summary>Whether the word carries an event that could answer.</summary>
    public bool AnswersAt(int sentence, int word) => IsCovered(_answering, sentence, word);

    private bool IsCovered(ILookup<int, TextSpan> triggers, int sentence, int word)
    {
        if (!triggers.Contains(sentence))
            return false;
        foreach (TextSpan trigger in triggers[sentence])
        {
            if (trigger.Overlaps(Sentences[sentence][word].Span))
                return true;
        }
        return false;
    }

    /// <summary>Every word that a statement says, in order.</summary>
    public IEnumerable<(int Sentence, int Word)> WordsOf(Statement statement)
    {
        foreach ((int sentence, int first, int last) in statement.Content.SelectMany(Positions.Runs))
        {
            for (int word = first; word <= last; word++)
                yield return (sentence, word);
        }
    }

    /// <summary>What some words of the article are about.</summary>
    /// <param name="matter">The words.</param>
    /// <param name="parties">Whose names are no matter.</param>
    /// <param name="withAsides">Whether what is only said by the way counts, too.</param>
    public MatterWords About(ImmutableArray<TextSpan> matter, IEnumerable<Mention> parties, bool withAsides = false) =>
        MatterWords.Of(Document, Positions, matter, parties, Words, withAsides);
}
