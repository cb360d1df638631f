using Demarche.Language.Articles;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges;

/// <summary>What of a document is coded: captions, bylines and related links are not.</summary>
internal static class CodedText
{
    /// <summary>Indexes of the sentences, in order.</summary>
    public static IEnumerable<int> CodedSentences(this Document document)
    {
        for (int sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (document.RoleOf(document.Sentences[sentence]).IsCoded())
                yield return sentence;
        }
    }

    /// <summary>Every word of those sentences, in order: the index of its sentence, and its own in the sentence.</summary>
    public static IEnumerable<(int Sentence, int Word)> CodedWords(this Document document)
    {
        foreach (int sentence in document.CodedSentences())
        {
            for (int word = 0; word < document.Sentences[sentence].Length; word++)
                yield return (sentence, word);
        }
    }
}
