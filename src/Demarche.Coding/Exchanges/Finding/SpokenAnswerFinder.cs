using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds refusals, acceptances and promises that only a statement tells: "consented to have it discussed", "spurned the idea of a joint patrol".</summary>
/// <remarks>Whether anybody asked for it, only the ledger can tell.</remarks>
internal sealed class SpokenAnswerFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The answers in order of the statements.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach (Statement statement in article.Statements)
        {
            if (Meaning(statement.CueType) is { } meaning && Speakers(statement) is { IsEmpty: false } by && Answer(statement, by, meaning.Kind, meaning.Implies) is { } answer)
                yield return answer;
        }
    }

    private static (AnswerKind Kind, Standing Implies)? Meaning(string cueType) => cueType switch
    {
        "refuses" or "rejects" => (AnswerKind.Rejects, Standing.Rejected),
        "agrees" or "accepts" or "promises" => (AnswerKind.Accepts, Standing.Met),
        "considers" => (AnswerKind.Defers, Standing.Deferred),
        _ => null,
    };

    /// <summary>Who says it; where that is nobody known, who acts in the clause of the cue.</summary>
    private ImmutableArray<Mention> Speakers(Statement statement)
    {
        if (!SideNames.Of(statement.Speakers).IsEmpty)
            return statement.Speakers;
        ImmutableArray<Mention> actor = statement.CueToken is { } cue ? article.Clauses.Actor(cue.Sentence, cue.Token) : [];
        return SideNames.Of(actor).IsEmpty ? [] : actor;
    }

    private ClauseMove? Answer(Statement statement, ImmutableArray<Mention> by, AnswerKind kind, Standing implies)
    {
        if (statement.Content.IsEmpty || statement.CueToken is not { } cue)
            return null;
        Sentence tree = article.Sentences[cue.Sentence];
        if (tree[cue.Token].Pos == UniversalPos.VERB && !article.Clauses.IsAsserted(cue.Sentence, cue.Token))
            return null;
        MatterWords about = article.About(statement.Content, by);
        return about.IsEmpty ? null : new ClauseMove(cue.Sentence, tree[cue.Token].Span.Start, by, [], statement.Content, about)
        {
            Answer = kind,
            Implies = implies,
            StatementId = statement.Id,
            UnlessTold = true,
        };
    }
}
