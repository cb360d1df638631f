using System.Collections.Immutable;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds where a side says that it saw nothing of what it asked for: "had not seen any withdrawal", "sees no sign of a withdrawal", "had not verified it".</summary>
internal sealed class DoubtFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The doubts in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (tree[verb].Pos == UniversalPos.VERB && article.Words.Is(tree[verb], WordRole.Perceive) && Doubt(sentence, verb) is { } doubt)
                yield return doubt;
        }
    }

    private ClauseMove? Doubt(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        int thing = tree.Child(verb, Relations.Object);
        if (thing < 0 || !(article.Clauses.IsNegated(tree, verb) || article.Clauses.IsNegated(tree, thing)) || article.Clauses.Actor(sentence, verb) is not { IsEmpty: false } by)
            return null;
        bool points = tree[thing].Pos == UniversalPos.PRON;
        ImmutableArray<TextSpan> matter = [ClauseSpan.Of(tree, thing)];
        MatterWords about = points ? MatterWords.None : article.About(matter, by);
        int seen = article.Words.Is(tree[thing], WordRole.Sign) && tree.Child(thing, Relations.NominalModifier) is >= 0 and int signed ? signed : thing;
        bool acts = article.Words.HasTopic(tree[seen].Lemma);
        return !points && !acts ? null : new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, about)
        {
            Remark = ReadingKind.Rejects,
            IsAnaphoric = points,
        };
    }
}
