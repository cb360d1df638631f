using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds demands and proposals that only a statement tells: "wants a payment", "it asks that Chad refrain from it", "has proposed that the ship be towed".</summary>
/// <remarks>Where somebody merely wants, expects or offers, and the report does not say of whom, it makes no entry by itself: it joins what it fits.</remarks>
internal sealed class SpokenDemandFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The demands in order of the statements.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach (Statement statement in article.Statements)
        {
            if (Force(statement.CueType) is { } force && IsMade(statement) && Demanders(statement) is { IsEmpty: false } by && Demand(statement, by, force) is { } demand)
                yield return demand;
        }
    }

    /// <summary>How hard the cue demands; null for other cues.</summary>
    private static int? Force(string cueType) => cueType switch
    {
        "asks" or "seeks" or "offers" or "suggests" => 0,
        "urges" or "wants" or "expects" => 1,
        "demands" or "orders" => 2,
        _ => null,
    };

    /// <summary>Whether the cue says that it was made: a noun does, a verb that is asserted does.</summary>
    private bool IsMade(Statement statement)
    {
        if (statement.CueToken is not { } cue)
            return false;
        Sentence tree = article.Sentences[cue.Sentence];
        return !article.Clauses.IsNegated(tree, cue.Token) && (tree[cue.Token].Pos != UniversalPos.VERB || article.Clauses.IsAsserted(cue.Sentence, cue.Token));
    }

    /// <summary>Who says it; where the report names nobody, whose the noun is that names the demand ("a Chadian proposal that …").</summary>
    private ImmutableArray<Mention> Demanders(Statement statement)
    {
        if (!SideNames.Of(statement.Speakers).IsEmpty)
            return statement.Speakers;
        ImmutableArray<Mention> owner = statement.CueToken is { } cue ? article.Clauses.Owner(cue.Sentence, cue.Token) : [];
        return SideNames.Of(owner).IsEmpty ? [] : owner;
    }

    private ClauseMove? Demand(Statement statement, ImmutableArray<Mention> by, int force)
    {
        if (statement.Content.IsEmpty || article.Positions.Runs(statement.Content[0]).FirstOrDefault() is not { Last: > 0 } run || statement.CueToken is not { } cue)
            return null;
        Sentence tree = article.Sentences[run.Sentence];
        int top = Top(tree, run.First, run.Last);
        if (top < 0)
            return null;
        bool clause = tree[top].Pos == UniversalPos.VERB && (tree[top].Has("VerbForm=Inf") || tree.Child(top, Relations.Marker) >= 0);
        if (!clause && statement.CueType is "offers" or "suggests" or "orders")
            return null;
        int doer = clause ? FirstParty(tree, run.First, top) : -1;
        bool passive = doer >= 0 && tree[doer].Is(Relations.PassiveSubject);
        ImmutableArray<Mention> to = doer < 0 ? [] : SideNames.Others(passive ? article.Clauses.Doer(run.Sentence, top) : article.Clauses.At(run.Sentence, doer), by);
        // A pronoun of which nobody knows whom it means is no other side that the report speaks of.
        if (doer >= 0 && to.IsEmpty && tree[doer].Pos == UniversalPos.PRON)
            return null;
        MatterWords about = article.About(statement.Content, [.. by, .. to]);
        return about.All.All(word => word.IsName) ? null : new ClauseMove(run.Sentence, article.Sentences[cue.Sentence][cue.Token].Span.Start, by, to, statement.Content, about)
        {
            Force = force,
            IsGuess = IsNamed(article.Sentences[cue.Sentence], cue.Token) || to.IsEmpty && statement.CueType is "wants" or "expects" or "seeks" or "offers" or "suggests",
            IsProposal = statement.CueType is "offers" or "suggests",
            Term = article.Sentences[cue.Sentence][cue.Token].Lemma.ToLowerInvariant(),
            StatementId = statement.Id,
            UnlessTold = true,
        };
    }

    /// <summary>Whether a noun names the demand that no verb puts ("its demand that Chad leave"): then it was made some time.</summary>
    private bool IsNamed(Sentence tree, int cue) =>
        tree[cue].Pos == UniversalPos.NOUN && !(tree[cue].Is(Relations.Object) && article.Words.Is(tree[tree[cue].Head], WordRole.Put));

    /// <summary>The word that the others of the run depend on; of several the last verb, else the first; -1 where there is none.</summary>
    private static int Top(Sentence tree, int first, int last)
    {
        int top = -1;
        for (int i = first; i <= last; i++)
        {
            if ((tree[i].Head >= first && tree[i].Head <= last) || tree[i].Pos == UniversalPos.PUNCT)
                continue;
            if (top < 0 || tree[i].Pos == UniversalPos.VERB)
                top = i;
        }
        return top;
    }

    /// <summary>Who is to do it: the subject of the clause, or who opens it ("Chad to leave"); -1 where nobody does.</summary>
    private static int FirstParty(Sentence tree, int first, int top)
    {
        if (Clauses.OwnSubject(tree, top) is >= 0 and int subject)
            return subject;
        for (int i = first; i < top; i++)
        {
            if (tree[i].Lemma == "to")
                return -1;
            if (tree[i].Pos is UniversalPos.PRON or UniversalPos.NOUN or UniversalPos.PROPN && tree[i].Head != i + 1)
                return i;
        }
        return -1;
    }
}
