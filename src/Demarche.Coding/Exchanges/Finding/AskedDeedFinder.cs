using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds what a side is said to have done because another had demanded it, where no event tells it: "has renamed the port, as it had promised Chad".</summary>
/// <remarks>The report itself says that it is an answer, so any verb will do.</remarks>
internal sealed class AskedDeedFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The answers in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        ILookup<int, int> answered = article.Answers.ToLookup(answer => answer.Event.Anchor.Sentence, answer => answer.Position);
        foreach (int sentence in article.CodedSentences())
        {
            foreach (AnswerCue cue in article.DemandedBy.In(sentence))
            {
                if (answered[sentence].Any(position => position != cue.Position) || Read(sentence, cue) is not { } move)
                    continue;
                yield return move;
                break;
            }
        }
    }

    private ClauseMove? Read(int sentence, AnswerCue cue)
    {
        Sentence tree = article.Sentences[sentence];
        bool ahead = IsAhead(tree, cue.Verb);
        // "Is considering leaving, as Chad had demanded" has not left.
        bool done = tree[cue.Verb].Xpos != "VBG" && article.Clauses.IsAsserted(sentence, cue.Verb);
        if (!(ahead || done) || article.Clauses.IsAsked(tree, cue.Verb))
            return null;
        ImmutableArray<Mention> by = article.Clauses.Actor(sentence, cue.Verb);
        if (SideNames.Of(by) is not { IsEmpty: false } sides || sides.Any(side => cue.Demanders.Any(party => party.Side == side.Side)))
            return null;
        TextSpan matter = Matter(tree, cue);
        bool agrees = ahead || article.Words.Is(tree[cue.Verb], WordRole.Yield | WordRole.Promise);
        bool partly = article.Positions.Runs(matter).Any(run => Enumerable.Range(run.First, run.Last - run.First + 1).Any(word => article.Words.Is(tree[word], WordRole.Part)));
        return new ClauseMove(sentence, tree[cue.Verb].Span.Start, by, [], [matter], article.About([matter], by, withAsides: true))
        {
            Answer = !agrees ? AnswerKind.Acts : partly ? AnswerKind.Concedes : AnswerKind.Accepts,
            Implies = partly ? Standing.PartlyMet : Standing.Met,
            Cue = cue,
        };
    }

    /// <summary>"Will meet", without "not" or "if".</summary>
    private bool IsAhead(Sentence tree, int verb)
    {
        bool will = false;
        foreach (int child in tree.Children(verb))
        {
            if (article.Words.Is(tree[child], WordRole.Negator) || tree[child].Is(Relations.Marker))
                return false;
            will |= tree[child].Is(Relations.Auxiliary) && tree[child].Lemma.Equals("will", StringComparison.OrdinalIgnoreCase);
        }
        return will;
    }

    /// <summary>From the verb, or what it agrees to, to the cue.</summary>
    private TextSpan Matter(Sentence tree, AnswerCue cue)
    {
        int first = article.Words.Is(tree[cue.Verb], WordRole.Yield | WordRole.Promise) ? cue.Verb + 1 : cue.Verb;
        int last = cue.Verb;
        bool before = cue.Position < tree[cue.Verb].Span.Start;
        while (last + 1 < tree.Length && (before ? tree[last + 1].Pos != UniversalPos.PUNCT : tree[last + 1].Span.Start < cue.Position && !IsCut(tree, last + 1, cue)))
            last++;
        return tree[Math.Min(first, last)].Span.Union(tree[last].Span);
    }

    /// <summary>Whether the clause or phrase of the cue begins here.</summary>
    private static bool IsCut(Sentence tree, int word, AnswerCue cue) =>
        tree[word].Is(Relations.Marker) && tree[tree[word].Head].Span.Start == cue.Position;
}
