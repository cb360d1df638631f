using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds demands that a side no longer makes, where the report itself says so: "no longer insists that they close the camp".</summary>
/// <remarks>What a side says itself of its demands is a reading (data/exchanges/readings.tsv).</remarks>
internal sealed class WithdrawalFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The withdrawals in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (article.Words.Is(tree[verb], WordRole.Demanding) && ClauseReader.IsNoLonger(tree, verb) && Read(sentence, verb) is { } move)
                yield return move;
            else if (Dropped(sentence, verb) is { } dropped)
                yield return dropped;
        }
    }

    /// <summary>"Withdrew its request to stay".</summary>
    private ClauseMove? Dropped(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        bool drops = tree[verb].Lemma.ToLowerInvariant() is "withdraw" or "drop" or "retract" or "abandon" or "shelve" && article.Clauses.IsAsserted(sentence, verb);
        if (!drops || tree.Child(verb, Relations.Object) is not (>= 0 and int thing) || !article.Words.Is(tree[thing], WordRole.Demand)
            || tree.Child(thing, Relations.NominalModifier) is not (>= 0 and int owner) || !tree[owner].Is(Relations.Possessor)
            || article.Clauses.Actor(sentence, verb) is not { IsEmpty: false } by)
            return null;
        return Withdrawal(sentence, verb, thing, by, []);
    }

    private ClauseMove? Read(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        ImmutableArray<Mention> by = article.Clauses.Actor(sentence, verb);
        int wanted = Wanted(tree, verb);
        if (by.IsEmpty || wanted < 0)
            return null;
        return Withdrawal(sentence, verb, wanted, by, article.Clauses.Doer(sentence, wanted));
    }

    private ClauseMove Withdrawal(int sentence, int verb, int wanted, ImmutableArray<Mention> by, ImmutableArray<Mention> to)
    {
        Sentence tree = article.Sentences[sentence];
        ImmutableArray<TextSpan> matter = [ClauseSpan.Of(tree, wanted)];
        return new ClauseMove(sentence, tree[verb].Span.Start, by, to, matter, article.About(matter, [.. by, .. to]))
        {
            Remark = ReadingKind.Withdraws,
            NamesDemand = true,
        };
    }

    /// <summary>What was demanded: a clause, an object, or "on something"; -1 for none.</summary>
    private static int Wanted(Sentence tree, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child > verb && (tree[child].Is(Relations.ClausalComplement) || tree[child].Is(Relations.OpenComplement)
                || tree[child].Is(Relations.Object) || tree[child].Is(Relations.Oblique)))
                return child;
        }
        return -1;
    }
}
