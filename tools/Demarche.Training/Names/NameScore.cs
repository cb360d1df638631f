using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;

namespace Demarche.Training.Names;

/// <summary>How well a model finds named entities among gold words.</summary>
internal static class NameScore
{
    /// <summary>F1 in percent over names with kind and both ends right, in the sentences whose names are annotated.</summary>
    public static double Of(SyntaxModel model, Document gold)
    {
        SyntaxNetwork network = model.CreateNetwork();
        using var space = new SyntaxWorkspace(network.Sizes);
        int right = 0, all = 0;
        foreach (Sentence sentence in gold.Sentences.Where(sentence => sentence[0].Entity is not EntityTag.Unknown))
        {
            (int, int)[] forms = [.. sentence.Tokens.Select(token => (token.Span.Start, token.Span.End))];
            network.Prepare(gold.Article.Text, forms, [forms.Length], space);
            NamedEntity[] annotated = [.. sentence.Entities()], found = [.. Tagged(sentence, space[0].Entities).Entities()];
            right += annotated.Intersect(found).Count();
            all += annotated.Length + found.Length;
        }
        return 200.0 * right / Math.Max(1, all);
    }

    private static Sentence Tagged(Sentence sentence, ReadOnlySpan<EntityTag> entities)
    {
        var tokens = new Token[sentence.Length];
        for (int i = 0; i < tokens.Length; i++)
            tokens[i] = sentence[i] with { Entity = entities[i] };
        return new Sentence([.. tokens], sentence.Span, sentence.Paragraph);
    }
}
