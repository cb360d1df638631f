using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds demands that no event tells: verbs of asking, demanding and proposing with a clause of what is wanted, and the further demands that
/// are joined to one ("asked Chad to leave, and Sudan to wait").
/// </summary>
/// <remarks>Events come from a lexicon that abstains where in doubt; the ledger can afford these, since an entry must name two sides.</remarks>
internal sealed class ClauseDemandFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>Sentences in which a paper is still the one of the demand before.</summary>
    private const int Shortly = 3;

    private readonly Papers _papers = new(article.Document, article.Clauses, article.Words);

    /// <summary>The demands in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int verb) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (tree[verb].Pos != UniversalPos.VERB || !article.Words.Is(tree[verb], WordRole.Demanding) || !(article.Clauses.IsAsserted(sentence, verb) || _papers.Asking(tree, verb) >= 0))
                continue;
            bool told = article.DemandsAt(sentence, verb);
            ImmutableArray<Mention> by = _papers.Asking(tree, verb) is >= 0 and int paper ? _papers.Sender(sentence, paper) : article.Clauses.Actor(sentence, verb);
            if (by.IsEmpty && article.Clauses.IsOfPaper(tree, verb))
                by = _papers.Author(sentence, Clauses.Subject(tree, verb)) is { IsEmpty: false } author ? author : LastDemander(sentence);
            foreach (ClauseMove demand in Read(sentence, verb, told, by))
                yield return demand;
        }
    }

    /// <summary>A paper asks for whoever is said to demand something shortly before.</summary>
    private ImmutableArray<Mention> LastDemander(int sentence) => article.Demands
        .Where(demand => demand.Event.Anchor.Sentence < sentence && demand.Event.Anchor.Sentence >= sentence - Shortly)
        .MaxBy(demand => demand.Position)?.Event.Actors ?? [];

    private IEnumerable<ClauseMove> Read(int sentence, int verb, bool told, ImmutableArray<Mention> by)
    {
        Sentence tree = article.Sentences[sentence];
        int wanted = Wanted(tree, verb);
        if (wanted < 0)
            yield break;
        if (!told && Addressee(sentence, verb, wanted) is { } to)
            yield return Demand(sentence, verb, wanted, by, to);
        foreach ((int other, int what) in Gapped(sentence, verb))
            yield return Demand(sentence, verb, what, by, article.Clauses.At(sentence, other));
        foreach (int other in tree.Children(wanted).ToArray())
        {
            if (tree[other].Is(Relations.Conjunct) && article.Clauses.Doer(sentence, other) is { IsEmpty: false } others)
                yield return Demand(sentence, verb, other, by, others);
        }
    }

    /// <summary>"Asked Chad to leave the port, and Sudan to pay": whom else the verb asks, with what it asks of them.</summary>
    private List<(int Other, int What)> Gapped(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        List<(int, int)> found = [];
        foreach (int other in tree.Subtree(verb))
        {
            if (other < verb || !tree[other].Is(Relations.Conjunct) || SideNames.Of(article.Clauses.At(sentence, other)).IsEmpty)
                continue;
            foreach (int what in tree.Children(other))
            {
                if (what > other && tree[what].Has("VerbForm=Inf") && (tree[what].Is(Relations.OpenComplement) || tree[what].Is(Relations.AdjectivalClause)))
                    found.Add((other, what));
            }
        }
        return found;
    }

    /// <summary>The clause that says what is wanted; -1 when there is none.</summary>
    private static int Wanted(Sentence tree, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < verb)
                continue;
            bool infinitive = tree[child].Has("VerbForm=Inf")
                && (tree[child].Is(Relations.OpenComplement) || tree[child].Is(Relations.AdverbialClause));
            if (infinitive || (tree[child].Is(Relations.ClausalComplement) && tree[child].Pos == UniversalPos.VERB && !IsReport(tree, child)))
                return child;
        }
        return -1;
    }

    /// <summary>A finite past tells what was, and wants nothing ("insisted that it had left").</summary>
    private static bool IsReport(Sentence tree, int clause) =>
        tree[clause].Xpos == "VBZ" || ClauseReader.IsPast(tree, clause) || tree.Child(clause, Relations.Auxiliary) is >= 0 and int auxiliary
            && tree[auxiliary].Lemma is not ("must" or "should" or "shall") && !IsBare(tree, clause);

    /// <summary>"That the ship be returned" says what shall be.</summary>
    private static bool IsBare(Sentence tree, int clause)
    {
        int first = tree.Child(clause, Relations.Auxiliary);
        return tree[first].Form.Equals("be", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Who is to do it: the object, "on them", or the subject of the clause; empty where nobody is named; null for oneself.</summary>
    private ImmutableArray<Mention>? Addressee(int sentence, int verb, int wanted)
    {
        Sentence tree = article.Sentences[sentence];
        foreach (int child in tree.Children(verb))
        {
            bool onWhom = tree[child].Is(Relations.Oblique) && tree.Child(child, Relations.Case) is >= 0 and int marker
                && tree[marker].Lemma.ToLowerInvariant() is "on" or "upon" or "to";
            if (child > verb && (onWhom || tree[child].Is(Relations.Object) || tree[child].Is(Relations.IndirectObject)))
                return Known(sentence, child);
        }
        if (Clauses.OwnSubject(tree, wanted) is >= 0 and int subject)
            return tree[subject].Is(Relations.PassiveSubject) ? article.Clauses.Doer(sentence, wanted) : Known(sentence, subject);
        // Without anybody else, only a proposal asks something ("proposed to call it a truce"); a plan does not ("wants to go").
        return article.Words.Is(tree[verb], WordRole.Offer) && article.Words.Is(tree[verb], WordRole.Soft) ? [] : null;
    }

    /// <summary>
    /// Who is named there; a pronoun that stands for nobody known means whom an earlier verb of the sentence took ("told Chad to pay, and called on
    /// it to leave"). Null where there is none, since then no other side may stand in.
    /// </summary>
    private ImmutableArray<Mention>? Known(int sentence, int word)
    {
        Sentence tree = article.Sentences[sentence];
        ImmutableArray<Mention> found = article.Clauses.At(sentence, word);
        if (!SideNames.Of(found).IsEmpty || tree[word].Pos != UniversalPos.PRON)
            return found;
        for (int before = word - 1; before >= 0; before--)
        {
            if ((tree[before].Is(Relations.Object) || tree[before].Is(Relations.IndirectObject)) && article.Clauses.At(sentence, before) is { IsEmpty: false } taken && !SideNames.Of(taken).IsEmpty)
                return taken;
        }
        return null;
    }

    private ClauseMove Demand(int sentence, int verb, int wanted, ImmutableArray<Mention> by, ImmutableArray<Mention> to)
    {
        Sentence tree = article.Sentences[sentence];
        ImmutableArray<TextSpan> matter = [ClauseSpan.Of(tree, wanted)];
        WordRole roles = article.Words.RolesOf(tree[verb].Lemma);
        return new ClauseMove(sentence, tree[verb].Span.Start, by, to, matter, article.About(matter, [.. by, .. to]))
        {
            Force = DemandForce.Of(roles),
            IsProposal = (roles & WordRole.Offer) != 0,
            Term = tree[verb].Lemma.ToLowerInvariant(),
        };
    }
}
