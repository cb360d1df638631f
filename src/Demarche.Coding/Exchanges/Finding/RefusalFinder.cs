using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds refusals, promises and intentions that no event tells: "will not lift the quarantine", "refused to withdraw the police", "promised to cut off the money", "will begin to fill the reservoir".</summary>
/// <remarks>Whether anybody demanded it, or demanded that it be left, only the ledger can tell.</remarks>
internal sealed class RefusalFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The refusals and intentions in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (tree[verb].Pos == UniversalPos.VERB && !article.AnswersAt(sentence, verb) && Read(sentence, verb) is { } move)
                yield return move;
        }
    }

    private ClauseMove? Read(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        if (!IsSaid(tree, verb) || article.Clauses.Actor(sentence, verb) is not { IsEmpty: false } by)
            return null;
        int refused = EventContent.Governed(tree, verb);
        if (refused >= 0 && article.Words.Is(tree[verb], WordRole.Refusal) && article.Clauses.IsAsserted(sentence, verb))
            return Move(sentence, verb, refused, by, false);
        if (refused >= 0 && article.Words.Is(tree[verb], WordRole.Promise) && article.Clauses.IsAsserted(sentence, verb))
            return Move(sentence, verb, refused, by, !IsDenied(tree, verb));
        if (Meant(tree, verb) is >= 0 and int meant)
            return Move(sentence, verb, meant, by, false);
        if (!ClauseReader.IsAhead(tree, verb, article.Clauses.IsNegated(tree, verb)))
            return null;
        int act = refused >= 0 && article.Words.Is(tree[verb], WordRole.Begin) ? refused : verb;
        return Move(sentence, verb, act, by, !article.Clauses.IsNegated(tree, verb));
    }

    /// <summary>Refusing, or intending, to do a thing.</summary>
    private ClauseMove? Move(int sentence, int verb, int act, ImmutableArray<Mention> by, bool intends)
    {
        Sentence tree = article.Sentences[sentence];
        int thing = tree.Child(act, Relations.Object);
        bool telling = article.Words.HasTopic(tree[act].Lemma) || tree.Child(act, Relations.Particle) >= 0;
        if (thing < 0 ? intends || !telling : intends && tree[thing].Pos == UniversalPos.PRON)
            return null;
        if (!telling && article.Words.Is(tree[act], WordRole.Empty))
            return null;
        ImmutableArray<TextSpan> matter = thing < 0 ? [tree[act].Span] : [tree[act].Span, ClauseSpan.Of(tree, thing)];
        return new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, article.About(matter, by))
        {
            Answer = intends ? AnswerKind.Accepts : AnswerKind.Rejects,
            Implies = intends ? Standing.Met : Standing.Rejected,
            // "Will not postpone it": what was spoken of just before.
            IsAnaphoric = thing >= 0 && tree[thing].Pos == UniversalPos.PRON,
        };
    }

    /// <summary>
    /// Whether the report or a speaker asserts the clause: it is no condition, and nothing that is asked or promised ("a promise that it would not …");
    /// "made it clear that it would not …" asserts it.
    /// </summary>
    private bool IsSaid(Sentence tree, int verb)
    {
        for (int at = verb; at >= 0 && !tree[at].Is(Relations.Root); at = tree[at].Head)
        {
            if (tree[at].Is(Relations.AdverbialClause) || tree[at].Is(Relations.AdjectivalClause) || tree[at].Is(Relations.RelativeClause)
                || (tree[at].Is(Relations.OpenComplement) && tree[at].Pos != UniversalPos.ADJ))
                return false;
            if (tree[at].Is(Relations.ClausalComplement) && article.Words.Is(tree[tree[at].Head], WordRole.Demanding))
                return false;
        }
        return true;
    }

    /// <summary>"Denied that it had promised to leave".</summary>
    private static bool IsDenied(Sentence tree, int verb) =>
        tree[verb].Is(Relations.ClausalComplement) && tree[tree[verb].Head].Lemma.Equals("deny", StringComparison.OrdinalIgnoreCase);

    /// <summary>What one has "no intention to" do; -1 for other verbs.</summary>
    private int Meant(Sentence tree, int verb)
    {
        if (tree[verb].Lemma != "have" || tree.Child(verb, Relations.Object) is not (>= 0 and int plan) || tree[plan].Lemma.ToLowerInvariant() is not ("intention" or "plan" or "wish" or "desire"))
            return -1;
        bool denied = article.Clauses.IsNegated(tree, verb) || (tree.Child(plan, Relations.Determiner) is >= 0 and int determiner && article.Words.Is(tree[determiner], WordRole.Negator));
        return denied ? tree.Child(plan, Relations.AdjectivalClause) : -1;
    }
}
