using System.Buffers.Binary;
using Demarche.Coding.Ledgers;
using Demarche.Language.Articles;
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
    /// <summary>The story of an article about to be added; stories that it joins become one.</summary>
    public string Join(CodedRecord coded)
    {
        List<long> keys = [.. coded.Likeness.Bands()];
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
    public void Add(long article, StorySignature likeness)
    {
        foreach (long key in likeness.Bands())
            session.Run("insert into band (band, article) values (@band, @article) on conflict do nothing", ("@band", key), ("@article", article));
    }

    private List<long> Holders(long key) =>
        session.Rows("select article from band where band = @band", row => row.GetInt64(0), ("@band", key));

    private string? StoryOf(long candidate, CodedRecord coded) => session.Rows(
        "select story, likeness from article where number = @candidate",
        row => Signature((byte[])row.GetValue(1)).Resemblance(coded.Likeness) >= StoryGroups.DefaultResemblance ? row.GetString(0) : null,
        ("@candidate", candidate)).FirstOrDefault();

    /// <summary>Of the headline and the body: what an outlet adds around a report does not count.</summary>
    public static StorySignature SignatureOf(Article article) => StorySignature.Of(string.Join('\n', article.Paragraphs
        .Where(paragraph => paragraph.Role.IsCoded())
        .Select(paragraph => paragraph.Span.Of(article.Text))));

    public static byte[] Bytes(StorySignature signature)
    {
        byte[] bytes = new byte[StorySignature.Length * sizeof(uint)];
        for (int i = 0; i < StorySignature.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), signature.Values[i]);
        return bytes;
    }

    private static StorySignature Signature(byte[] bytes) => StorySignature.FromValues(
        [.. Enumerable.Range(0, bytes.Length / sizeof(uint)).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint))))]);
}
