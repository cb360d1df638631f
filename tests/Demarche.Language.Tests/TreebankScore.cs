using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Language.Tests;

/// <summary>How well an analysis of raw text meets a gold treebank: F1 in percent, as in the CoNLL 2018 shared task.</summary>
/// <param name="Sentences">Sentences with both ends right.</param>
/// <param name="Words">Words with both ends right.</param>
/// <param name="Pos">Words with their universal tag.</param>
/// <param name="Lemmas">Words with their lemma.</param>
/// <param name="Unlabelled">Words with their head.</param>
/// <param name="Labelled">Words with head and label (subtypes ignored).</param>
/// <param name="Entities">Named entities with kind and both ends right.</param>
internal readonly record struct TreebankScore(
    double Sentences, double Words, double Pos, double Lemmas, double Unlabelled, double Labelled, double Entities)
{
    public static TreebankScore Of(Document gold, Document found)
    {
        Dictionary<TextSpan, Place> places = Places(gold).ToDictionary(place => place.Token.Span);
        int words = 0, pos = 0, lemmas = 0, heads = 0, labels = 0, total = 0;
        foreach (Place place in Places(found))
        {
            total++;
            if (!places.TryGetValue(place.Token.Span, out Place right))
                continue;
            words++;
            pos += right.Token.Pos == place.Token.Pos ? 1 : 0;
            lemmas += right.Token.Lemma == place.Token.Lemma ? 1 : 0;
            bool head = right.Head == place.Head;
            heads += head ? 1 : 0;
            labels += head && Basic(right.Token) == Basic(place.Token) ? 1 : 0;
        }
        double scale = 200.0 / (places.Count + total);
        double sentences = Shared([.. gold.Sentences.Select(sentence => sentence.Span)], [.. found.Sentences.Select(sentence => sentence.Span)]);
        return new TreebankScore(sentences, words * scale, pos * scale, lemmas * scale, heads * scale, labels * scale, Shared(Names(gold), Names(found)));
    }

    private static HashSet<(EntityKind, int, int)> Names(Document document) =>
    [
        .. from sentence in document.Sentences
           from entity in sentence.Entities()
           select (entity.Kind, sentence[entity.First].Span.Start, sentence[entity.End - 1].Span.End),
    ];

    private static double Shared<T>(HashSet<T> gold, HashSet<T> found) => 200.0 * gold.Count(found.Contains) / Math.Max(1, gold.Count + found.Count);

    private static IEnumerable<Place> Places(Document document) =>
        from sentence in document.Sentences
        from token in sentence.Tokens
        select new Place(token, token.Head < 0 ? default : sentence[token.Head].Span);

    private static string Basic(Token token) => token.Relation.Split(':')[0];

    /// <summary>A word and the span of its head, empty for the root.</summary>
    private readonly record struct Place(Token Token, TextSpan Head);
}
