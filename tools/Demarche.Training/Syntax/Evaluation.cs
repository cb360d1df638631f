using System.Globalization;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;

namespace Demarche.Training.Syntax;

/// <summary>Accuracy over gold words, in percent.</summary>
/// <param name="Pos">Universal part-of-speech tags.</param>
/// <param name="Unlabelled">Heads.</param>
/// <param name="Labelled">Heads with labels (subtypes ignored).</param>
internal readonly record struct Evaluation(double Pos, double Unlabelled, double Labelled)
{
    public static Evaluation Of(SyntaxModel model, Document gold)
    {
        SyntaxNetwork network = model.CreateNetwork();
        using var space = new SyntaxWorkspace(network.Sizes);
        int words = 0, pos = 0, heads = 0, labels = 0;
        foreach (Sentence sentence in gold.Sentences)
        {
            (int, int)[] forms = [.. sentence.Tokens.Select(t => (t.Span.Start, t.Span.End))];
            network.Analyze(gold.Article.Text, forms, [forms.Length], space);
            SentenceView found = space[0];
            for (int i = 0; i < sentence.Length; i++)
            {
                Token token = sentence[i];
                int head = found.State.Heads[i] == sentence.Length ? -1 : found.State.Heads[i];
                string tag = model.Tags[found.Tags[i]];
                words++;
                pos += tag.StartsWith(token.Pos + "|", StringComparison.Ordinal) ? 1 : 0;
                if (head != token.Head)
                    continue;
                heads++;
                labels += head < 0 || Basic(model.Labels[found.State.Labels[i]]) == Basic(token.Relation) ? 1 : 0;
            }
        }
        return new Evaluation(100.0 * pos / words, 100.0 * heads / words, 100.0 * labels / words);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"UPOS {Pos:F2} UAS {Unlabelled:F2} LAS {Labelled:F2}");

    private static string Basic(string relation) => relation.Split(':')[0];
}
