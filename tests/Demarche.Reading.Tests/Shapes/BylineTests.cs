using Demarche.Reading.Roles;

namespace Demarche.Reading.Tests.Shapes;

/// <summary>Lines that name the writer.</summary>
public sealed class BylineTests
{
    [Theory]
    [InlineData("By Anna Schmidt", "Anna Schmidt")]
    [InlineData("By Anna Schmidt and Jan de Vries, Reuters", "Anna Schmidt and Jan de Vries")]
    [InlineData("BY ANNA SCHMIDT", "ANNA SCHMIDT")]
    [InlineData("By Anna Schmidt in Strelsau", "Anna Schmidt")]
    [InlineData("By Anna Schmidt, Diplomatic Correspondent", "Anna Schmidt")]
    [InlineData("By Anna Schmidt | March 4, 2019", "Anna Schmidt")]
    [InlineData("Written by Anna Schmidt", "Anna Schmidt")]
    public void Names_are_read_without_what_stands_around_them(string line, string author) =>
        Assert.Equal(author, Byline.TryRead(line)?.Author);

    [Fact]
    public void Agency_and_date_beside_the_name_are_kept()
    {
        Assert.Equal("Associated Press", Byline.TryRead("By Anna Schmidt, AP")?.Agency);
        Assert.Equal(new DateOnly(2019, 3, 4), Byline.TryRead("By Anna Schmidt, March 4, 2019")?.Date?.ToDay());
    }

    [Theory]
    [InlineData("By Friday the guards had left.")]
    [InlineData("By Friday")]
    [InlineData("By 2019 Graustark Had Won")]
    [InlineData("Anna Schmidt")]
    public void Other_lines_are_none(string line) => Assert.Null(Byline.TryRead(line));
}
