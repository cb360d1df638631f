using System.Collections.Immutable;
using Demarche.Coding.Ledgers;
using Demarche.Language.Articles;
using Demarche.Storage.Queries;
using Demarche.Storage.Verification;

namespace Demarche.Storage.Tests.Contract;

/// <summary>What both databases answer.</summary>
public sealed class QueryTests
{
    private const string Body =
        """
        MOSCOW, May 3, 2021 (Example Agency) - Russia demanded on Monday that Ukraine withdraw its troops from the border.

        "We will not move a single soldier from our own land," Ukrainian Foreign Minister Dmytro Kuleba said in Kyiv.

        Ukraine rejected the demand. Residents of the border districts said they had heard shots during the night, and the
        road to the south has been closed for lorries since the weekend. A commission of both countries last met in March.
        """;

    private static readonly Article Agency = TestStore.Read($"Moscow demands withdrawal\n\n{Body}\n") with { Publisher = "Example Agency" };

    private static readonly Article Copy = TestStore.Read($"Kyiv told to withdraw\n\n{Body}\nRadio City\n") with { Publisher = "Radio City" };

    [Theory, Stores]
    internal void Wire_copy_is_one_story_and_its_events_count_once_with_all_sources(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency, Copy);
        using RecordStore store = RecordStore.Open(place.Location);

        Assert.Equal(2, store.Status().Articles);
        Assert.Equal(1, store.Status().Stories);
        StoredEvent demand = Assert.Single(store.Events(new RecordFilter { Parties = ["Russia", "Ukraine"], Kind = "REQUEST" }));
        Assert.Equal(["Example Agency", "Radio City"], demand.Sources.Select(source => source.Publisher).Order());
    }

    [Theory, Stores]
    internal void Events_can_be_asked_for_by_how_likely_they_are_right(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency, Copy);
        using RecordStore store = RecordStore.Open(place.Location);

        var requests = new RecordFilter { Parties = ["Russia", "Ukraine"], Kind = "REQUEST" };
        double confidence = Assert.NotNull(Assert.Single(store.Events(requests)).Confidence);
        Assert.Equal(2, Assert.Single(store.Events(requests with { LeastConfidence = confidence })).Sources.Length);
        Assert.Empty(store.Events(requests with { LeastConfidence = confidence + 0.001 }));
    }

    [Theory, Stores]
    internal void A_store_of_an_earlier_program_is_brought_up_to_date_by_the_next_ingest(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency);
        string[] before = place.Export();
        using (RecordStore store = RecordStore.OpenOrCreate(place.Location))
        {
            store.Execute("alter table event drop column confidence");
            store.Execute("update schema_version set version = 1");
        }
        StoreException refusal = Assert.Throws<StoreException>(() => RecordStore.Open(place.Location));
        Assert.Contains("ingest brings it up to date", refusal.Message, StringComparison.Ordinal);

        place.Ingest();
        Assert.Equal(before, place.Export());
        using (RecordStore store = RecordStore.Open(place.Location))
        {
            Assert.Null(Assert.Single(store.Events(new RecordFilter { Kind = "REQUEST" })).Confidence);
            Assert.Empty(store.Events(new RecordFilter { LeastConfidence = 0.1 }));
        }
        place.Ingest(CodingVersion.Current with { Program = "another" }, Agency);
        using RecordStore again = RecordStore.Open(place.Location);
        Assert.NotNull(Assert.Single(again.Events(new RecordFilter { Kind = "REQUEST" })).Confidence);
    }

    [Theory, Stores]
    internal void The_same_words_of_one_speaker_are_one_statement(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency, Copy);
        using RecordStore store = RecordStore.Open(place.Location);

        StoredStatement said = Assert.Single(store.Statements(new RecordFilter { Parties = ["Kuleba"], Words = "soldier" }));
        Assert.Equal(2, said.Sources.Length);
        Assert.All(said.Sources, source => Assert.Contains("single soldier", Words(source), StringComparison.Ordinal));
    }

    [Theory, Stores]
    internal void The_ledger_finds_an_exchange_by_its_parties_in_either_order_and_by_its_matter(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency, Copy);
        using RecordStore store = RecordStore.Open(place.Location);

        LedgerLine line = Assert.Single(store.Ledger(new RecordFilter { Parties = ["ukraine", "RUS"], Words = "troops" }));
        Assert.Equal("rejected", line.Standing);
        Assert.Equal(("Russia", "Ukraine"), (line.Demander.Name, line.Addressee?.Name));
        Assert.Empty(store.Ledger(new RecordFilter { Words = "grain" }));
        Assert.Empty(store.Ledger(new RecordFilter { Until = new DateOnly(2021, 5, 1) }));
        LedgerEntry entry = Assert.IsType<LedgerEntry>(store.FindExchange(line.Id[..6]));
        Assert.Equal(2, entry.Demands[0].Sources.Select(source => source.Outlet).Distinct().Count());
    }

    [Theory, Stores]
    internal void The_ledger_is_right_before_an_interrupted_ingest_has_brought_it_up_to_date(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency, Copy);
        string[] whole = place.Export();
        using RecordStore store = RecordStore.OpenOrCreate(place.Location);
        store.Execute("delete from ledger_entry");
        store.Execute("insert into stale_pair (first, second) select distinct first, second from move_pair");

        Assert.Equal(whole, place.Export());
        Assert.NotEmpty(store.Ledger(new RecordFilter { Parties = ["Russia"] }));
    }

    [Theory, Stores]
    internal void Search_finds_words_in_any_case_words_in_a_row_and_beginnings(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency, TestStore.Read("Talks in Zürich\n\nEnvoys met in Zürich on grain prices.\n"));
        using RecordStore store = RecordStore.Open(place.Location);

        Assert.Equal([Agency.Id], Found(store, "TROOPS soldier"));
        Assert.Equal([Agency.Id], Found(store, "\"single soldier\""));
        Assert.Empty(Found(store, "\"soldier single\""));
        Assert.Equal([Agency.Id], Found(store, "sold*"));
        Assert.Empty(Found(store, "sold"));
        Assert.Single(Found(store, "zurich"));
        Assert.Empty(Found(store, "troops grain"));
        Assert.Throws<StoreException>(() => store.Search("?!", 1));
    }

    [Theory, Stores]
    internal void Somebody_unknown_is_told_of_with_names_that_are_alike(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(Agency);
        using RecordStore store = RecordStore.Open(place.Location);

        StoreException refusal = Assert.Throws<StoreException>(() => store.Events(new RecordFilter { Parties = ["Kule"] }));
        Assert.Contains("dmytro kuleba", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, Stores]
    internal void Verify_passes_a_sound_store_and_finds_what_was_changed(string database)
    {
        using var place = new TestStore(database);
        place.Ingest(TestStore.Samples());
        using RecordStore store = RecordStore.OpenOrCreate(place.Location);
        int articles = 0;
        Assert.Empty(store.Verify(() => articles++));
        Assert.Equal(TestStore.Samples().Length, articles);

        store.Execute("update statement set content = 'something else' where place = 0");
        store.Execute("update article set record_sha256 = 'f' where title like 'Kosovo%'");
        store.Execute("update article set text = record where title like 'Ethiopia%'");
        store.Execute("delete from ledger_entry where standing = 'open'");
        ImmutableArray<StoreFault> faults = [.. store.Verify(() => { })];

        Assert.Contains(faults, fault => fault.Message.Contains("rows of statements", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Message.Contains("does not have its hash", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Message.Contains("hash that names it", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Message.Contains("ledger between", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Found(RecordStore store, string words) => store.Search(words, 10).Hits.Select(hit => hit.Article);

    /// <summary>The characters that a source points at; these texts hold no surrogate pairs.</summary>
    private static string Words(SourcePlace source)
    {
        string text = source.Article == Agency.Id ? Agency.Text : Copy.Text;
        return text[source.Start..source.End];
    }
}
