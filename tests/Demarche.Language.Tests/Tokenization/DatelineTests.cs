using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Language.Tests.Tokenization;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("MOSCOW, Jan 27 (Reuters) - Russia said no.", "MOSCOW, Jan 27 (Reuters) - ")]
    [InlineData("ATHENS/SKOPJE, June 12 - They agreed.", "ATHENS/SKOPJE, June 12 - ")]
    [InlineData("NEW YORK — Talks went on.", "NEW YORK — ")]
    [InlineData("Moscow is far - and cold.", "")]
    [InlineData("THE PRESIDENT: I said no - twice.", "")]
    [InlineData("GENEVA hosts the talks, as it has hosted many others over the years of this long war - again.", "")]
    [InlineData("U.S. troops left - at last.", "")]
    public void Place_in_capitals_before_a_dash_opens_a_report(string paragraph, string opening) =>
        Assert.Equal(opening.Length, Dateline.Length(paragraph, new TextSpan(0, paragraph.Length)));
}
