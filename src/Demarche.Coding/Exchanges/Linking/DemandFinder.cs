using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>Finds the events that demand: requests, and threats, offers and refusals under a condition.</summary>
internal sealed class DemandFinder(Document document, DocumentWords positions, ExchangeWords words)
{
    /// <summary>The demands in order of the events.</summary>
    public ImmutableArray<Demand> Find(ImmutableArray<Event> events)
    {
        var demands = ImmutableArray.CreateBuilder<Demand>();
        foreach (Event candidate in events)
        {
            if (Demand(candidate) is { } demand)
                demands.Add(demand);
        }
        return demands.ToImmutable();
    }

    private Demand? Demand(Event candidate)
    {
        const EventAuxiliaries NotMade = EventAuxiliaries.Negated | EventAuxiliaries.Future | EventAuxiliaries.Hypothetical;
        ImmutableArray<TextSpan> matter;
        if (candidate.Type == EventType.Request && (candidate.Auxiliaries & NotMade) == 0)
            matter = Continued(candidate);
        else if (TakesCondition(candidate) && Condition(candidate) is { } condition)
            matter = [condition];
        else
            return null;
        if ((matter.IsEmpty && candidate.Recipients.IsEmpty) || IsInclusive(candidate) || SideNames.Of(candidate.Actors).IsEmpty)
            return null;
        ImmutableArray<Mention> parties = [.. candidate.Actors, .. candidate.Recipients];
        MatterWords about = MatterWords.Of(document, positions, matter, parties, words);
        if (about.IsEmpty && Relativized(candidate) is { } thing)
        {
            matter = [thing, .. matter];
            about = MatterWords.Of(document, positions, matter, parties, words);
        }
        return new Demand(candidate, new Parties(Party.Of(candidate.Actors), Party.Of(candidate.Recipients)), matter, about);
    }

    /// <summary>"The panel that they asked Chad to accept": the panel; null where the demand stands in no relative clause.</summary>
    private TextSpan? Relativized(Event candidate)
    {
        Sentence sentence = document.Sentences[candidate.Anchor.Sentence];
        int verb = candidate.Anchor.Token;
        int noun = sentence[verb].Is(Relations.RelativeClause) ? sentence[verb].Head : -1;
        if (noun < 0 || noun > verb)
            return null;
        int first = noun;
        while (first > 0 && sentence[first - 1].Head == noun)
            first--;
        return sentence[first].Span.Union(sentence[noun].Span);
    }

    /// <summary>
    /// The content with the infinitive that goes on from it. In "seeks guarantees to limit exports" a tree may hang the
    /// infinitive on the verb or on the noun; it says what is sought either way.
    /// </summary>
    private ImmutableArray<TextSpan> Continued(Event candidate)
    {
        Sentence sentence = document.Sentences[candidate.Anchor.Sentence];
        if (candidate.Content.IsEmpty)
            return [];
        TextSpan last = candidate.Content[^1];
        foreach (int child in sentence.Children(candidate.Anchor.Token))
        {
            if (!sentence[child].Is(Relations.AdverbialClause) || !sentence[child].Has("VerbForm=Inf"))
                continue;
            TextSpan clause = ClauseSpan.Of(sentence, child);
            if (clause.Start > last.Start && clause.Start <= last.End + 1)
                return [.. candidate.Content[..^1], last.Union(clause)];
        }
        return candidate.Content;
    }

    /// <summary>"Let's not rush" asks nothing of another party.</summary>
    private bool IsInclusive(Event candidate)
    {
        if (candidate.Content.IsEmpty || !candidate.Recipients.IsEmpty)
            return false;
        ReadOnlySpan<char> words = candidate.Content[0].In(document.Article.Text).TrimStart("\"'“‘ ");
        return words.StartsWith("let's ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("let’s ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("let us ", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TakesCondition(Event candidate) =>
        candidate.Type is EventType.Threaten or EventType.Agree or EventType.Reject && !candidate.Recipients.IsEmpty;

    /// <summary>
    /// The clause after "if", "unless" or "until" that the threat or offer depends on, where it asks something of the
    /// recipient: its subject is one, or a pronoun.
    /// </summary>
    private TextSpan? Condition(Event candidate)
    {
        Sentence sentence = document.Sentences[candidate.Anchor.Sentence];
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Is(Relations.AdverbialClause)
                && IsConditional(sentence, i)
                && sentence.IsInSubtree(i, candidate.Anchor.Token)
                && Asks(sentence, i, candidate))
                return ClauseSpan.OfCondition(sentence, i);
        }
        return null;
    }

    private static bool IsConditional(Sentence sentence, int clause)
    {
        int marker = sentence.Child(clause, Relations.Marker);
        return marker >= 0 && sentence[marker].Lemma.ToLowerInvariant() is "if" or "unless" or "until";
    }

    private static bool Asks(Sentence sentence, int clause, Event candidate)
    {
        int subject = sentence.Child(clause, Relations.Subject);
        if (subject < 0)
            return false;
        Token token = sentence[subject];
        return token.Pos == UniversalPos.PRON
            || candidate.Recipients.Any(recipient => recipient.Span.Contains(token.Span)
                || recipient.Actor.Name.Contains(token.Form, StringComparison.OrdinalIgnoreCase));
    }
}
