using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Dates;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds demands with a time to meet them: "gave Chad until noon to free the ship", "gave them two days to leave".</summary>
internal sealed class UltimatumFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The demands in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            bool gives = tree[verb].Pos == UniversalPos.VERB && tree[verb].Lemma.Equals("give", StringComparison.OrdinalIgnoreCase);
            if (gives && article.Clauses.IsAsserted(sentence, verb) && article.Clauses.Actor(sentence, verb) is { IsEmpty: false } by && Read(sentence, verb, by) is { } demand)
                yield return demand;
        }
    }

    private ClauseMove? Read(int sentence, int verb, ImmutableArray<Mention> by)
    {
        Sentence tree = article.Sentences[sentence];
        ImmutableArray<Mention> to = [];
        bool timed = false;
        int wanted = -1;
        foreach (int word in tree.Subtree(verb))
        {
            if (word < verb)
                continue;
            if (to.IsEmpty && tree[word].Head == verb && (tree[word].Is(Relations.Object) || tree[word].Is(Relations.IndirectObject)))
                to = article.Clauses.At(sentence, word);
            timed |= IsTime(tree, word);
            if (wanted < 0 && timed && tree[word].Has("VerbForm=Inf"))
                wanted = word;
        }
        if (wanted < 0 || SideNames.Of(to).IsEmpty)
            return null;
        ImmutableArray<TextSpan> matter = [ClauseSpan.Of(tree, wanted)];
        return new ClauseMove(sentence, tree[verb].Span.Start, by, to, matter, article.About(matter, [.. by, .. to]))
        {
            Force = 3,
            Term = "ultimatum",
        };
    }

    /// <summary>"Until …", "two days".</summary>
    private static bool IsTime(Sentence tree, int word) =>
        tree[word].Lemma.Equals("until", StringComparison.OrdinalIgnoreCase)
        || (CalendarWords.Unit(tree[word].Form) is not null && tree.Child(word, Relations.NumericModifier) >= 0);
}
