using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>
/// Finds deeds that may fulfil a demand, and proposals that may counter one: what a side did to a thing ("lifted the veto", "has renamed the airport").
/// </summary>
/// <remarks>Whether anybody demanded it, only the ledger can tell.</remarks>
internal sealed class DeedFinder(Document document, DocumentWords positions, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>The deeds in order of the text.</summary>
    /// <param name="taken">By sentence, the triggers of events that answer already.</param>
    /// <param name="answers">The events that answer already.</param>
    public IEnumerable<ClauseMove> Find(ILookup<int, TextSpan> taken, ImmutableArray<EventAnswer> answers)
    {
        foreach ((int sentence, int verb) in document.CodedWords())
        {
            Sentence tree = document.Sentences[sentence];
            if (tree[verb].Pos != UniversalPos.VERB || taken[sentence].Any(span => span.Overlaps(tree[verb].Span)))
                continue;
            if ((Deed(sentence, verb) ?? Counter(sentence, verb, answers) ?? Offer(sentence, verb)) is { } move)
                yield return move;
        }
    }

    private ClauseMove? Deed(int sentence, int verb) =>
        IsDeed(sentence, verb) && clauses.Actor(sentence, verb) is { IsEmpty: false } by ? Deed(sentence, verb, by) : null;

    /// <summary>A proposal instead of what was asked goes to those to whom the same side answered before; a paper proposes for who answered last.</summary>
    private ClauseMove? Counter(int sentence, int verb, ImmutableArray<EventAnswer> answers)
    {
        if (!IsCounter(sentence, verb))
            return null;
        ImmutableArray<Mention> by = clauses.Actor(sentence, verb);
        int position = document.Sentences[sentence][verb].Span.Start;
        bool paper = by.IsEmpty && clauses.IsOfPaper(document.Sentences[sentence], verb);
        EventAnswer? before = answers.LastOrDefault(answer => answer.Position < position && (paper || SideNames.Share(answer.Event.Actors, by)));
        if (paper)
            by = before?.Event.Actors ?? [];
        return by.IsEmpty ? null : Deed(sentence, verb, by) with
        {
            Answer = AnswerKind.Counters,
            Implies = Standing.Countered,
            NamesDemand = true,
            IsAnaphoric = true,
            Like = before?.Event.Id,
        };
    }

    /// <summary>"Offered half of the sum" counters a demand for it, if there is one.</summary>
    private ClauseMove? Offer(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        bool offers = tree[verb].Lemma.Equals("offer", StringComparison.OrdinalIgnoreCase) && clauses.IsAsserted(sentence, verb)
            && tree.Child(verb, Relations.Object) is >= 0 and int thing && !words.Is(tree[thing], WordRole.Demand);
        if (!offers || clauses.Actor(sentence, verb) is not { IsEmpty: false } by)
            return null;
        ImmutableArray<TextSpan> matter = [EventContent.Clause(tree, tree.Child(verb, Relations.Object))];
        return new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, MatterWords.Of(document, positions, matter, by, words))
        {
            Answer = AnswerKind.Counters,
            Implies = Standing.Countered,
        };
    }

    /// <summary>"Offered instead to talk".</summary>
    private bool IsCounter(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        if (!words.Is(tree[verb], WordRole.Offer) || !clauses.IsAsserted(sentence, verb))
            return false;
        foreach (int child in tree.Children(verb))
        {
            if (words.IsInstead(tree, child))
                return true;
        }
        return false;
    }

    private bool IsDeed(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        ref readonly Token token = ref tree[verb];
        if (token.Pos != UniversalPos.VERB || words.Is(token, WordRole.Empty) && !words.HasTopic(token.Lemma) && tree.Child(verb, Relations.Particle) < 0)
            return false;
        if (token.Is(Relations.AdverbialClause) && tree.Child(verb, Relations.Marker) >= 0)
            return false;
        return token.Xpos is "VBD" or "VBN" && clauses.IsAsserted(sentence, verb) && !clauses.IsAsked(tree, verb) && tree.Child(verb, Relations.Object) >= 0;
    }

    private ClauseMove Deed(int sentence, int verb, ImmutableArray<Mention> by)
    {
        Sentence tree = document.Sentences[sentence];
        int thing = tree.Child(verb, Relations.Object);
        ImmutableArray<TextSpan> matter =
            thing < 0 ? [EventContent.Clause(tree, verb)] : [tree[verb].Span, EventContent.Clause(tree, thing)];
        MatterWords about = MatterWords.Of(document, positions, matter, by, words);
        bool partly = thing >= 0 && tree.Subtree(thing).Any(word => words.Is(tree[word], WordRole.Part));
        return new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, about)
        {
            Answer = AnswerKind.Acts,
            Implies = partly ? Standing.PartlyMet : Standing.Met,
        };
    }
}
