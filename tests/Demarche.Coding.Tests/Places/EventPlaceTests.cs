using Demarche.Coding.Events;
using Demarche.Coding.Tests.Events;

namespace Demarche.Coding.Tests.Places;

public sealed class EventPlaceTests
{
    [Theory]
    [InlineData("Blinken met Lavrov in Geneva on Friday.", "Geneva", "CHE")]
    [InlineData("Russian troops attacked Ukrainian soldiers near Kharkiv.", "Kharkiv", "UKR")]
    [InlineData("The French president held talks with the German chancellor in Paris.", "Paris", "FRA")]
    [InlineData("U.S. officials held talks with Mexican officials in Paris, Texas.", "Texas", "USA")]
    [InlineData("Israeli forces attacked Hamas fighters in the city of Rafah.", "Rafa", "PSE")]
    [InlineData("Chinese officials met American officials in the Swiss capital.", "Bern", "CHE")]
    [InlineData("Syrian rebels attacked government troops in Aleppo.", "Aleppo", "SYR")]
    [InlineData("Russian troops attacked Georgian police in Georgia.", "Georgia", "GEO")]
    public void A_phrase_of_place_in_the_clause_is_where_it_happened(string text, string name, string country)
    {
        Event found = Assert.Single(CodedArticle.Of(text).Events, e => e.Location is not null);
        Assert.StartsWith(name, found.Location!.Name, StringComparison.Ordinal);
        Assert.Equal(country, found.Location.Country);
    }

    [Theory]
    [InlineData("Russia, which met Ukraine in Istanbul last year, attacked Ukrainian troops.", EventType.Assault)]
    [InlineData("Germany condemned the attack that Russian troops carried out in Kharkiv.", EventType.Accuse)]
    public void A_place_in_another_clause_is_not_where_it_happened(string text, EventType type)
    {
        foreach (Event found in CodedArticle.Of(text).Events)
        {
            if (found.Type == type)
                Assert.Null(found.Location);
        }
    }

    [Fact]
    public void Here_is_where_the_report_was_filed()
    {
        Event found = CodedArticle.Of("TEHRAN, Nov. 5 - Iranian students stormed the American embassy here on Sunday.").One(EventType.Protest);
        Assert.Equal("IRN", found.Location?.Country);
        Assert.Equal("Tehran", found.Location?.Name);
    }

    [Fact]
    public void A_dateline_alone_places_nothing() =>
        Assert.All(CodedArticle.Of("MOSCOW, Nov. 5 - Russian troops attacked Ukrainian soldiers on Sunday.").Events, e => Assert.Null(e.Location));

    [Fact]
    public void A_party_is_no_place() =>
        Assert.All(CodedArticle.Of("Russia rejected the demand of the government in Kyiv.").Events, e => Assert.Null(e.Location));

    [Theory]
    [InlineData("Rebels attacked Ukrainian troops near Donetsk.", "UKR")]
    [InlineData("Moscow said that Russian police attacked protesters from Rostov in Donetsk, Russia.", "RUS")]
    public void Of_two_towns_of_one_name_the_report_s_country_decides(string text, string country) =>
        Assert.All(CodedArticle.Of(text).Events.Where(e => e.Location?.Name == "Donetsk"), e => Assert.Equal(country, e.Location?.Country));
}
