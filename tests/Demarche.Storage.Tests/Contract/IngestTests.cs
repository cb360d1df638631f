using Demarche.Language.Articles;
using Demarche.Storage.Ingesting;

namespace Demarche.Storage.Tests.Contract;

/// <summary>What both databases promise of ingesting.</summary>
public sealed class IngestTests
{
    private const string Report =
        """
        Moscow demands that Kyiv withdraw its troops

        MOSCOW, May 3, 2021 (Example Agency) - Russia demanded on Monday that Ukraine withdraw its troops from the border.
        Ukrainian Foreign Minister Dmytro Kuleba rejected the demand. "We will not move a single soldier," he said.
        """;

    [Theory, Stores]
    internal void Ingesting_the_same_articles_again_changes_nothing(string database)
    {
        using var store = new TestStore(database);
        Article[] samples = TestStore.Samples();

        StoreIngest first = store.Ingest(samples);
        string[] before = store.Export();
        StoreIngest second = store.Ingest(samples);

        Assert.Equal(samples.Length, first.Count(IngestOutcome.Added));
        Assert.Equal(samples.Length, second.Count(IngestOutcome.Unchanged));
        Assert.Equal(before, store.Export());
    }

    [Theory, Stores]
    internal void The_order_of_ingest_does_not_show(string database)
    {
        using var one = new TestStore(database);
        using var other = new TestStore(database);
        Article[] samples = TestStore.Samples();

        one.Ingest(samples);
        other.Ingest(samples[3..]);
        other.Ingest(samples.Reverse());

        Assert.Equal(one.Export(), other.Export());
    }

    [Theory, Stores]
    internal void Another_version_replaces_the_record_as_a_whole(string database)
    {
        using var store = new TestStore(database);
        Article article = TestStore.Read(Report);
        store.Ingest(new CodingVersion("old", "old", "old"), article);
        string old = store.Export()[0];

        StoreIngest ingest = store.Ingest(article);

        string renewed = store.Export()[0];
        Assert.Equal(1, ingest.Count(IngestOutcome.Recoded));
        Assert.Equal(2, store.Export().Length);
        Assert.Contains(CodingVersion.Current.Id, renewed, StringComparison.Ordinal);
        Assert.Equal(old.Replace(new CodingVersion("old", "old", "old").Id, CodingVersion.Current.Id, StringComparison.Ordinal), renewed);
    }

    [Theory, Stores]
    internal void One_text_from_two_outlets_is_one_article_with_two_sources_in_either_order(string database)
    {
        using var one = new TestStore(database);
        using var other = new TestStore(database);
        Article early = TestStore.Read(Report) with { Publisher = "Early Post", Published = new DateOnly(2021, 5, 3) };
        Article late = early with { Publisher = "Late Post", Published = new DateOnly(2021, 5, 4) };

        one.Ingest(early, late);
        StoreIngest ingest = other.Ingest(late);
        StoreIngest again = other.Ingest(early);

        string line = Assert.Single(one.Export(), line => line.StartsWith("{\"id\"", StringComparison.Ordinal));
        Assert.Contains("Early Post", line, StringComparison.Ordinal);
        Assert.Contains("Late Post", line, StringComparison.Ordinal);
        Assert.Equal(1, ingest.Count(IngestOutcome.Added));
        Assert.Equal(1, again.Count(IngestOutcome.SourceAdded));
        Assert.Equal(one.Export(), other.Export());
    }

    [Theory, Stores]
    internal void Any_characters_are_kept(string database)
    {
        using var store = new TestStore(database);
        string text = "Envoy \U0001F54A speaks\n\n\"We want \u202Epeace\u0001,\" said a spokesman \uFFFD in M\u00FCnchen. \u4E2D\u6587 \U0001F600\n";

        store.Ingest(TestStore.Read(text));

        using var line = System.Text.Json.JsonDocument.Parse(store.Export()[0]);
        Assert.Equal(text, line.RootElement.GetProperty("text").GetString());
    }

    [Theory, Stores]
    internal void Two_ingests_at_once_give_what_one_gives(string database)
    {
        using var alone = new TestStore(database);
        using var shared = new TestStore(database);
        Article[] samples = TestStore.Samples();
        alone.Ingest(samples);

        Parallel.Invoke(() => shared.Ingest(samples), () => shared.Ingest(samples.Reverse()));

        Assert.Equal(alone.Export(), shared.Export());
    }
}
