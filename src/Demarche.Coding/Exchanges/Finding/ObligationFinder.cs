using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds what a speaker says that another side must do, or that must end or be done: "Chad has to leave the port, Sudan's minister said", "The
/// blockade must end, he said".
/// </summary>
internal sealed class ObligationFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The demands in order of the statements.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        var seen = new HashSet<(int, int)>();
        foreach (Statement statement in article.Statements)
        {
            ImmutableArray<Mention> by = statement.Speakers;
            if (SideNames.Of(by).IsEmpty)
                continue;
            foreach ((int sentence, int word) in article.WordsOf(statement))
            {
                if (Act(article.Sentences[sentence], word) is >= 0 and int act && seen.Add((sentence, act)) && !article.DemandsAt(sentence, act)
                    && Demand(sentence, act, by) is { } demand)
                    yield return demand with { StatementId = statement.Id };
            }
        }
    }

    /// <summary>What must be done where the word says so: the verb of "must", what follows "have to" or "need to"; -1 for other words.</summary>
    private static int Act(Sentence tree, int word)
    {
        string lemma = tree[word].Lemma.ToLowerInvariant();
        if (lemma is "must" or "should" && tree[word].Is(Relations.Auxiliary))
            return tree[word].Head;
        if (lemma is not ("have" or "need") || tree.Child(word, Relations.Object) >= 0)
            return -1;
        int act = tree.Child(word, Relations.OpenComplement);
        return act > word && tree[act].Has("VerbForm=Inf") ? act : -1;
    }

    private ClauseMove? Demand(int sentence, int act, ImmutableArray<Mention> by)
    {
        Sentence tree = article.Sentences[sentence];
        int subject = Clauses.OwnSubject(tree, act) is >= 0 and int own ? own : Clauses.Subject(tree, act);
        if (subject < 0 || tree[act].Pos != UniversalPos.VERB || article.Words.Is(tree[act], WordRole.Empty))
            return null;
        ImmutableArray<Mention> to = article.Clauses.At(sentence, subject);
        bool named = !SideNames.Of(to).IsEmpty;
        bool should = tree.Child(act, Relations.Auxiliary) is >= 0 and int modal && tree[modal].Lemma.Equals("should", StringComparison.OrdinalIgnoreCase);
        if (should && !named)
            return null;
        bool ofThing = !named && tree[subject].Pos == UniversalPos.NOUN && !article.Words.Is(tree[subject], WordRole.Several | WordRole.Empty) && IsAct(tree[act].Lemma) && to.IsEmpty;
        if (Clauses.IsPassive(tree, act) && !ofThing)
            return null;
        if (named ? AreOne(by, to) : !ofThing && !tree[subject].Lemma.Equals("they", StringComparison.OrdinalIgnoreCase))
            return null;
        ImmutableArray<TextSpan> matter = ofThing ? [ClauseSpan.Of(tree, subject), tree[act].Span] : [ClauseSpan.Of(tree, act)];
        MatterWords about = article.About(matter, [.. by, .. to]);
        return about.IsEmpty ? null : new ClauseMove(sentence, tree[act].Span.Start, by, named ? to : [], matter, about)
        {
            Force = should ? 1 : 2,
            Term = "demand",
            ToLast = !named && !ofThing,
            UnlessTold = true,
        };
    }

    /// <summary>Whether the verb says what is to become of a thing: it must stop, be returned, be withdrawn.</summary>
    private bool IsAct(string lemma) => ((article.Words.RolesOf(lemma) | article.Words.RolesOf(article.Words.TopicOf(lemma))) & (WordRole.Act | WordRole.Cease)) != 0;

    private static bool AreOne(ImmutableArray<Mention> by, ImmutableArray<Mention> to)
    {
        ImmutableArray<MoveParty> own = SideNames.Of(by);
        return SideNames.Of(to).All(side => own.Any(party => party.Side == side.Side));
    }
}
