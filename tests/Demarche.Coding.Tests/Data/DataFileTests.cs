using Demarche.Coding.Data;

namespace Demarche.Coding.Tests.Data;

public sealed class DataFileTests
{
    private static DataRow[] Read(string text) => [.. DataFile.FromText("actors/x.tsv", text).Rows("a", "b")];

    [Fact]
    public void Rows_follow_the_header_and_know_their_line()
    {
        DataRow row = Assert.Single(Read("# source\n\na\tb\n# remark\n1\t2|3\n"));
        Assert.Equal((5, "1"), (row.Line, row[0]));
        Assert.Equal(["2", "3"], row.List(1));
    }

    [Theory]
    [InlineData("a\tb\n1\t2\t3\n", 2)]
    [InlineData("# c\na\tb\n1\n", 3)]
    [InlineData("a\tc\n", 1)]
    [InlineData("# only remarks\n", 0)]
    public void A_fault_names_file_and_line(string text, int line)
    {
        var fault = Assert.Throws<DataFormatException>(() => Read(text));
        Assert.Equal(("actors/x.tsv", line), (fault.File, fault.Line));
        Assert.Contains("actors/x.tsv", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_file_is_named_in_the_fault() =>
        Assert.Contains("no/such.tsv", Assert.Throws<DataFormatException>(() => DataFile.Open("no/such.tsv")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Every_data_file_has_its_row_in_the_sources()
    {
        IEnumerable<string> listed = DataFile.Open("SOURCES.tsv")
            .Rows("file", "source", "licence", "retrieved", "changes")
            .Select(row => row.Required(0, "file"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(DataFile.Names("").Where(name => name is not ("SOURCES.tsv" or "sources.sha256")), listed); // The build adds the second.
    }
}
