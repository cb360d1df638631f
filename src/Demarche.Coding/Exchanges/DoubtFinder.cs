using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Finds where a side says that it saw nothing of what it asked for: "had not seen any withdrawal", "sees no sign of a withdrawal", "had not verified it".</summary>
internal sealed class DoubtFinder(Document document, DocumentWords positions, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>The doubts in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in document.CodedWords())
        {
            Sentence tree = document.Sentences[sentence];
            if (tree[verb].Pos == UniversalPos.VERB && words.Is(tree[verb], WordRole.Perceive) && Doubt(sentence, verb) is { } doubt)
                yield return doubt;
        }
    }

    private ClauseMove? Doubt(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        int thing = tree.Child(verb, Relations.Object);
        if (thing < 0 || !(clauses.IsNegated(tree, verb) || clauses.IsNegated(tree, thing)) || clauses.Actor(sentence, verb) is not { IsEmpty: false } by)
            return null;
        bool points = tree[thing].Pos == UniversalPos.PRON;
        ImmutableArray<TextSpan> matter = [EventContent.Clause(tree, thing)];
        MatterWords about = points ? MatterWords.None : MatterWords.Of(document, positions, matter, by, words);
        int seen = words.Is(tree[thing], WordRole.Sign) && tree.Child(thing, Relations.NominalModifier) is >= 0 and int signed ? signed : thing;
        bool acts = words.HasTopic(tree[seen].Lemma);
        return !points && !acts ? null : new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, about)
        {
            Remark = ReadingKind.Rejects,
            IsAnaphoric = points,
        };
    }
}
