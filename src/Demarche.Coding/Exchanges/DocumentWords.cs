using System.Collections.Immutable;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>Finds the words that lie in a span of the text. A lookup is a binary search.</summary>
internal sealed class DocumentWords(Document document)
{
    /// <summary>The words that lie wholly in <paramref name="span"/>, as runs within one sentence each, in order.</summary>
    public IEnumerable<(int Sentence, int First, int Last)> Runs(TextSpan span)
    {
        for (int i = FirstSentence(span.Start); i < document.Sentences.Length; i++)
        {
            Sentence sentence = document.Sentences[i];
            if (sentence.Span.Start >= span.End)
                yield break;
            int first = TokensBefore(sentence, span.Start);
            int last = first - 1;
            while (last + 1 < sentence.Length && sentence[last + 1].Span.End <= span.End)
                last++;
            if (last >= first)
                yield return (i, first, last);
        }
    }

    private int FirstSentence(int position)
    {
        int low = 0;
        int high = document.Sentences.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (document.Sentences[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int TokensBefore(Sentence sentence, int position)
    {
        int low = 0;
        int high = sentence.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sentence[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
