using System.Collections.Immutable;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Finds what was done without a word of who did it: "all sites had been dismantled", "the last missiles have left", "the second filling has begun".</summary>
/// <remarks>Whose deed it is, the ledger tells by who was asked for it.</remarks>
internal sealed class UnnamedDeedFinder(Document document, DocumentWords positions, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>The deeds in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in document.CodedWords())
        {
            Sentence tree = document.Sentences[sentence];
            if (tree[verb].Pos == UniversalPos.VERB && (words.HasTopic(tree[verb].Lemma) || words.Is(tree[verb], WordRole.Begin)) && Deed(sentence, verb) is { } deed)
                yield return deed;
        }
    }

    private ClauseMove? Deed(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        int thing = Clauses.OwnSubject(tree, verb);
        if (thing < 0 || tree[thing].Pos != UniversalPos.NOUN || !SideNames.Of(clauses.At(sentence, thing)).IsEmpty || !IsDone(tree, verb, thing))
            return null;
        ImmutableArray<TextSpan> matter = words.Is(tree[verb], WordRole.Begin)
            ? [EventContent.Clause(tree, thing)] : [EventContent.Clause(tree, thing), tree[verb].Span];
        return new ClauseMove(sentence, tree[verb].Span.Start, [], [], matter, MatterWords.Of(document, positions, matter, [], words))
        {
            Answer = AnswerKind.Acts,
            Implies = Standing.Met,
        };
    }

    /// <summary>A passive without an agent, or a perfect of a thing that moves or ends by itself; neither denied nor supposed.</summary>
    private bool IsDone(Sentence tree, int verb, int thing)
    {
        bool passive = tree[thing].Is(Relations.PassiveSubject), perfect = false;
        foreach (int child in tree.Children(verb))
        {
            if (words.Is(tree[child], WordRole.Negator) || tree[child].Xpos == "MD" || tree[child].Is(Relations.Agent)
                || (tree[child].Is(Relations.Marker) && tree[child].Lemma.ToLowerInvariant() is "if" or "unless" or "until" or "before" or "whether" or "once" or "when")
                || tree[child].Form.Equals("be", StringComparison.OrdinalIgnoreCase))
                return false;
            perfect |= tree[child].Is(Relations.Auxiliary) && tree[child].Lemma == "have";
        }
        return tree[verb].Xpos is "VBN" or "VBD" && (passive || perfect) && !clauses.IsAsked(tree, verb);
    }
}
