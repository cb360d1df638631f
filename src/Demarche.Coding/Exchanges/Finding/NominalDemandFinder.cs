using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds demands that a noun names where no event tells them: "repeated its demand that Chad leave", "put the request for a
/// loan to the bank", "left behind a proposal to share the water".
/// </summary>
internal sealed class NominalDemandFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The demands in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int noun) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (tree[noun].Pos == UniversalPos.NOUN && IsObject(tree, noun) && article.Words.Is(tree[noun], WordRole.Demand)
                && !article.DemandsAt(sentence, noun) && !article.DemandsAt(sentence, Verb(tree, noun))
                && Demand(sentence, noun) is { } demand)
                yield return demand;
        }
    }

    /// <summary>Whether the noun is what a verb takes, with "left behind a proposal", where a tree may take the particle for a preposition.</summary>
    private static bool IsObject(Sentence tree, int noun) =>
        (tree[noun].Is(Relations.Object) && tree[noun].Head >= 0) || (tree[noun].Is(Relations.Oblique) && tree[tree[noun].Head].Lemma.Equals("leave", StringComparison.OrdinalIgnoreCase)
            && tree.Child(noun, Relations.Case) is >= 0 and int particle && tree[particle].Lemma == "behind");

    private ClauseMove? Demand(int sentence, int noun)
    {
        Sentence tree = article.Sentences[sentence];
        int verb = Verb(tree, noun);
        if (!article.Words.Is(tree[verb], WordRole.Put) || !article.Clauses.IsAsserted(sentence, verb) || article.Clauses.Actor(sentence, verb) is not { IsEmpty: false } by
            || Wanted(tree, noun) is not (>= 0 and int wanted))
            return null;
        ImmutableArray<Mention> to = Addressee(sentence, verb, wanted);
        ImmutableArray<TextSpan> matter = [Matter(tree, wanted)];
        WordRole roles = article.Words.RolesOf(tree[noun].Lemma);
        return new ClauseMove(sentence, tree[noun].Span.Start, by, to, matter, article.About(matter, [.. by, .. to]))
        {
            Force = DemandForce.Of(roles),
            IsProposal = (roles & WordRole.Offer) != 0 || tree[noun].Lemma.Equals("proposal", StringComparison.OrdinalIgnoreCase),
            Term = tree[noun].Lemma.ToLowerInvariant(),
        };
    }

    /// <summary>The verb that takes the noun. In "renewed at the same time its request" a tree may hang it on the time.</summary>
    private static int Verb(Sentence tree, int noun)
    {
        int head = tree[noun].Head;
        return tree[head].Pos == UniversalPos.NOUN && tree[head].Is(Relations.Oblique) && tree[head].Head >= 0 ? tree[head].Head : head;
    }

    /// <summary>What is demanded: "for …", "that …" or "to …" behind the noun, wherever the tree hangs it; -1 when there is nothing of the kind.</summary>
    private static int Wanted(Sentence tree, int noun)
    {
        for (int i = noun + 1; i < tree.Length; i++)
        {
            bool below = tree[i].Head == noun || tree[i].Head == tree[noun].Head;
            if (!below)
                continue;
            if (tree.Child(i, Relations.Case) is >= 0 and int preposition)
            {
                if (tree[preposition].Lemma.Equals("for", StringComparison.OrdinalIgnoreCase) && tree[i].Pos != UniversalPos.NUM)
                    return i;
                continue;
            }
            bool clause = tree[i].Is(Relations.AdjectivalClause) || tree[i].Is(Relations.ClausalComplement) || tree[i].Is(Relations.RelativeClause);
            bool opened = tree.Child(i, Relations.Marker) is >= 0 and int marker && tree[marker].Lemma.ToLowerInvariant() is "that" or "to";
            // "The demand that the flights cease": a bare form has no relative pronoun for its object.
            bool bare = tree[i].Pos == UniversalPos.VERB && Clauses.OwnSubject(tree, i) is >= 0 and int subject && tree[subject].Pos != UniversalPos.PRON
                && tree[i].Form.Equals(tree[i].Lemma, StringComparison.OrdinalIgnoreCase);
            if (clause && (opened || bare))
                return i;
        }
        return -1;
    }

    /// <summary>The clause, or the noun without "to Chad" and "on Monday" behind it, which a tree may hang on it.</summary>
    private static TextSpan Matter(Sentence tree, int wanted)
    {
        foreach (int child in tree.Children(wanted))
        {
            bool apart = child > wanted && tree[wanted].Pos != UniversalPos.VERB && tree.Child(child, Relations.Case) is >= 0 and int preposition
                && tree[preposition].Lemma.ToLowerInvariant() is "to" or "on" or "upon";
            if (apart)
                return ClauseSpan.Before(tree, wanted, child);
        }
        return ClauseSpan.Of(tree, wanted);
    }

    /// <summary>To whom it is put: "to Chad", "on Chad", or who is to do it; empty where nobody is named.</summary>
    private ImmutableArray<Mention> Addressee(int sentence, int verb, int wanted)
    {
        Sentence tree = article.Sentences[sentence];
        foreach (int child in tree.Subtree(verb))
        {
            if (child > verb && tree.Child(child, Relations.Case) is >= 0 and int preposition && tree[preposition].Lemma.ToLowerInvariant() is "to" or "on" or "upon"
                && (tree[child].Head == verb || tree[tree[child].Head].Head == verb)
                && article.Clauses.At(sentence, child) is { IsEmpty: false } asked)
                return asked;
        }
        return article.Clauses.Doer(sentence, wanted);
    }
}
