using System.Collections.Immutable;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds what was done without a word of who did it: "all sites had been dismantled", "the last missiles have left", "the second filling has begun".</summary>
/// <remarks>Whose deed it is, the ledger tells by who was asked for it.</remarks>
internal sealed class UnnamedDeedFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The deeds in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (tree[verb].Pos == UniversalPos.VERB && (article.Words.HasTopic(tree[verb].Lemma) || article.Words.Is(tree[verb], WordRole.Begin)) && Deed(sentence, verb) is { } deed)
                yield return deed;
        }
    }

    private ClauseMove? Deed(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        int thing = Clauses.OwnSubject(tree, verb);
        if (thing < 0 || tree[thing].Pos != UniversalPos.NOUN || !SideNames.Of(article.Clauses.At(sentence, thing)).IsEmpty || !IsDone(tree, verb, thing))
            return null;
        ImmutableArray<TextSpan> matter = article.Words.Is(tree[verb], WordRole.Begin)
            ? [ClauseSpan.Of(tree, thing)] : [ClauseSpan.Of(tree, thing), tree[verb].Span];
        return new ClauseMove(sentence, tree[verb].Span.Start, [], [], matter, article.About(matter, []))
        {
            Answer = AnswerKind.Acts,
            Implies = Standing.Met,
            IsUnnamed = true,
        };
    }

    /// <summary>A passive without an agent, or a perfect of a thing that moves or ends by itself; neither denied nor supposed.</summary>
    private bool IsDone(Sentence tree, int verb, int thing)
    {
        bool passive = tree[thing].Is(Relations.PassiveSubject), perfect = false;
        foreach (int child in tree.Children(verb))
        {
            if (article.Words.Is(tree[child], WordRole.Negator) || tree[child].Xpos == "MD" || tree[child].Is(Relations.Agent)
                || (tree[child].Is(Relations.Marker) && tree[child].Lemma.ToLowerInvariant() is "if" or "unless" or "until" or "before" or "whether" or "once" or "when")
                || tree[child].Form.Equals("be", StringComparison.OrdinalIgnoreCase))
                return false;
            perfect |= tree[child].Is(Relations.Auxiliary) && tree[child].Lemma == "have";
        }
        return tree[verb].Xpos is "VBN" or "VBD" && (passive || perfect) && !article.Clauses.IsAsked(tree, verb);
    }
}
