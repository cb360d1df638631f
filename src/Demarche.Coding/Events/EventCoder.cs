using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Building;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Ontology;
using Demarche.Coding.Events.Petrarch;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Events.Weighing;
using Demarche.Coding.Places;
using Demarche.Coding.Statements;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events;

/// <summary>Codes who did what to whom: finds predicates, composes them with their operators, ties them to actors.</summary>
/// <remarks>
/// Source of the types: PLOVER manual 2.0. What is ambiguous is left out: there are no fallback codes, and no actor is
/// borrowed from another clause. Immutable; any number of threads may share one.
/// </remarks>
public sealed class EventCoder
{
    private readonly PatternMatcher _matcher;
    private readonly Grammar _grammar;
    private readonly Assertion _assertion;
    private readonly EventDictionaries? _dictionaries;

    /// <summary>A coder with dictionaries of the user's own.</summary>
    internal EventCoder(EventDictionaries dictionaries)
        : this(dictionaries.Lexicon) => _dictionaries = dictionaries;

    /// <summary>A coder with a lexicon of its own.</summary>
    internal EventCoder(EventLexicon lexicon)
    {
        _matcher = new PatternMatcher(lexicon);
        _grammar = new Grammar(lexicon);
        _assertion = new Assertion(lexicon);
    }

    /// <summary>A coder with the lexicon that travels with the program.</summary>
    public static EventCoder Default { get; } = new(EventLexicon.Default);

    /// <summary>The events of the article's running text and headlines, in order of the text, each once.</summary>
    /// <param name="document">The analysed article.</param>
    /// <param name="mentions">Who is mentioned in it.</param>
    /// <param name="statements">Who says what in it.</param>
    public ImmutableArray<Event> Code(
        Document document, DocumentMentions mentions, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        return new EventMerger(document).Merge(EventConfidence.Judge(Drafts(document, mentions, statements)));
    }

    /// <summary>The same before their confidence is judged, and before what the article tells in several places becomes one event.</summary>
    internal ImmutableArray<EventDraft> Drafts(Document document, DocumentMentions mentions, ImmutableArray<Statement> statements)
    {
        if (_dictionaries?.Discards.Report(document.Article.Text) == true)
            return [];
        var contexts = new ArticleContexts(document, ContextCues.Default) { Issues = _dictionaries?.Issues };
        var setting = new EventSetting(document.Article.Published, contexts, document.Article.Text, document.Sentences, new PlaceResolver(mentions, document.Sentences));
        var drafts = ImmutableArray.CreateBuilder<EventDraft>();
        for (int index = 0; index < document.Sentences.Length; index++)
        {
            Sentence sentence = document.Sentences[index];
            if (!document.RoleOf(sentence).IsCoded() || IsQuestion(sentence) || IsDiscarded(document, sentence))
                continue;
            int at = index;
            var reading = new SentenceReading(sentence, _matcher, _grammar, word => mentions.Covering(at, word) is not null);
            var builder = new EventBuilder(sentence, index, mentions, statements, setting);
            foreach (Deed deed in reading.Deeds())
            {
                if (_assertion.Holds(sentence, deed) && builder.Build(deed) is { } draft)
                    drafts.Add(draft);
            }
        }
        return DemandLinker.Link(drafts.DrainToImmutable());
    }

    private bool IsDiscarded(Document document, Sentence sentence) =>
        _dictionaries?.Discards.Sentence(sentence.Span.Of(document.Article.Text)) == true;

    /// <summary>A question asserts nothing.</summary>
    private static bool IsQuestion(Sentence sentence)
    {
        for (int word = sentence.Length - 1; word >= 0 && sentence[word].Pos == UniversalPos.PUNCT; word--)
        {
            if (sentence[word].Form.Contains('?', StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
