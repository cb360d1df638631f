using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds what a side says must come first: "will not talk before they lift the blockade", "refused to leave until Chad signed the treaty".</summary>
internal sealed class PreconditionFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The demands in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (!IsCondition(tree, verb))
                continue;
            foreach (int act in Acts(tree, verb))
            {
                if (Demand(sentence, verb, act) is { } demand)
                    yield return demand;
            }
        }
    }

    private bool IsCondition(Sentence tree, int verb) =>
        tree[verb].Is(Relations.AdverbialClause) && tree[verb].Pos == UniversalPos.VERB && !article.Words.Is(tree[verb], WordRole.Empty)
        && tree.Child(verb, Relations.Marker) is >= 0 and int marker
        && tree[marker].Lemma.ToLowerInvariant() is "before" or "until" or "unless";

    /// <summary>The acts of the condition: "until they apologised, paid and ended the blockade" has three.</summary>
    private static IEnumerable<int> Acts(Sentence tree, int verb) =>
        Conjuncts.Of(tree, verb).Prepend(verb);

    private ClauseMove? Demand(int sentence, int verb, int act)
    {
        Sentence tree = article.Sentences[sentence];
        int refused = Refused(tree, tree[verb].Head);
        if (refused < 0 || Clauses.OwnSubject(tree, verb) is not (>= 0 and int subject)
            || !(Thing(tree, act) is >= 0 and int thing ? !article.Words.Is(tree[thing], WordRole.Demand) : article.Words.HasTopic(tree[act].Lemma)))
            return null;
        ImmutableArray<Mention> by = article.Clauses.Actor(sentence, refused), to = article.Clauses.Doer(sentence, verb);
        ImmutableArray<MoveParty> own = SideNames.Of(by), sides = SideNames.Of(to);
        if (own.IsEmpty || sides.Any(side => own.Any(party => party.Side == side.Side)) || (sides.IsEmpty && tree[subject].Pos != UniversalPos.PRON && SideNames.Of(article.Clauses.At(sentence, subject)).IsEmpty))
            return null;
        ImmutableArray<TextSpan> matter = [Whole(tree, act)];
        MatterWords about = article.About(matter, [.. by, .. to]);
        return about.IsEmpty ? null : new ClauseMove(sentence, tree[act].Span.Start, by, sides.IsEmpty ? [] : to, matter, about)
        {
            Force = 2,
            Term = "condition",
            IsPart = true,
        };
    }

    /// <summary>The clause up to what is joined to it.</summary>
    private static TextSpan Whole(Sentence tree, int act)
    {
        foreach (int child in tree.Children(act))
        {
            if (child > act && tree[child].Is(Relations.Conjunct))
                return ClauseSpan.Before(tree, act, child);
        }
        return ClauseSpan.Of(tree, act);
    }

    /// <summary>What the verb takes: a thing, or an act ("stopped harassing them"); -1 where it takes nothing.</summary>
    private static int Thing(Sentence tree, int verb) =>
        tree.Child(verb, Relations.Object) is >= 0 and int thing ? thing : tree.Child(verb, Relations.OpenComplement);

    /// <summary>The verb that says that something will not be done, at or above the word that the condition hangs on; -1 when there is none.</summary>
    private int Refused(Sentence tree, int word)
    {
        for (int at = word; at >= 0; at = tree[at].Head)
        {
            if (article.Clauses.IsAsked(tree, at))
                return -1;
            if (article.Words.Is(tree[at], WordRole.Refusal))
                return at;
            if (tree[at].Pos == UniversalPos.VERB && article.Clauses.IsNegated(tree, at))
                return at;
            if (!tree[at].Is(Relations.OpenComplement))
                return -1;
        }
        return -1;
    }
}
