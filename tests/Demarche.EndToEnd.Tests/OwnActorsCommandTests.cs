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
