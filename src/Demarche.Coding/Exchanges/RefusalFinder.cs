using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Finds refusals, promises and intentions that no event tells: "will not lift the quarantine", "refused to withdraw the police", "promised to cut off the money", "will begin to fill the reservoir".</summary>
/// <remarks>Whether anybody demanded it, or demanded that it be left, only the ledger can tell.</remarks>
internal sealed class RefusalFinder(Document document, DocumentWords positions, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>The refusals and intentions in order of the text.</summary>
    /// <param name="taken">By sentence, the triggers of events that answer already.</param>
    public IEnumerable<ClauseMove> Find(ILookup<int, TextSpan> taken)
    {
        foreach ((int sentence, int verb) in document.CodedWords())
        {
            Sentence tree = document.Sentences[sentence];
            if (tree[verb].Pos == UniversalPos.VERB && !taken[sentence].Any(span => span.Overlaps(tree[verb].Span)) && Read(sentence, verb) is { } move)
                yield return move;
        }
    }

    private ClauseMove? Read(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        if (!IsSaid(tree, verb) || clauses.Actor(sentence, verb) is not { IsEmpty: false } by)
            return null;
        int refused = EventContent.Governed(tree, verb);
        if (refused >= 0 && words.Is(tree[verb], WordRole.Refusal) && clauses.IsAsserted(sentence, verb))
            return Move(sentence, verb, refused, by, false);
        if (refused >= 0 && words.Is(tree[verb], WordRole.Promise) && clauses.IsAsserted(sentence, verb))
            return Move(sentence, verb, refused, by, !IsDenied(tree, verb));
        if (Meant(tree, verb) is >= 0 and int meant)
            return Move(sentence, verb, meant, by, false);
        if (!ClauseReader.IsAhead(tree, verb, clauses.IsNegated(tree, verb)))
            return null;
        int act = refused >= 0 && words.Is(tree[verb], WordRole.Begin) ? refused : verb;
        return Move(sentence, verb, act, by, !clauses.IsNegated(tree, verb));
    }

    /// <summary>Refusing, or intending, to do a thing.</summary>
    private ClauseMove? Move(int sentence, int verb, int act, ImmutableArray<Mention> by, bool intends)
    {
        Sentence tree = document.Sentences[sentence];
        int thing = tree.Child(act, Relations.Object);
        bool telling = words.HasTopic(tree[act].Lemma) || tree.Child(act, Relations.Particle) >= 0;
        if (thing < 0 ? intends || !telling : intends && tree[thing].Pos == UniversalPos.PRON)
            return null;
        if (!telling && words.Is(tree[act], WordRole.Empty))
            return null;
        ImmutableArray<TextSpan> matter = thing < 0 ? [tree[act].Span] : [tree[act].Span, EventContent.Clause(tree, thing)];
        return new ClauseMove(sentence, tree[verb].Span.Start, by, [], matter, MatterWords.Of(document, positions, matter, by, words))
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
            if (tree[at].Is(Relations.ClausalComplement) && words.Is(tree[tree[at].Head], WordRole.Soft | WordRole.Hard | WordRole.Press))
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
        bool denied = clauses.IsNegated(tree, verb) || (tree.Child(plan, Relations.Determiner) is >= 0 and int determiner && words.Is(tree[determiner], WordRole.Negator));
        return denied ? tree.Child(plan, Relations.AdjectivalClause) : -1;
    }
}
