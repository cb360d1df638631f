using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Finds where a speaker is sorry: "we apologise" gives the apology that was asked for, "I regret the incident" half of it.</summary>
internal sealed class ApologyFinder(Document document, DocumentWords positions, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>The apologies in order of the statements.</summary>
    public IEnumerable<ClauseMove> Find(ImmutableArray<Statement> statements)
    {
        var seen = new HashSet<(int, int)>();
        foreach (Statement statement in statements)
        {
            if (SideNames.Of(statement.Speakers).IsEmpty)
                continue;
            if (statement is { CueType: "apologizes", CueToken: { } cue } && clauses.IsAsserted(cue.Sentence, cue.Token) && seen.Add(cue))
                yield return Apology(cue.Sentence, cue.Token, statement);
            foreach ((int sentence, int first, int last) in statement.Content.SelectMany(positions.Runs))
            {
                for (int word = first; word <= last; word++)
                {
                    if (words.Is(document.Sentences[sentence][word], WordRole.Sorry) && IsOwn(sentence, word, statement.Speakers) && seen.Add((sentence, word)))
                        yield return Apology(sentence, word, statement);
                }
            }
        }
    }

    /// <summary>Whether the speaker says it of itself: "I regret", "was very sorry", without "not".</summary>
    private bool IsOwn(int sentence, int word, ImmutableArray<Mention> speakers)
    {
        Sentence tree = document.Sentences[sentence];
        ref readonly Token token = ref tree.Tokens.ItemRef(word);
        bool predicate = token.Xpos is "VBP" or "VBD" or "VBZ" || (token.Pos == UniversalPos.ADJ && tree.Child(word, Relations.Copula) >= 0)
            || (token.Pos == UniversalPos.ADJ && tree.Child(word, Relations.Subject) < 0);
        if (!predicate || clauses.IsNegated(tree, word))
            return false;
        int subject = tree.Child(word, Relations.Subject);
        return subject < 0 || tree[subject].Lemma.ToLowerInvariant() is "i" or "we" or "it" or "he" or "she" or "they" || SideNames.Share(clauses.At(sentence, subject), speakers);
    }

    private ClauseMove Apology(int sentence, int word, Statement statement)
    {
        Sentence tree = document.Sentences[sentence];
        TextSpan span = tree[word].Span;
        bool whole = tree[word].Lemma.StartsWith("apolog", StringComparison.OrdinalIgnoreCase);
        return new ClauseMove(sentence, span.Start, statement.Speakers, [], [span], MatterWords.Of(document, positions, [span], statement.Speakers, words))
        {
            Answer = whole ? AnswerKind.Accepts : AnswerKind.Concedes,
            Implies = whole ? Standing.Met : Standing.PartlyMet,
            StatementId = statement.Id,
        };
    }
}
