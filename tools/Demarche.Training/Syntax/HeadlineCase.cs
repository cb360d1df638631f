using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Training.Syntax;

/// <summary>Makes headlines of treebank sentences: words in title case, no final stop, the same tree.</summary>
/// <remarks>
/// Headlines are half of what a wire service sends and hardly any of what a treebank holds; without them the
/// tagger takes every capitalised verb for a name.
/// </remarks>
internal static class HeadlineCase
{
    /// <summary>One sentence in this many is used a second time, as a headline.</summary>
    private const int Every = 9;

    private const int Shortest = 4;
    private const int Longest = 25;

    /// <summary>The headlines made of every ninth sentence that ends in a stop.</summary>
    public static IEnumerable<Sentence> From(IEnumerable<Sentence> sentences) => sentences
        .Where((sentence, index) => index % Every == 0 && CanBeHeadline(sentence))
        .Select(Convert);

    private static bool CanBeHeadline(Sentence sentence) =>
        sentence.Length is >= Shortest and <= Longest
        && sentence[sentence.Length - 1].Form == "."
        && sentence.Children(sentence.Length - 1).IsEmpty
        && sentence.Root != sentence.Length - 1;

    private static Sentence Convert(Sentence sentence)
    {
        ImmutableArray<Token> tokens =
        [
            .. sentence.Tokens.Take(sentence.Length - 1).Select(token => token with { Form = Capitalize(token) }),
        ];
        return new Sentence(tokens, sentence.Span, sentence.Paragraph);
    }

    /// <summary>Articles, short prepositions, conjunctions and clitics stay small, as in most house styles.</summary>
    private static string Capitalize(Token token)
    {
        bool small = token.Pos is UniversalPos.DET or UniversalPos.CCONJ or UniversalPos.PART or UniversalPos.PUNCT
            || (token.Pos is UniversalPos.ADP or UniversalPos.SCONJ && token.Form.Length < 5)
            || !char.IsLetter(token.Form[0]);
        return small ? token.Form : char.ToUpperInvariant(token.Form[0]) + token.Form[1..];
    }
}
