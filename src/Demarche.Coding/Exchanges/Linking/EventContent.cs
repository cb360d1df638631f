using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>Completes what an event is about from the tree.</summary>
internal static class EventContent
{
    /// <summary>
    /// The event with a content: its own without a condition, or else a demand that is its object ("welcomed the request"), or the infinitive that its verb governs. In "agreed on Sunday to dismantle its bases" a
    /// tree may hang the infinitive on the day.
    /// </summary>
    public static Event Complete(Document document, Event told, ExchangeWords words)
    {
        Sentence sentence = document.Sentences[told.Anchor.Sentence];
        if (!told.Content.IsEmpty)
            return told with { Content = [.. told.Content.Select(span => Unconditional(sentence, Whole(sentence, span, words)))] };
        int verb = told.Anchor.Token;
        bool answers = told.Type is EventType.Agree or EventType.Support or EventType.Concede or EventType.Reject;
        if (answers && sentence.Child(verb, Relations.Object) is >= 0 and int thing && words.Is(sentence[thing], WordRole.Demand))
            return told with { Content = [ClauseSpan.Of(sentence, thing)] };
        int infinitive = Governed(sentence, verb);
        return infinitive < 0 ? told : told with { Content = [ClauseSpan.Of(sentence, infinitive)] };
    }

    /// <summary>The infinitive that a verb governs, also where the tree hangs it on the day between; -1 when there is none.</summary>
    public static int Governed(Sentence sentence, int verb)
    {
        int infinitive = Infinitive(sentence, verb);
        for (int i = 0; infinitive < 0 && i < sentence.Children(verb).Length; i++)
        {
            int child = sentence.Children(verb)[i];
            if (child > verb && sentence[child].Pos is UniversalPos.PROPN or UniversalPos.NOUN
                && sentence[child].Relation.StartsWith(Relations.Oblique, StringComparison.Ordinal))
                infinitive = Infinitive(sentence, child);
        }
        return infinitive;
    }

    /// <summary>Whether the act is "to do so", "to do likewise": what was spoken of before.</summary>
    public static bool DoesSo(Sentence sentence, int act)
    {
        if (!sentence[act].Lemma.Equals("do", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (int child in sentence.Children(act))
        {
            if (child > act && sentence[child].Lemma.ToLowerInvariant() is "so" or "likewise" or "that" or "this")
                return true;
        }
        return false;
    }

    /// <summary>The span without the condition that an answer makes ("the request on condition that they leave").</summary>
    private static TextSpan Unconditional(Sentence sentence, TextSpan span)
    {
        for (int i = 1; i + 1 < sentence.Length; i++)
        {
            bool condition = sentence[i].Lemma.Equals("on", StringComparison.OrdinalIgnoreCase)
                && sentence[i + 1].Lemma.Equals("condition", StringComparison.OrdinalIgnoreCase);
            if (condition && span.Contains(sentence[i].Span) && sentence[i - 1].Span.End > span.Start)
                return new TextSpan(span.Start, sentence[i - 1].Span.End);
        }
        return span;
    }

    /// <summary>By sentence, the words that carry the events.</summary>
    public static ILookup<int, TextSpan> Triggers(IEnumerable<Event> events) => events
        .SelectMany(told => told.Trigger.Select(span => (told.Anchor.Sentence, Span: span)))
        .ToLookup(trigger => trigger.Sentence, trigger => trigger.Span);

    /// <summary>The span with all that its last word says where that is a demand ("the demand" of "the demand for a change").</summary>
    private static TextSpan Whole(Sentence sentence, TextSpan span, ExchangeWords words)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Span.End == span.End && span.Contains(sentence[i].Span) && words.Is(sentence[i], WordRole.Demand))
                return Next(sentence, i) is >= 0 and int next ? span.Union(ClauseSpan.Of(sentence, next)) : span;
        }
        return span;
    }

    /// <summary>"For a change" right after a demand, which a tree may hang on the verb; -1 where nothing of the kind follows.</summary>
    private static int Next(Sentence sentence, int demand)
    {
        if (demand + 1 >= sentence.Length || sentence[demand + 1].Lemma.ToLowerInvariant() is not ("for" or "to"))
            return -1;
        int noun = sentence[demand + 1].Head;
        return noun > demand && (sentence[noun].Head == sentence[demand].Head || sentence[noun].Head == demand) ? noun : -1;
    }

    private static int Infinitive(Sentence sentence, int word)
    {
        foreach (int child in sentence.Children(word))
        {
            if (child > word && sentence[child].Has("VerbForm=Inf")
                && (sentence[child].Is(Relations.OpenComplement) || sentence[child].Is(Relations.AdverbialClause)
                    || sentence[child].Is(Relations.AdjectivalClause)))
                return child;
        }
        return -1;
    }
}
