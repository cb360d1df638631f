using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Mends trees that take an auxiliary apart from its participle for the main verb: "have for months raised".</summary>
/// <remarks>
/// "have", "has" or "had" with a subject, no object of its own and, after a phrase or an adverb, a past participle that
/// hangs on it, is that participle's auxiliary. The participle takes its place and its dependents.
/// </remarks>
internal static class SplitPerfect
{
    private const int Reach = 6;

    /// <summary>The sentence with such verbs mended; the same where there are none.</summary>
    public static Sentence Mend(Sentence sentence)
    {
        for (int have = 0; have < sentence.Length - 2; have++)
        {
            if (IsMainHave(sentence, have) && Participle(sentence, have) is var participle and > 0)
                return Mended(sentence, have, participle);
        }
        return sentence;
    }

    private static bool IsMainHave(Sentence sentence, int at) =>
        sentence[at].Lemma == "have" && sentence[at].Pos == UniversalPos.VERB && sentence[at].Xpos is "VBP" or "VBZ" or "VBD"
        && sentence[at + 1].Pos is UniversalPos.ADP or UniversalPos.ADV or UniversalPos.PUNCT
        && sentence.Child(at, Relations.Subject) is var subject && subject >= 0 && subject < at;

    private static int Participle(Sentence sentence, int have)
    {
        for (int at = have + 2; at < Math.Min(sentence.Length, have + Reach); at++)
        {
            ref readonly Token token = ref sentence[at];
            if (token.Xpos is "VBN" or "VBD" && (token.Head == have || ModifiesObject(sentence, at, have)))
                return at;
            if (token.Head == have && token.Is(Relations.Object))
                return -1;
        }
        return -1;
    }

    /// <summary>"have [raised alarm]", read as a noun with its participle.</summary>
    private static bool ModifiesObject(Sentence sentence, int participle, int have)
    {
        ref readonly Token token = ref sentence[participle];
        if (token.Is(Relations.AdjectivalClause) && token.Head > have && token.Head < participle)
            return true;
        return token.Is(Relations.AdjectivalModifier) && token.Head == participle + 1
            && sentence[token.Head].Head is var above && above >= have && above < participle;
    }

    private static Sentence Mended(Sentence sentence, int have, int participle)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(sentence.Length);
        for (int at = 0; at < sentence.Length; at++)
        {
            Token token = sentence[at];
            if (at == participle)
                token = token with { Head = sentence[have].Head, Relation = sentence[have].Relation, Pos = UniversalPos.VERB, Xpos = "VBN" };
            else if (at == have)
                token = token with { Head = participle, Relation = Relations.Auxiliary, Pos = UniversalPos.AUX };
            else if (at == sentence[participle].Head && at > participle && ModifiesObject(sentence, participle, have))
                token = token with { Head = participle, Relation = Relations.Object };
            else if (token.Head == have)
                token = token with { Head = participle };
            tokens.Add(token);
        }
        return new Sentence(tokens.MoveToImmutable(), sentence.Span, sentence.Paragraph);
    }
}
