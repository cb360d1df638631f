using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Codes example sentences, with the marked words as actors, and says what is wrong with what comes out.</summary>
internal sealed class ExampleRun(LanguageAnalyzer analyzer, EventCoder coder)
{
    /// <summary>Why an example of a rule fails; null when it does not.</summary>
    public string? Reason(LexicalRule rule, LexiconExample example)
    {
        if (ExampleSentence.Parse(example.Text) is not { } sentence)
            return "after ' = ' stands no code";
        ImmutableArray<Event> events = Events(sentence);
        ImmutableArray<Event> made = [.. events.Where(e => e.Derivation.Any(s => s.Source == rule.Source))];
        if (!example.Matches)
            return made.IsEmpty ? null : $"the rule makes {Describe(made[0])}";
        Outcome? expected = sentence.Expected ?? (rule.Type is { } own ? new Outcome(OutcomeKind.Code, own) : null);
        if (expected is null)
            return "an operator's example needs ' = ' and a code";
        return Reason(sentence, expected, made, events);
    }

    /// <summary>Why an example of no rule in particular fails; null when it does not.</summary>
    public string? Reason(LexiconExample example)
    {
        if (ExampleSentence.Parse(example.Text) is not { } sentence)
            return "after ' = ' stands no code";
        ImmutableArray<Event> events = Events(sentence);
        if (example.Matches)
            return sentence.Expected is { } expected ? Reason(sentence, expected, events, events) : "there is no ' = ' and code";
        Event? bad = events.FirstOrDefault(e => sentence.Expected is not { } never || (e.Type == never.Type && (never.Mode is null || never.Mode == e.Mode)
            && (sentence.Context is null || e.Contexts.Contains(sentence.Context))
            && (never.Auxiliaries == EventAuxiliaries.None ? e.Auxiliaries == EventAuxiliaries.None : e.Auxiliaries.HasFlag(never.Auxiliaries))));
        return bad is null ? null : "comes out as " + Describe(bad);
    }

    private ImmutableArray<Event> Events(ExampleSentence sentence)
    {
        Document document = analyzer.Analyze(ArticleFactory.Create(
            sentence.Text, [new Paragraph(ParagraphRole.Body, new TextSpan(0, sentence.Text.Length))]));
        DocumentMentions known = MentionFinder.Default.Find(document);
        ImmutableArray<Mention> mentions = [.. sentence.Actors.Concat(sentence.Recipients).Select(s => Mention(document, s, known)).OfType<Mention>()];
        return coder.Code(document, new DocumentMentions(mentions), []);
    }

    private static string? Reason(ExampleSentence sentence, Outcome expected, ImmutableArray<Event> made, ImmutableArray<Event> events)
    {
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
        && (sentence.Context is null || found.Contexts.Contains(sentence.Context))
        && sentence.Actors.All(span => Holds(found.Actors, span))
        && sentence.Recipients.All(span => Holds(found.Recipients, span) || (found.Recipients.IsEmpty && Holds(found.Actors, span)));

    private static bool Holds(ImmutableArray<Mention> mentions, TextSpan span) => mentions.Any(m => m.Span.Overlaps(span));

    private static string Describe(Event found) =>
        $"{EventTypes.Name(found.Type)}/{found.Mode} {found.Auxiliaries} in {string.Join(' ', found.Contexts)} by {Names(found.Actors)} to {Names(found.Recipients)} ({found.Rule})";

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
