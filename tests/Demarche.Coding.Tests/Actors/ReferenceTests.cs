namespace Demarche.Coding.Tests.Actors;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Recep Tayyip Erdogan", "person:recep-tayyip-erdogan")]
    [InlineData("Volodymyr Zelensky", "person:volodymyr-zelenskyy")]
    [InlineData("Sergey Lavrov", "person:sergei-lavrov")]
    [InlineData("Muammar Qaddafi", "person:muammar-gaddafi")]
    public void Spellings_of_a_name_are_one_person(string name, string id) =>
        Assert.Equal(id, Mentions.In($"{name} met the delegation.", "2011-01-10").Mention(name).Actor.Id);

    [Fact]
    public void A_headline_s_surname_is_the_person_named_below_it()
    {
        Mentions found = Mentions.In("Bargaard rejects the offer\n\nDanish Foreign Minister Torben Bargaard rejected it on Monday.");
        Assert.Equal("DNK GOV", found.Code("Bargaard"));
    }

    [Fact]
    public void Who_speaks_a_quotation_is_nobody_whom_it_speaks_of() =>
        Assert.Equal("USA GOV", Mentions.In("President Bush went further. \"I regret that Chinese pilot Foo Bargaard is missing,\" he told editors.", "2001-04-05").Code("he"));

    [Fact]
    public void It_asks_is_who_acted_before() =>
        Assert.Equal("ESP -", Mentions.In("Spain filed a case at the court on Tuesday. It asks that Canada refrain from any such act.").Code("It"));

    [Fact]
    public void A_surname_alone_is_who_was_in_office_that_day()
    {
        const string Text = "Germany warned Russia. Steinmeier said talks must go on.";
        Assert.Equal("person:frank-walter-steinmeier", Mentions.In(Text, "2015-03-01").Mention("Steinmeier").Actor.Id);
    }

    [Fact]
    public void A_common_surname_without_its_country_names_nobody()
    {
        Mentions found = Mentions.In("Johnson opened the meeting.", "2020-03-01");
        Assert.Null(found.Mention("Johnson").Actor.Id);
    }

    [Theory]
    [InlineData("Iran's Foreign Ministry summoned the envoy. The ministry denied the charge.", "ministry", "IRN")]
    [InlineData("NATO rejected the demand. The alliance said its door was open.", "alliance", "IGO")]
    [InlineData("The European Union extended the sanctions. The bloc met on Monday.", "bloc", "EUR")]
    [InlineData("Hamas rejected the plan. The group said it would fight on.", "group", "PSE")]
    public void A_description_refers_to_the_body_before_it(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text).Mention(words).Actor.Code);

    [Fact]
    public void A_description_that_two_would_fit_is_left_open()
    {
        Mentions found = Mentions.In("Hamas and Hezbollah rejected the plan. The group said more would follow.");
        Assert.False(found.Has("group") && found.Mention("group").Actor.Code is not null);
    }

    [Theory]
    [InlineData("Russia said its troops had left.", "its", "RUS")]
    [InlineData("Maria Zakharova spoke on Friday. She rejected the report.", "She", "RUS")]
    [InlineData("In his speech, Vladimir Putin praised the army.", "his", "RUS")]
    public void A_pronoun_refers_to_the_actor_it_agrees_with(string text, string words, string code) =>
        Assert.Equal(code, Mentions.In(text, "2020-05-01").Mention(words).Actor.Code);

    [Fact]
    public void She_is_not_a_man()
    {
        Mentions found = Mentions.In("Maria Zakharova met Antony Blinken. She smiled.", "2021-05-01");
        Assert.Equal("person:maria-zakharova", found.Mention("She").Actor.Id);
    }

    [Fact]
    public void They_after_two_parties_is_left_open()
    {
        Mentions found = Mentions.In("The U.S. and NATO rejected the demand. They offered talks.");
        Assert.Null(found.Mention("They").Actor.Code);
    }

    [Fact]
    public void A_pronoun_inside_quotation_marks_is_left_to_statements()
    {
        Mentions found = Mentions.In("Dmitry Peskov said: \"He will not come, and we know it.\"", "2022-01-28");
        Assert.Null(found.Mention("He").Actor.Code);
        Assert.Null(found.Mention("we").Actor.Code);
    }

    [Fact]
    public void Its_troops_are_the_country_s()
    {
        Mentions found = Mentions.In("Russia moved its troops to the border.");
        Assert.Equal("RUS MIL", found.Code("troops"));
    }

    [Fact]
    public void An_abbreviation_in_brackets_stands_for_the_name()
    {
        Mentions found = Mentions.In("The Torvald Liberation Front (TLF) attacked a Danish convoy. The TLF fled.");
        Assert.Equal(found.Mention("Torvald Liberation Front").Actor.Name, found.Mention("TLF", 1).Actor.Name);
    }

    [Fact]
    public void The_government_is_that_of_the_one_country_a_report_is_about()
    {
        Mentions found = Mentions.In("Kenya held elections. Kenyan police were deployed across Kenya. The government urged calm.");
        Assert.Equal("KEN GOV", found.Code("government"));
    }

    [Fact]
    public void The_government_of_a_report_about_two_countries_is_left_open()
    {
        Mentions found = Mentions.In("Kenya and Somalia met. Kenyan and Somali police were there. The government urged calm.");
        Assert.Equal("- GOV", found.Code("government"));
    }

    [Theory]
    [InlineData("In memory of Nelson Mandela, the president orders that flags of the United States be lowered.", null)]
    [InlineData("Nelson Mandela died. Foo Barlow said the president had ordered flags lowered.", "2013-12-06")]
    [InlineData("Former president Nicolas Sarkozy met voters. The president denied it.", null)]
    public void Who_has_left_office_is_not_the_president(string text, string? date) =>
        Assert.DoesNotContain(Mentions.In(text, date).All, mention => mention.Actor.Id is not null && mention.Kind == Coding.Actors.MentionKind.Nominal);

    [Theory]
    [InlineData("Barack Obama announced a plan. The president said that Iran would benefit.", null)]
    [InlineData("Barack Obama announced a plan. The president said that Iran would benefit.", "2015-05-01")]
    [InlineData("Former president Barack Obama spoke. The former president criticised Iran.", "2018-05-01")]
    public void Who_holds_the_office_is_the_president(string text, string? date) =>
        Assert.Contains(Mentions.In(text, date).All, mention => mention.Actor.Id == "person:barack-obama" && mention.Kind == Coding.Actors.MentionKind.Nominal);

    [Fact]
    public void A_company_is_called_by_its_first_word() =>
        Assert.DoesNotContain(
            Mentions.In("Ford Motor Company announced on Friday that the department was examining its cars. A spokesman for Ford declined to comment.").All,
            mention => mention.Actor.Id == "person:gerald-ford");

    [Fact]
    public void Another_given_name_is_no_spelling() =>
        Assert.DoesNotContain(Mentions.In("Party founder Martin Lee criticised the protest.").All, mention => mention.Actor.Id == "person:mike-lee");

    [Fact]
    public void A_ruler_is_his_own_countrys_and_not_that_of_the_land_he_took() =>
        Assert.Contains(Mentions.In("A coalition ousted Saddam Hussein.").All, mention => mention.Actor.Code == "IRQ");
}
