using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;

namespace Demarche.Storage.Stories;

/// <summary>Groups articles that tell one story in much the same words: wire copy, reprints, updates.</summary>
/// <remarks>
/// A story is a connected set of articles of which each shares at least half of its word runs with another; its name is the
/// smallest identifier among them. Sets do not depend on the order in which articles come, since nothing else than wording counts.
/// </remarks>
internal sealed class StoryRows(Session session)
{
    /// <summary>The least estimated share of common word runs (Jaccard) of two articles of one story.</summary>
    public const double LeastShare = 0.5;

    /// <summary>The story of an article about to be added; stories that it joins become one.</summary>
    public string Join(CodedRecord coded)
    {
        List<long> keys = [.. coded.Likeness.BandKeys()];
        var stories = new SortedSet<string>(StringComparer.Ordinal) { coded.Article.Id };
        foreach (long candidate in keys.SelectMany(Holders).Distinct().ToList())
        {
            if (StoryOf(candidate, coded) is { } story)
                stories.Add(story);
        }
        string name = stories.Min ?? coded.Article.Id;
        foreach (string other in stories.Where(story => story != name && story != coded.Article.Id))
            session.Run("update article set story = @story where story = @other", ("@story", name), ("@other", other));
        return name;
    }

    /// <summary>Makes the article findable for those that come later.</summary>
    public void Add(long article, Likeness likeness)
    {
        foreach (long key in likeness.BandKeys())
            session.Run("insert into band (band, article) values (@band, @article) on conflict do nothing", ("@band", key), ("@article", article));
    }

    private List<long> Holders(long key) =>
        session.Rows("select article from band where band = @band", row => row.GetInt64(0), ("@band", key));

    private string? StoryOf(long candidate, CodedRecord coded) => session.Rows(
        "select story, likeness from article where number = @candidate",
        row => Likeness.FromBytes((byte[])row.GetValue(1)).Share(coded.Likeness) >= LeastShare ? row.GetString(0) : null,
        ("@candidate", candidate)).FirstOrDefault();
}
