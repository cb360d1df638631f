using Demarche.Storage.Databases;
using Demarche.Storage.Stories;

namespace Demarche.Storage.Ingesting;

/// <summary>The rows of one article in the table <c>article</c> and those that hang on them.</summary>
internal sealed class ArticleRows(Session session)
{
    /// <summary>Tables with rows for each record, without the article's own.</summary>
    private static readonly string[] Parts = ["statement", "event", "event_party", "move", "move_pair"];

    /// <summary>What the store holds of an article; null when it holds none.</summary>
    public (long Number, string Coding, string Source)? Find(string id) => session.Rows(
        "select number, coding, source from article where id = @id",
        row => ((long, string, string)?)(row.GetInt64(0), row.GetString(1), row.GetString(2)),
        ("@id", id)).FirstOrDefault();

    /// <summary>Adds the article's own row.</summary>
    /// <returns>Its number.</returns>
    public long Add(CodedRecord coded, string story, string version) => session.Number(
        """
        insert into article (id, sha256, story, coding, source, record_sha256, title, published, publisher, url, path, text, record, likeness)
        values (@id, @sha256, @story, @coding, @source, @hash, @title, @published, @publisher, @url, @path, @text, @record, @likeness)
        returning number
        """,
        ("@id", coded.Article.Id), ("@sha256", coded.Article.Sha256), ("@story", story), ("@coding", version),
        ("@source", coded.Source.Key), ("@hash", coded.Hash), ("@title", StoredText.Of(coded.Article.Title)),
        ("@published", coded.Source.Published), ("@publisher", coded.Source.Publisher), ("@url", coded.Source.Url),
        ("@path", StoredText.Of(coded.Path)), ("@text", coded.Text), ("@record", coded.Bytes),
        ("@likeness", StoryRows.Bytes(coded.Likeness)));

    /// <summary>Puts another record of the same text in the place of the one there; what hung on that is gone.</summary>
    public void Replace(long number, CodedRecord coded, string version)
    {
        foreach (string table in Parts)
            session.Run($"delete from {table} where article = @article", ("@article", number));
        session.Run(
            """
            update article set coding = @coding, source = @source, record_sha256 = @hash, title = @title, published = @published,
                publisher = @publisher, url = @url, text = @text, record = @record
            where number = @article
            """,
            ("@article", number), ("@coding", version), ("@source", coded.Source.Key), ("@hash", coded.Hash),
            ("@title", StoredText.Of(coded.Article.Title)), ("@published", coded.Source.Published),
            ("@publisher", coded.Source.Publisher), ("@url", coded.Source.Url), ("@text", coded.Text), ("@record", coded.Bytes));
    }

    /// <summary>Adds a place where the text was published, once.</summary>
    /// <returns>Whether it was new.</returns>
    public bool AddSource(long number, ArticleSource source) => session.Run(
        """
        insert into source (article, source, published, publisher, url) values (@article, @source, @published, @publisher, @url)
        on conflict do nothing
        """,
        ("@article", number), ("@source", source.Key), ("@published", source.Published),
        ("@publisher", source.Publisher), ("@url", source.Url)) > 0;

    public void AddWords(long number, Demarche.Language.Articles.Article article)
    {
        (string sql, object value) = session.Database.IndexWords(SearchWords.Of($"{article.Title} {article.Text}"));
        session.Run($"insert into word_index (rowid, words) values (@article, {sql})", ("@article", number), ("@words", value));
    }
}
