using System.Collections.Immutable;

namespace Demarche.Coding.Ledgers;

/// <summary>Finds articles that carry one story: wire copy, updates, the same text in several outlets.</summary>
public static class StoryGroups
{
    /// <summary>The least resemblance of two articles of one story that is used unless the caller gives another.</summary>
    public const double DefaultResemblance = 0.5;

    /// <summary>
    /// The groups of articles, each in ordinal order, the groups in order of their first; an article that is like no other is a
    /// group of its own. Alike is passed on: if A is like B and B like C, the three are one story.
    /// </summary>
    /// <param name="articles">Identifiers and signatures, in any order. Identifiers must differ.</param>
    /// <param name="resemblance">The least resemblance, above 0 to 1.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(
        IEnumerable<(string ArticleId, StorySignature Signature)> articles, double resemblance = DefaultResemblance)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resemblance);
        (string Id, StorySignature Signature)[] all = [.. articles.OrderBy(article => article.ArticleId, StringComparer.Ordinal)];
        int[] story = [.. Enumerable.Range(0, all.Length)];
        var byBand = new Dictionary<(int Band, long Value), List<int>>();
        for (int i = 0; i < all.Length; i++)
        {
            ImmutableArray<long> bands = all[i].Signature.Bands();
            for (int band = 0; band < bands.Length; band++)
                Join(i, Sharing(byBand, (band, bands[band])));
        }
        return [.. Enumerable.Range(0, all.Length)
            .GroupBy(i => Root(story, i))
            .OrderBy(group => group.Min())
            .Select(group => group.Order().Select(i => all[i].Id).ToImmutableArray())];

        void Join(int article, List<int> candidates)
        {
            foreach (int candidate in candidates)
            {
                if (Root(story, candidate) != Root(story, article)
                    && all[candidate].Signature.Resemblance(all[article].Signature) >= resemblance)
                    story[Math.Max(Root(story, candidate), Root(story, article))] = Math.Min(Root(story, candidate), Root(story, article));
            }
            candidates.Add(article);
        }
    }

    private static List<int> Sharing(Dictionary<(int Band, long Value), List<int>> byBand, (int Band, long Value) key)
    {
        if (!byBand.TryGetValue(key, out List<int>? articles))
            byBand[key] = articles = [];
        return articles;
    }

    private static int Root(int[] story, int article)
    {
        while (story[article] != article)
            article = story[article] = story[story[article]];
        return article;
    }
}
