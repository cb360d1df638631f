using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Linking;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Moves;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds answers that leave out what they answer: "Chad accepted the proposal, Sudan did not", "Sudan refused.", "Sudan was willing to do so", "Sudan had dismissed the same proposal".
/// </summary>
internal sealed class EllipsisFinder(CodedArticle article) : IMoveFinder
{
    /// <summary>The answers in order of the text.</summary>
    public IEnumerable<ClauseMove> Find()
    {
        foreach ((int sentence, int word) in article.CodedWords())
        {
            Sentence tree = article.Sentences[sentence];
            if (article.AnswersAt(sentence, word))
                continue;
            if ((Unlike(sentence, word) ?? Bare(sentence, word) ?? Pointing(sentence, word)) is { } move)
                yield return move;
        }
    }

    /// <summary>"Sudan did not": the contrary of what another side answered right before.</summary>
    private ClauseMove? Unlike(int sentence, int word)
    {
        Sentence tree = article.Sentences[sentence];
        bool elliptic = word > 0 && tree[word].Lemma.Equals("do", StringComparison.OrdinalIgnoreCase) && tree[word].Xpos is "VBD" or "VBZ" or "VBP"
            && word + 1 < tree.Length && article.Words.Is(tree[word + 1], WordRole.Negator) && Ends(tree, word + 2);
        if (!elliptic || article.Clauses.At(sentence, word - 1) is not { IsEmpty: false } by)
            return null;
        EventAnswer? before = article.Answers.LastOrDefault(answer => answer.Position < tree[word].Span.Start
            && answer.Event.Anchor.Sentence >= sentence - 1 && !SideNames.Share(answer.Event.Actors, by));
        return before?.Implies switch
        {
            Standing.Met or Standing.PartlyMet => Answer(sentence, word, by, false) with { Like = before.Event.Id, Term = before.Term },
            Standing.Rejected => Answer(sentence, word, by, true) with { Like = before.Event.Id, Term = before.Term },
            _ => null,
        };
    }

    /// <summary>"Sudan agreed.", "Sudan refused to do so.", "They promised to do so.", "Sudan gave way within hours."</summary>
    private ClauseMove? Bare(int sentence, int word)
    {
        Sentence tree = article.Sentences[sentence];
        WordRole roles = article.Words.RolesOf(tree[word].Lemma);
        bool doesSo = (roles & (WordRole.Consent | WordRole.Promise | WordRole.Refusal)) != 0 && DoesSo(tree, word);
        bool gives = (roles & WordRole.Consent) != 0 || (doesSo && (roles & WordRole.Promise) != 0);
        bool refuses = (roles & WordRole.Refusal) != 0;
        if (GivesWay(tree, word) && article.Clauses.IsAsserted(sentence, word) && article.Clauses.Actor(sentence, word) is { IsEmpty: false } yielding)
            return Answer(sentence, word, yielding, true);
        if (!(gives || refuses) || !(doesSo || (tree[word].Xpos == "VBD" && Ends(tree, word + 1))))
            return null;
        if (tree[word].Pos == UniversalPos.VERB && !article.Clauses.IsAsserted(sentence, word))
            return null;
        return article.Clauses.Actor(sentence, word) is { IsEmpty: false } by ? Answer(sentence, word, by, gives) : null;
    }

    /// <summary>"They accepted that", "had dismissed the same proposal".</summary>
    private ClauseMove? Pointing(int sentence, int word)
    {
        Sentence tree = article.Sentences[sentence];
        bool gives = article.Words.Is(tree[word], WordRole.Consent), refuses = article.Words.Is(tree[word], WordRole.Dismissal);
        if (!(gives || refuses) || tree[word].Pos != UniversalPos.VERB || tree.Child(word, Relations.Object) is not (>= 0 and int thing)
            || !article.Clauses.IsAsserted(sentence, word) || article.Clauses.Actor(sentence, word) is not { IsEmpty: false } by)
            return null;
        bool points = tree[thing].Pos == UniversalPos.PRON
            ? tree[thing].Lemma.ToLowerInvariant() is "it" or "that" or "this"
            : article.Words.Is(tree[thing], WordRole.Demand) && tree.Child(thing, Relations.Determiner) is >= 0 and int determiner
                && tree[determiner].Lemma.ToLowerInvariant() is "the" or "this" or "that" && tree.Child(thing, Relations.AdjectivalClause) < 0
                && tree.Child(thing, Relations.NominalModifier) < 0;
        string term = tree[thing].Pos == UniversalPos.NOUN ? tree[thing].Lemma.ToLowerInvariant() : "";
        return points ? Answer(sentence, word, by, gives) with { Term = term } : null;
    }

    private static ClauseMove Answer(int sentence, int position, ImmutableArray<Mention> by, TextSpan matter, bool gives) =>
        new(sentence, position, by, [], [matter], MatterWords.None)
        {
            Answer = gives ? AnswerKind.Accepts : AnswerKind.Rejects,
            Implies = gives ? Standing.Met : Standing.Rejected,
            NamesDemand = true,
            IsAnaphoric = true,
        };

    private ClauseMove Answer(int sentence, int word, ImmutableArray<Mention> by, bool gives)
    {
        TextSpan span = article.Sentences[sentence][word].Span;
        return Answer(sentence, span.Start, by, span, gives);
    }

    private static bool GivesWay(Sentence tree, int verb) => tree[verb].Lemma.ToLowerInvariant() switch
    {
        "give" => verb + 1 < tree.Length && tree[verb + 1].Lemma is "way" or "in",
        "back" => verb + 1 < tree.Length && tree[verb + 1].Lemma == "down" && tree[verb].Pos == UniversalPos.VERB,
        "relent" or "yield" or "capitulate" => tree[verb].Pos == UniversalPos.VERB && tree.Child(verb, Relations.Object) < 0,
        _ => false,
    };

    private static bool DoesSo(Sentence tree, int word) => EventContent.Governed(tree, word) is >= 0 and int infinitive && EventContent.DoesSo(tree, infinitive);

    private static bool Ends(Sentence tree, int word) => word >= tree.Length || tree[word].Pos is UniversalPos.PUNCT or UniversalPos.CCONJ;
}
