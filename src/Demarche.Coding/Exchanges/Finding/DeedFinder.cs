using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds deeds that may fulfil a demand, and proposals that may counter one: what a side did to a thing ("lifted the veto", "has renamed the airport").
/// </summary>
/// <remarks>Whether anybody demanded it, only the ledger can tell.</remarks>
internal sealed class DeedFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The deeds in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (tree[verb].Pos != UniversalPos.VERB || article.AnswersAt(sentence, verb))
                continue;
            if ((Deed(sentence, verb) ?? Counter(sentence, verb) ?? Offer(sentence, verb)) is { } move)
                yield return move;
        }
    }

    private ClauseMove? Deed(int sentence, int verb) =>
        IsDeed(sentence, verb) && article.Clauses.Actor(sentence, verb) is { IsEmpty: false } by ? Deed(sentence, verb, by) : null;

    /// <summary>A proposal instead of what was asked goes to those to whom the same side answered before; a paper proposes for who answered last.</summary>
    private ClauseMove? Counter(int sentence, int verb)
    {
        if (!IsCounter(sentence, verb))
            return null;
        ImmutableArray<Mention> by = article.Clauses.Actor(sentence, verb);
        int position = article.Sentences[sentence][verb].Span.Start;
        bool paper = by.IsEmpty && article.Clauses.IsOfPaper(article.Sentences[sentence], verb);
        EventAnswer? before = article.Answers.LastOrDefault(answer => answer.Position < position && (paper || SideNames.Share(answer.Event.Actors, by)));
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
        Sentence tree = article.Sentences[sentence];
        bool offers = tree[verb].Lemma.Equals("offer", StringComparison.OrdinalIgnoreCase) && article.Clauses.IsAsserted(sentence, verb)
            && tree.Child(verb, Relations.Object) is >= 0 and int thing && !article.Words.Is(tree[thing], WordRole.Demand);
        if (!offers || article.Clauses.Actor(sentence, verb) is not { IsEmpty: false } by)
            return null;
        ImmutableArray<TextSpan> matter = [ClauseSpan.Of(tree, tree.Child(verb, Relations.Object))];
        return new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, article.About(matter, by))
        {
            Answer = AnswerKind.Counters,
            Implies = Standing.Countered,
        };
    }

    /// <summary>"Offered instead to talk".</summary>
    private bool IsCounter(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        if (!article.Words.Is(tree[verb], WordRole.Offer) || !article.Clauses.IsAsserted(sentence, verb))
            return false;
        foreach (int child in tree.Children(verb))
        {
            if (article.Words.IsInstead(tree, child))
                return true;
        }
        return false;
    }

    private bool IsDeed(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        ref readonly Token token = ref tree[verb];
        if (token.Pos != UniversalPos.VERB || article.Words.Is(token, WordRole.Empty) && !article.Words.HasTopic(token.Lemma) && tree.Child(verb, Relations.Particle) < 0)
            return false;
        if (token.Is(Relations.AdverbialClause) && tree.Child(verb, Relations.Marker) >= 0)
            return false;
        return token.Xpos is "VBD" or "VBN" && article.Clauses.IsAsserted(sentence, verb) && !article.Clauses.IsAsked(tree, verb) && tree.Child(verb, Relations.Object) >= 0;
    }

    private ClauseMove Deed(int sentence, int verb, ImmutableArray<Mention> by)
    {
        Sentence tree = article.Sentences[sentence];
        int thing = tree.Child(verb, Relations.Object);
        ImmutableArray<TextSpan> matter =
            thing < 0 ? [ClauseSpan.Of(tree, verb)] : [tree[verb].Span, ClauseSpan.Of(tree, thing)];
        MatterWords about = article.About(matter, by);
        bool partly = thing >= 0 && tree.Subtree(thing).Any(word => article.Words.Is(tree[word], WordRole.Part));
        return new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, about)
        {
            Answer = AnswerKind.Acts,
            Implies = partly ? Standing.PartlyMet : Standing.Met,
        };
    }
}
