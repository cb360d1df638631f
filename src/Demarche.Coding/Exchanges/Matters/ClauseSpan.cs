using System.Collections.Immutable;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Matters;

/// <summary>The words of a clause, or of a phrase, as a stretch of the text.</summary>
internal static class ClauseSpan
{
    /// <summary>The words of a clause from its first to its last, without the punctuation that ends it.</summary>
    public static TextSpan Of(Sentence sentence, int clause)
    {
        ImmutableArray<int> words = sentence.Subtree(clause);
        int last = words.Length - 1;
        while (last > 0 && sentence[words[last]].Pos == UniversalPos.PUNCT)
            last--;
        return sentence[words[0]].Span.Union(sentence[words[last]].Span);
    }

    /// <summary>The clause up to where a phrase of it begins, without the comma and "and" between.</summary>
    public static TextSpan Before(Sentence sentence, int clause, int phrase)
    {
        int last = sentence.Subtree(phrase)[0] - 1;
        while (last > 0 && sentence[last].Pos is UniversalPos.PUNCT or UniversalPos.CCONJ)
            last--;
        TextSpan whole = Of(sentence, clause);
        return new TextSpan(whole.Start, Math.Max(Math.Min(whole.End, sentence[Math.Max(0, last)].Span.End), sentence[clause].Span.End));
    }

    /// <summary>A clause of condition from its "if" on: an adverb that a tree hangs there from before it ("the harshest yet if …") belongs to what it is said of.</summary>
    public static TextSpan OfCondition(Sentence sentence, int clause)
    {
        TextSpan whole = Of(sentence, clause);
        int marker = sentence.Child(clause, Relations.Marker);
        return marker < 0 ? whole : new TextSpan(sentence[marker].Span.Start, whole.End);
    }
}
