using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Finds where a speaker says that a thing stays as it is: "The blockade will remain, the minister said" refuses to end it.</summary>
internal sealed class PersistenceFinder(Document document, DocumentWords positions, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>The refusals in order of the statements.</summary>
    public IEnumerable<ClauseMove> Find(ImmutableArray<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            ImmutableArray<Mention> by = statement.Speakers;
            if (SideNames.Of(by).IsEmpty)
                continue;
            foreach ((int sentence, int first, int last) in statement.Content.SelectMany(positions.Runs))
            {
                for (int verb = first; verb <= last; verb++)
                {
                    if (Thing(sentence, verb) is { } thing)
                        yield return Refusal(sentence, verb, by, thing) with { StatementId = statement.Id };
                }
            }
        }
    }

    /// <summary>What stays, where it is no side.</summary>
    private TextSpan? Thing(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        if (!words.Is(tree[verb], WordRole.Persist) || tree.Child(verb, Relations.Object) >= 0 || tree.Child(verb, Relations.Subject) is not (>= 0 and int subject))
            return null;
        bool thing = tree[subject].Pos == UniversalPos.NOUN && words.HasTopic(tree[subject].Lemma) && SideNames.Of(clauses.At(sentence, subject)).IsEmpty;
        return thing && !clauses.IsNegated(tree, verb) ? EventContent.Clause(tree, subject) : null;
    }

    private ClauseMove Refusal(int sentence, int verb, ImmutableArray<Mention> by, TextSpan thing) =>
        new(sentence, document.Sentences[sentence][verb].Span.Start, by, [], [thing], MatterWords.Of(document, positions, [thing], by, words))
        {
            Answer = AnswerKind.Rejects,
            Implies = Standing.Rejected,
        };
}
