using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Demarche.Storage.Tests;

/// <summary>What goes wrong around a store is told in one sentence, and nothing is half-written.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_store_that_is_not_there_is_not_made_by_asking()
    {
        using var place = new TestStore("SQLite");
        StoreException refusal = Assert.Throws<StoreException>(() => RecordStore.Open(place.Location));
        Assert.Contains("there is no store", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(place.Address));
    }

    [Fact]
    public void A_file_that_is_something_else_is_left_alone()
    {
        using var place = new TestStore("SQLite");
        string letter = string.Join('\n', Enumerable.Repeat("Dear Sir, this is a letter and no database at all.", 40));
        File.WriteAllText(place.Address, letter);
        StoreException refusal = Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate(place.Location));
        Assert.Contains("is not a store", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(letter, File.ReadAllText(place.Address));
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused()
    {
        using var place = new TestStore("SQLite");
        place.Ingest();
        Execute(place, "update schema_version set version = 999");
        StoreException refusal = Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate(place.Location));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_leaves_what_was_complete_and_room_lets_it_go_on()
    {
        using var whole = new TestStore("SQLite");
        using var full = new TestStore("SQLite");
        whole.Ingest(TestStore.Samples());
        full.Ingest(TestStore.Samples()[..1]);
        string[] before = full.Export();

        using (RecordStore store = RecordStore.OpenOrCreate(full.Location))
        {
            store.Execute("pragma max_page_count = 1");
            StoreException refusal = Assert.Throws<StoreException>(() => TestStore.Ingest(store, CodingVersion.Current, TestStore.Samples()));
            Assert.Contains("no room is left", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, full.Export());

        full.Ingest(TestStore.Samples());
        Assert.Equal(whole.Export(), full.Export());
    }

    [Fact]
    public void A_locked_file_is_waited_for_and_then_told_of()
    {
        using var place = new TestStore("SQLite");
        place.Ingest(TestStore.Samples()[..1]);
        string[] before = place.Export();
        using (var other = new SqliteConnection($"Data Source={place.Address};Pooling=false"))
        {
            other.Open();
            using SqliteCommand command = other.CreateCommand();
            command.CommandText = "begin immediate";
            command.ExecuteNonQuery();
            using RecordStore store = RecordStore.OpenOrCreate(place.Location with { Patience = 1 });
            StoreException refusal = Assert.Throws<StoreException>(() => TestStore.Ingest(store, CodingVersion.Current, TestStore.Samples()));
            Assert.Contains("locked by another program", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, place.Export());
    }

    [Fact]
    public void A_file_that_cannot_be_made_is_told_of()
    {
        using var place = new TestStore("SQLite");
        StoreLocation nowhere = StoreLocation.Parse(Path.Combine(Path.GetDirectoryName(place.Address) ?? "", "no", "such", "folder.db"));
        StoreException refusal = Assert.Throws<StoreException>(() => RecordStore.OpenOrCreate(nowhere));
        Assert.Contains("cannot be opened or made", refusal.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public void A_lost_connection_leaves_what_was_complete_and_the_next_ingest_goes_on()
    {
        using var whole = new TestStore("PostgreSQL");
        using var cut = new TestStore("PostgreSQL");
        whole.Ingest(TestStore.Samples());
        cut.Ingest(TestStore.Samples()[..2]);
        string[] before = cut.Export();

        using (RecordStore store = RecordStore.OpenOrCreate(cut.Location))
        {
            PostgresServer.Shared.Execute(
                "postgres", $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{cut.Address.Split('/')[^1]}'");
            StoreException refusal = Assert.Throws<StoreException>(() => TestStore.Ingest(store, CodingVersion.Current, TestStore.Samples()));
            Assert.Contains("was lost", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, cut.Export());

        cut.Ingest(TestStore.Samples());
        Assert.Equal(whole.Export(), cut.Export());
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_of()
    {
        StoreException refusal = Assert.Throws<StoreException>(() => RecordStore.Open(StoreLocation.Parse("postgres://me@127.0.0.1:1/news")));
        Assert.Contains("nobody answers there", refusal.Message, StringComparison.Ordinal);
    }

    private static void Execute(TestStore place, string sql)
    {
        using var connection = new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source={place.Address};Pooling=false"));
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
