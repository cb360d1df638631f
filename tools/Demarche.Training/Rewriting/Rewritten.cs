using Demarche.Language.Syntax;

namespace Demarche.Training.Rewriting;

/// <summary>All that is made of treebank sentences to bring them nearer to the news.</summary>
internal static class Rewritten
{
    public static Sentence[] From(IReadOnlyList<Document> gold)
    {
        Sentence[] sentences = [.. gold.SelectMany(document => document.Sentences)];
        return
        [
            .. Headlines.From(sentences), .. Quotations.From(sentences),
            .. SplitAuxiliaries.From(sentences), .. Datelines.From(sentences),
        ];
    }
}
