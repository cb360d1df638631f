using System.Text.Json;

namespace Demarche.EndToEnd.Tests;

/// <summary>The options <c>--actors</c> and <c>--petrarch</c>.</summary>
public sealed class OwnActorsCommandTests
{
    private const string Report = "Zembla answers\n\nMay 3, 2021\n\nThe Zemblan Front rejected the demand of the United States in Geneva.\n";

    [Fact]
    public void A_table_of_one_s_own_gives_its_actors_their_codes()
    {
        using var folder = new TemporaryFolder();
        string table = folder.Write("actors.tsv", "name\tcode\tsector\nZemblan Front\tZEM\tREB\n");
        CommandRun run = CommandRun.Of("code", folder.Write("report.txt", Report), "--actors", table);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(("ZEM", "REB"), Actor(run));
    }

    [Fact]
    public void Dictionaries_of_petrarch_give_their_actors_their_codes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.actors.txt", "ZEMBLAN_FRONT_ [ZEMREB]\n");
        CommandRun run = CommandRun.Of("code", folder.Write("report.md", Report), "--petrarch", folder.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(("ZEM", "REB"), Actor(run));
    }

    [Fact]
    public void A_broken_table_is_told_with_file_line_and_reason_before_anything_is_coded()
    {
        using var folder = new TemporaryFolder();
        string table = folder.Write("actors.tsv", "name\tcode\nZemblan Front\tZembla\n");
        CommandRun run = CommandRun.Of("code", folder.Write("report.txt", Report), "--actors", table);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("actors.tsv, line 2: 'Zembla'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--actors", "missing.tsv")]
    [InlineData("--petrarch", "missing")]
    public void A_missing_file_or_folder_is_told(string option, string name)
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of("explain", folder.Write("report.txt", Report), option, Path.Combine(folder.Path, name));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_codes_reports_again_when_the_tables_change()
    {
        using var folder = new TemporaryFolder();
        string report = folder.Write("report.txt", Report);
        string store = Path.Combine(folder.Path, "store.db");
        string table = folder.Write("actors.tsv", "name\tcode\tsector\nZemblan Front\tZEM\tREB\n");

        Assert.Contains("1 added", CommandRun.Of("ingest", report, "--store", store).Output, StringComparison.Ordinal);
        CommandRun with = CommandRun.Of("ingest", report, "--store", store, "--actors", table);
        CommandRun again = CommandRun.Of("ingest", report, "--store", store, "--actors", table);
        folder.Write("actors.tsv", "name\tcode\tsector\nZemblan Front\tZEM\tOPP\n");
        CommandRun changed = CommandRun.Of("ingest", report, "--store", store, "--actors", table);

        Assert.DoesNotContain("unchanged", with.Output, StringComparison.Ordinal);
        Assert.Contains("1 unchanged", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unchanged", changed.Output, StringComparison.Ordinal);
        Assert.Contains("\"sector\":\"OPP\"", CommandRun.Of("events", "--store", store, "--format", "jsonl").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("watch")]
    public void Commands_on_a_store_refuse_a_missing_table_before_anything_is_stored(string command)
    {
        using var folder = new TemporaryFolder();
        string store = Path.Combine(folder.Path, "store.db");
        CommandRun run = CommandRun.Of(command, folder.Write("feeds.opml", "http://127.0.0.1:9/feed\n"), "--store", store, "--actors", Path.Combine(folder.Path, "missing.tsv"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing.tsv", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(store));
    }

    [Fact]
    public void A_place_has_its_country_coordinates_and_identifier()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of("code", folder.Write("report.txt", "Antony Blinken met Sergei Lavrov in Geneva on Friday.\n"));
        JsonElement place = JsonDocument.Parse(run.Output).RootElement.GetProperty("events")[0].GetProperty("place");
        Assert.Equal("Geneva", place.GetProperty("name").GetString());
        Assert.Equal("CHE", place.GetProperty("country").GetString());
        Assert.Equal(46.2, place.GetProperty("lat").GetDouble(), 0.1);
        Assert.Equal(6.15, place.GetProperty("lon").GetDouble(), 0.1);
        Assert.Equal(2660646, place.GetProperty("geonameId").GetInt32());
    }

    private static (string? Code, string? Sector) Actor(CommandRun run)
    {
        JsonElement actor = JsonDocument.Parse(run.Output).RootElement.GetProperty("events").EnumerateArray()
            .First(coded => coded.GetProperty("type").GetString() == "REJECT").GetProperty("actors")[0];
        return (actor.GetProperty("code").GetString(), actor.GetProperty("sector").GetString());
    }
}
