using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Runs the examples of the lexicon through the whole of event coding, with the marked words as actors.</summary>
public static class LexiconCheck
{
    /// <summary>Checks all rules of the lexicon that travels with the program.</summary>
    /// <returns>The examples that do not come out as they say, in order of files and lines; empty when all do.</returns>
    public static ImmutableArray<LexiconFault> Run(LanguageAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var faults = ImmutableArray.CreateBuilder<LexiconFault>();
        foreach (LexicalRule rule in EventLexicon.Default.Rules)
        {
            foreach (LexiconExample example in rule.Examples)
            {
                if (Reason(analyzer, rule, example) is { } reason)
                    faults.Add(new LexiconFault(rule.File, example.Line, rule.Name, example.Text, reason));
            }
        }
        return faults.ToImmutable();
    }

    private static string? Reason(LanguageAnalyzer analyzer, LexicalRule rule, LexiconExample example)
    {
        if (ExampleSentence.Parse(example.Text) is not { } sentence)
            return "after ' = ' stands no code";
        Document document = analyzer.Analyze(ArticleFactory.Create(
            sentence.Text, [new Paragraph(ParagraphRole.Body, new TextSpan(0, sentence.Text.Length))]));
        DocumentMentions known = MentionFinder.Default.Find(document);
        ImmutableArray<Mention> mentions = [.. sentence.Actors.Concat(sentence.Recipients).Select(s => Mention(document, s, known)).OfType<Mention>()];
        ImmutableArray<Event> events = EventCoder.Default.Code(document, new DocumentMentions(mentions), []);
        ImmutableArray<Event> made = [.. events.Where(e => e.Derivation.Any(s => s.Source == rule.Source))];
        if (!example.Matches)
            return made.IsEmpty ? null : $"the rule makes {Describe(made[0])}";
        Outcome? expected = sentence.Expected ?? (rule.Type is { } own ? new Outcome(OutcomeKind.Code, own) : null);
        if (expected is null)
            return "an operator's example needs ' = ' and a code";
        if (expected.Kind == OutcomeKind.Drop)
            return events.IsEmpty ? null : $"comes out as {Describe(events[0])}";
        if (made.Any(e => Fits(e, sentence, expected)))
            return null;
        return events.IsEmpty ? "no event comes out" : "comes out as " + string.Join("; ", events.Select(Describe));
    }

    private static bool Fits(Event found, ExampleSentence sentence, Outcome expected) =>
        found.Type == expected.Type
        && (expected.Mode is null || expected.Mode == found.Mode)
        && found.Auxiliaries.HasFlag(expected.Auxiliaries)
        && sentence.Actors.All(span => Holds(found.Actors, span))
        && sentence.Recipients.All(span => Holds(found.Recipients, span) || (found.Recipients.IsEmpty && Holds(found.Actors, span)));

    private static bool Holds(ImmutableArray<Mention> mentions, TextSpan span) => mentions.Any(m => m.Span.Overlaps(span));

    private static string Describe(Event found) =>
        $"{EventTypes.Name(found.Type)}/{found.Mode} {found.Auxiliaries} by {Names(found.Actors)} to {Names(found.Recipients)} ({found.Rule})";

    private static string Names(ImmutableArray<Mention> mentions) =>
        mentions.IsEmpty ? "nobody" : string.Join(" and ", mentions.Select(m => m.Actor.Name));

    private static Mention? Mention(Document document, TextSpan span, DocumentMentions known)
    {
        for (int index = 0; index < document.Sentences.Length; index++)
        {
            Sentence sentence = document.Sentences[index];
            if (!sentence.Span.Contains(span))
                continue;
            int[] words = [.. Enumerable.Range(0, sentence.Length).Where(w => span.Overlaps(sentence[w].Span))];
            if (words.Length == 0)
                return null;
            int head = Array.Find(words, w => sentence[w].Head < words[0] || sentence[w].Head > words[^1]);
            string name = span.Of(document.Article.Text);
            return new Mention
            {
                Span = span,
                Sentence = index,
                Head = head,
                First = words[0],
                Last = words[^1],
                Kind = MentionKind.Name,
                Actor = new Actor(name, Sector: known.WithHead(index, head)?.Actor.Sector, Id: "person:example"),
                Source = "example",
            };
        }
        return null;
    }
}
