using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds where a speaker is sorry: "we apologise" gives the apology that was asked for, "I regret the incident" half of it.</summary>
internal sealed class ApologyFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The apologies in order of the statements.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        var seen = new HashSet<(int, int)>();
        foreach (Statement statement in article.Statements)
        {
            if (SideNames.Of(statement.Speakers).IsEmpty)
                continue;
            if (statement is { CueType: "apologizes", CueToken: { } cue } && article.Clauses.IsAsserted(cue.Sentence, cue.Token) && seen.Add(cue))
                yield return Apology(cue.Sentence, cue.Token, statement);
            foreach ((int sentence, int word) in article.WordsOf(statement))
            {
                if (article.Words.Is(article.Sentences[sentence][word], WordRole.Sorry) && IsOwn(sentence, word, statement.Speakers) && seen.Add((sentence, word)))
                    yield return Apology(sentence, word, statement);
            }
        }
    }

    /// <summary>Whether the speaker says it of itself: "I regret", "was very sorry", without "not".</summary>
    private bool IsOwn(int sentence, int word, ImmutableArray<Mention> speakers)
    {
        Sentence tree = article.Sentences[sentence];
        ref readonly Token token = ref tree.Tokens.ItemRef(word);
        bool predicate = token.Xpos is "VBP" or "VBD" or "VBZ" || (token.Pos == UniversalPos.ADJ && tree.Child(word, Relations.Copula) >= 0)
            || (token.Pos == UniversalPos.ADJ && tree.Child(word, Relations.Subject) < 0);
        if (!predicate || article.Clauses.IsNegated(tree, word) || ClauseReader.IsSupposed(tree, word))
            return false;
        if (tree.Child(word, Relations.Subject) is not (>= 0 and int subject))
            return true;
        ImmutableArray<Mention> sorry = article.Clauses.At(sentence, subject);
        return SideNames.Of(sorry).IsEmpty
            ? tree[subject].Lemma.ToLowerInvariant() is "i" or "we" or "it" or "he" or "she" or "they"
            : SideNames.Share(sorry, speakers);
    }

    private ClauseMove Apology(int sentence, int word, Statement statement)
    {
        Sentence tree = article.Sentences[sentence];
        TextSpan span = tree[word].Span;
        bool whole = tree[word].Lemma.StartsWith("apolog", StringComparison.OrdinalIgnoreCase);
        return new ClauseMove(sentence, span.Start, statement.Speakers, [], [span], article.About([span], statement.Speakers))
        {
            Answer = whole ? AnswerKind.Accepts : AnswerKind.Concedes,
            Implies = whole ? Standing.Met : Standing.PartlyMet,
            StatementId = statement.Id,
        };
    }
}
