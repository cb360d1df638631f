using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds where a speaker says that a thing stays as it is, or will not be done: "The blockade will remain, the minister said" refuses to end
/// it, "the bill will not be paid, an official said" to pay it, "a payment is out of the question, he said" no less.
/// </summary>
internal sealed class ImpersonalRefusalFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The refusals in order of the statements.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach (Statement statement in article.Statements)
        {
            ImmutableArray<Mention> by = statement.Speakers;
            if (SideNames.Of(by).IsEmpty)
                continue;
            foreach ((int sentence, int verb) in article.WordsOf(statement))
            {
                if ((Persisting(sentence, verb) ?? Left(sentence, verb) ?? Denied(sentence, verb) ?? Excluded(sentence, verb)) is { } matter)
                    yield return Refusal(sentence, verb, by, matter) with
                    {
                        StatementId = statement.Id,
                        Cue = Cue(sentence, verb, by),
                    };
            }
        }
    }

    /// <summary>What stays, where it is no side.</summary>
    private ImmutableArray<TextSpan>? Persisting(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        if (!article.Words.Is(tree[verb], WordRole.Persist) || tree.Child(verb, Relations.Object) >= 0 || tree.Child(verb, Relations.Subject) is not (>= 0 and int subject))
            return null;
        return IsThing(sentence, subject) && !article.Clauses.IsNegated(tree, verb) ? [ClauseSpan.Of(tree, subject)] : null;
    }

    /// <summary>What will not be done, with what would be done to it.</summary>
    private ImmutableArray<TextSpan>? Left(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        bool passive = tree[verb].Pos == UniversalPos.VERB && tree.Child(verb, Relations.PassiveSubject) >= 0;
        if (!passive || !article.Clauses.IsNegated(tree, verb) || !ClauseReader.IsAhead(tree, verb, denied: true))
            return null;
        int thing = tree.Child(verb, Relations.PassiveSubject);
        return IsThing(sentence, thing) ? [ClauseSpan.Of(tree, thing), tree[verb].Span] : null;
    }

    /// <summary>What there will be none of, or no question of: "there is no question of a dialogue", "there will be no talks".</summary>
    private ImmutableArray<TextSpan>? Denied(int sentence, int verb)
    {
        Sentence tree = article.Sentences[sentence];
        if (tree[verb].Lemma != "be" || tree.Child(verb, "expl") < 0 || tree.Child(verb, Relations.Subject) is not (>= 0 and int subject))
            return null;
        bool none = tree.Child(subject, Relations.Determiner) is >= 0 and int determiner && article.Words.Is(tree[determiner], WordRole.Negator);
        if (!none)
            return null;
        if (tree[subject].Lemma.ToLowerInvariant() is "question" or "talk" or "chance" or "prospect")
            return tree.Child(subject, Relations.NominalModifier) is >= 0 and int of ? [ClauseSpan.Of(tree, of)]
                : tree.Child(subject, Relations.AdjectivalClause) is >= 0 and int act ? [ClauseSpan.Of(tree, act)] : null;
        return ClauseReader.IsAhead(tree, verb, denied: true) && IsThing(sentence, subject) ? [ClauseSpan.Of(tree, subject)] : null;
    }

    /// <summary>What is impossible, "out of the question" or "not on the table", or of which "the question does not arise".</summary>
    private ImmutableArray<TextSpan>? Excluded(int sentence, int word)
    {
        Sentence tree = article.Sentences[sentence];
        if (!IsExcluded(tree, word) || ClauseReader.IsSupposed(tree, word))
            return null;
        if (tree.Child(word, Relations.ClausalSubject) is >= 0 and int act)
            return [ClauseSpan.Of(tree, act)];
        if (tree.Child(word, Relations.Subject) is not (>= 0 and int thing))
            return null;
        // "The question of handing it over": what the question is of.
        if (tree[thing].Lemma.Equals("question", StringComparison.OrdinalIgnoreCase))
            thing = tree.Child(thing, Relations.AdjectivalClause) is >= 0 and int clause ? clause : tree.Child(thing, Relations.NominalModifier);
        else if (!IsThing(sentence, thing))
            return null;
        return thing < 0 ? null : [ClauseSpan.Of(tree, thing)];
    }

    private bool IsExcluded(Sentence tree, int word) => tree[word].Lemma switch
    {
        "impossible" or "unthinkable" or "inconceivable" => tree.Child(word, Relations.Copula) >= 0 && !article.Clauses.IsNegated(tree, word),
        "possible" or "conceivable" => tree.Child(word, Relations.Copula) >= 0 && article.Clauses.IsNegated(tree, word),
        "question" => HasCase(tree, word, "out") && !article.Clauses.IsNegated(tree, word),
        "table" or "card" => HasCase(tree, word, "on") && article.Clauses.IsNegated(tree, word),
        "arise" => article.Clauses.IsNegated(tree, word) && tree.Child(word, Relations.Subject) is >= 0 and int question && tree[question].Lemma == "question",
        _ => false,
    };

    private static bool HasCase(Sentence tree, int word, string preposition) =>
        tree.Child(word, Relations.Case) is >= 0 and int marker && tree[marker].Lemma.Equals(preposition, StringComparison.OrdinalIgnoreCase);

    private bool IsThing(int sentence, int word) =>
        article.Sentences[sentence][word].Pos == UniversalPos.NOUN && SideNames.Of(article.Clauses.At(sentence, word)).IsEmpty;

    /// <summary>"The sum that Chad has demanded will not be paid".</summary>
    private AnswerCue? Cue(int sentence, int verb, ImmutableArray<Mention> by) =>
        article.DemandedBy.Of(sentence, SideNames.Of(by)) is { } cue && cue.Verb == verb ? cue : null;

    private ClauseMove Refusal(int sentence, int verb, ImmutableArray<Mention> by, ImmutableArray<TextSpan> matter) =>
        new(sentence, article.Sentences[sentence][verb].Span.Start, by, [], matter, article.About(matter, by))
        {
            Answer = AnswerKind.Rejects,
            Implies = Standing.Rejected,
        };
}
