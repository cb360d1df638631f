using Demarche.Reading.Dates;

namespace Demarche.Reading.Tests.Shapes;

/// <summary>Lines that state a date and nothing else.</summary>
public sealed class DateLineTests
{
    [Theory]
    [InlineData("January 27, 2022")]
    [InlineData("Thursday, January 27, 2022")]
    [InlineData("Jan. 27, 2022, 10:15 a.m. EST")]
    [InlineData("27 January 2022")]
    [InlineData("27 Jan 2022 13:46 GMT")]
    [InlineData("Thu 27 Jan 2022 13.46 GMT")]
    [InlineData("27th of January, 2022")]
    [InlineData("2022-01-27")]
    [InlineData("2022-01-27T13:46:48+03:00")]
    [InlineData("2022-01-27 13:46:48Z")]
    [InlineData("2022/01/27")]
    [InlineData("27.01.2022")]
    [InlineData("27/01/2022")]
    [InlineData("01/27/2022")]
    [InlineData("27-Jan-2022")]
    [InlineData("Published: January 27, 2022")]
    [InlineData("Published on 27 January 2022 at 1:46pm (GMT+3)")]
    [InlineData("Published 27 January 2022 | Updated 28 January 2022")]
    [InlineData("Last updated: 27 January 2022")]
    [InlineData("Geneva, 27 January 2022")]
    [InlineData("Addis Ababa, Ethiopia, January 27, 2022")]
    public void Every_form_of_one_day_is_read(string line) =>
        Assert.Equal(new DateOnly(2022, 1, 27), DateLineReader.TryRead(line)?.ToDay());

    [Theory]
    [InlineData("January 27")]
    [InlineData("January 2022")]
    [InlineData("03/04/2022")]
    public void A_date_that_names_no_day_for_certain_is_a_date_line_without_a_day(string line)
    {
        Assert.NotNull(DateLineReader.TryRead(line));
        Assert.Null(DateLineReader.TryRead(line)?.ToDay());
    }

    [Theory]
    [InlineData("On January 27, 2022, the talks ended")]
    [InlineData("January 27, 2022 was a cold day")]
    [InlineData("May will not resign")]
    [InlineData("27 countries signed")]
    [InlineData("February 30, 2022")]
    [InlineData("2022")]
    [InlineData("Strelsau, the capital, 27 January 2022 and after")]
    public void Other_lines_are_none(string line) => Assert.Null(DateLineReader.TryRead(line));

    [Theory]
    [InlineData("9:34 p.m.", true)]
    [InlineData("9 p.m.", true)]
    [InlineData("21:30 GMT", true)]
    [InlineData("9 people", false)]
    [InlineData("9:34 is early", false)]
    public void A_time_alone_is_told(string line, bool isTime) => Assert.Equal(isTime, DateLineReader.IsTime(line));
}
