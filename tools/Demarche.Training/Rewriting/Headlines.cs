using Demarche.Language.Syntax;

namespace Demarche.Training.Rewriting;

/// <summary>
/// Makes headlines of treebank sentences: no final stop, articles and auxiliaries of the passive dropped, "and" a comma,
/// words in title case or as they were; the same tree.
/// </summary>
/// <remarks>
/// Headlines are half of what a wire service sends and hardly any of what a treebank holds; without them the
/// tagger takes every capitalised verb for a name.
/// </remarks>
internal static class Headlines
{
    /// <summary>One sentence in this many is used a second time, as a headline.</summary>
    private const int Every = 6;

    private const int Shortest = 4;
    private const int Longest = 25;

    /// <summary>The headlines made of sentences that end in a stop; of three, two in title case, two telegraphic.</summary>
    public static IEnumerable<Sentence> From(IEnumerable<Sentence> sentences) => sentences
        .Where((sentence, index) => index % Every == 0 && CanBeHeadline(sentence))
        .Select((sentence, index) => Convert(sentence, title: index % 3 < 2, telegraphic: index % 3 > 0))
        .OfType<Sentence>();

    private static bool CanBeHeadline(Sentence sentence) =>
        sentence.Length is >= Shortest and <= Longest
        && sentence[sentence.Length - 1].Form == "."
        && sentence.Children(sentence.Length - 1).IsEmpty
        && sentence.Root != sentence.Length - 1;

    private static Sentence? Convert(Sentence sentence, bool title, bool telegraphic)
    {
        var draft = new Draft(sentence);
        for (int i = 0; i < sentence.Length - 1; i++)
        {
            Token token = telegraphic ? Shortened(sentence, i) : sentence[i];
            if (!telegraphic || !IsDropped(sentence, i))
                draft.Add(title ? token with { Form = Capitalize(token) } : token, i);
        }
        return draft.Finish();
    }

    private static bool IsDropped(Sentence sentence, int index)
    {
        Token token = sentence[index];
        bool article = token.Pos == UniversalPos.DET && token.Lemma is "the" or "a" && token.Is("det");
        bool passive = token.Relation == "aux:pass" && token.Head == index + 1
            && token.Form is "is" or "are" or "was" or "were" && sentence.Child(token.Head, "aux") == index;
        return (article || passive) && sentence.Children(index).IsEmpty;
    }

    /// <summary>"and" between two names becomes a comma, as in "Russia, Ukraine Agree".</summary>
    private static Token Shortened(Sentence sentence, int index)
    {
        Token token = sentence[index];
        if (token is not { Lemma: "and", Relation: "cc" } || index == 0 || token.Head <= index
            || sentence[token.Head].Pos != UniversalPos.PROPN || sentence[index - 1].Form == ",")
            return token;
        return token with { Form = ",", Lemma = ",", Pos = UniversalPos.PUNCT, Xpos = ",", Features = "", Relation = "punct" };
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
