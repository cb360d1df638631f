using Demarche.Language.Articles;
using Demarche.Reading.Tests.Shapes;

namespace Demarche.Reading.Tests.Languages;

/// <summary>In which language a report is.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("The ministry said on Monday that it would not take part in the talks, and that its envoy had left for home.", "en")]
    [InlineData("Das Ministerium teilte am Montag mit, dass es an den Gesprächen nicht teilnehmen werde und der Gesandte abgereist ist.", "de")]
    [InlineData("El ministerio dijo el lunes que no iba a participar en las conversaciones y que su enviado ya se ha ido a casa.", "es")]
    [InlineData("Il ministero ha detto lunedì che non avrebbe preso parte ai colloqui e che il suo inviato era già tornato nella capitale.", "it")]
    [InlineData("O ministério disse na segunda-feira que não vai participar das conversas e que o seu enviado já foi para casa.", "pt")]
    [InlineData("Bakanlık pazartesi günü görüşmelere katılmayacağını ve bu elçinin ülkesine döndüğünü, ancak daha sonra bir açıklama için geleceğini söyledi.", "tr")]
    [InlineData("Міністерство повідомило у понеділок, що не братиме участі у переговорах та що його посланець вже поїхав до дому, як і було сказано.", "uk")]
    [InlineData("قالت الوزارة إن المبعوث غادر في يوم الاثنين على أن يعود من بعد ذلك مع وفد إلى العاصمة التي لا تبعد كثيرا", "ar")]
    [InlineData("外交部星期一表示，不会参加会谈，特使已经回国，会谈将在晚些时候继续举行，双方表示愿意谈判。", "zh")]
    [InlineData("외교부는 월요일에 회담에 참여하지 않을 것이며 특사가 이미 귀국했다고 밝혔다. 회담은 나중에 계속된다.", "ko")]
    public void Prose_tells_its_language(string text, string language) => Assert.Equal(language, Reports.Of(text).Language);

    [Theory]
    [InlineData("Jane Roe, Port Arl")]
    [InlineData("No.")]
    [InlineData("Lavrov, Blinken, Stoltenberg, Peskov, Borrell, Baerbock, Zelensky, Erdogan, Macron, Scholz, Orban, Vucic, Fico")]
    public void A_few_words_or_a_list_of_names_tell_none(string text) => Assert.Null(Reports.Of(text).Language);

    [Fact]
    public void What_is_not_English_says_that_it_is_not_coded()
    {
        Article article = Reports.Of("Le ministère a dit lundi que l’envoyé est parti, et qu’il ne prendrait pas part aux discussions dans la capitale.");
        Diagnostic note = Assert.Single(article.Diagnostics);
        Assert.Equal(ReadingCodes.NotEnglish, note.Code);
        Assert.Contains("French", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_win_over_what_is_stated_and_a_stated_region_is_kept()
    {
        const string English = "The ministry said on Monday that it would not take part in the talks, and that its envoy had left for home.";
        Assert.Equal("en", Reports.Of($"Language: de\nTitle: No talks\n\n{English}").Language);
        Assert.Equal("en-GB", Reports.Of($"Language: en_gb\nTitle: No talks\n\n{English}").Language);
    }
}
