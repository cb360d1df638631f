using Demarche.Coding.Events;
using Demarche.Language.Articles;

namespace Demarche.Coding.Tests.Events;

/// <summary>Who takes part in an event, and whom it takes to make one.</summary>
public sealed class EventPartiesTests
{
    [Fact]
    public void Ministers_of_two_countries_in_one_phrase_are_two_parties()
    {
        CodedArticle article = CodedArticle.Of("Armenian and Azerbaijani ministers met in Geneva on Tuesday.");
        Assert.Equal(["ARM", "AZE"], CodedArticle.Codes(article.One(EventType.Consult).Actors).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Airstrikes_of_two_countries_in_one_phrase_are_carried_out_by_both()
    {
        CodedArticle article = CodedArticle.Of("American and Israeli airstrikes killed two Iranian generals.");
        Assert.Equal(["USA", "ISR"], CodedArticle.Codes(article.One(EventType.Assault).Actors));
    }

    [Fact]
    public void Who_is_killed_when_gunmen_open_fire_is_killed_by_them()
    {
        CodedArticle article = CodedArticle.Of("Three Kenyan soldiers were killed when Somali rebels opened fire on a boat near the border of Ethiopia.");
        Event attack = article.One(EventType.Assault);
        Assert.Equal(["SOM"], CodedArticle.Codes(attack.Actors));
        Assert.Equal(["KEN"], CodedArticle.Codes(attack.Recipients));
    }

    [Fact]
    public void A_passive_with_by_holds_for_the_passive_before_it()
    {
        CodedArticle article = CodedArticle.Of("Four Pakistani soldiers were killed and six others were wounded by Afghan fighters.");
        Event attack = article.One(EventType.Assault);
        Assert.Equal(["AFG"], CodedArticle.Codes(attack.Actors));
        Assert.Equal(["PAK"], CodedArticle.Codes(attack.Recipients));
    }

    [Fact]
    public void What_is_shot_down_belongs_to_who_uses_it()
    {
        CodedArticle article = CodedArticle.Of("The Ukrainian army shot down a drone used by Russian troops.");
        Assert.Equal(["RUS"], CodedArticle.Codes(article.One(EventType.Assault).Recipients));
    }

    [Fact]
    public void Private_persons_among_themselves_make_no_event() =>
        Assert.Empty(CodedArticle.Of("Gerald Flodder criticized Emma Quist on Monday.").Events);

    [Fact]
    public void A_private_person_and_a_minister_make_one() =>
        Assert.Single(CodedArticle.Of("Gerald Flodder criticized the Danish prime minister on Monday.").Events);

    [Fact]
    public void Nobody_holds_talks_with_himself()
    {
        Assert.Empty(CodedArticle.Of("The Danish minister talked about the harvest.").Events);
        Assert.Empty(CodedArticle.Of("Some Kenyan senator was talking about prices.").Events);
        Assert.Single(CodedArticle.Of("Danish and Swedish ministers talked about the harvest.").Events);
    }

    [Fact]
    public void A_politician_attacks_another_with_words()
    {
        Assert.Equal(EventType.Accuse, Assert.Single(CodedArticle.Of("President Macron attacked the prime minister in a speech.").Events).Type);
        Assert.Equal(EventType.Assault, Assert.Single(CodedArticle.Of("Rebels attacked the prime minister in his house.").Events).Type);
    }

    [Fact]
    public void The_town_before_an_attack_does_not_attack() =>
        Assert.Empty(CodedArticle.Of("The Boston bombing of Kenyan runners shocked the country.").Events.Where(e => e.Actors.Any(a => a.Actor.Name == "Boston")));

    [Fact]
    public void What_somebody_is_arrested_for_is_not_told_as_done()
    {
        Event arrest = Assert.Single(CodedArticle.Of("Kenyan police arrested two Somali men for attacking a Ugandan convoy.").Events);
        Assert.Equal(EventType.Coerce, arrest.Type);
    }

    [Fact]
    public void A_visit_of_which_something_is_foretold_is_to_come() =>
        Assert.Equal(EventType.Agree, CodedArticle.Of("President Macron's visit to Egypt will include a tour of the canal.").Events.First(e => e.Rule != "visit").Type);

    [Fact]
    public void What_is_not_yet_agreed_is_no_refusal() =>
        Assert.Empty(CodedArticle.Of("Denmark has not yet agreed on a treaty with Sweden.").Events);

    [Fact]
    public void They_who_are_accused_after_a_comma_are_they_who_were_detained()
    {
        CodedArticle article = CodedArticle.Of("Turkish police detained two Syrian journalists, accusing them of making threats.");
        Assert.Equal(["SYR"], CodedArticle.Codes(article.One(EventType.Accuse).Recipients));
    }

    [Fact]
    public void A_strike_that_targets_a_base_is_directed_to_its_owner()
    {
        CodedArticle article = CodedArticle.Of("Iran conducted drone strikes targeting American bases in the Gulf.");
        Assert.Equal(["USA"], CodedArticle.Codes(article.One(EventType.Assault).Recipients));
    }

    [Fact]
    public void An_order_counts_as_what_it_orders()
    {
        CodedArticle article = CodedArticle.Of("President Trump signed an order imposing tariffs on Canadian goods.");
        Assert.Equal(EventType.Sanction, Assert.Single(article.Events).Type);
    }

    [Fact]
    public void He_who_accuses_a_man_is_not_that_man() =>
        Assert.DoesNotContain(
            CodedArticle.Of("Mr. Trump spoke on Sunday. He accused Mr. Trump of running a campaign of hatred.").Events, e => e.Type == EventType.Accuse);

    [Fact]
    public void A_headline_and_the_lead_tell_one_event_in_different_words()
    {
        CodedArticle article = CodedArticle.Of(
            new DateOnly(2022, 1, 27),
            [
                (ParagraphRole.Headline, "Denmark agrees to take its missiles home"),
                (ParagraphRole.Body, "Denmark agreed on Sunday to dismantle its bases in Norway."),
            ]);
        Assert.Single(article.Events, e => e.Type == EventType.Agree);
    }

    [Fact]
    public void Those_hurt_beside_the_killed_are_hurt_by_the_same_gunmen()
    {
        CodedArticle article = CodedArticle.Of("Two Kenyan policemen are killed, while a driver is injured, as Somali gunmen open fire on a patrol vehicle.");
        Assert.Contains(article.Events, attack => attack.Type == EventType.Assault && CodedArticle.Codes(attack.Recipients).Contains("KEN"));
    }

    [Fact]
    public void Where_talks_are_held_is_no_party() =>
        Assert.Empty(CodedArticle.Of("The Finnish president expects the summit in Lisbon to open a long debate.").Events);

    [Fact]
    public void The_town_before_an_attack_does_not_kill_those_who_died_in_it() =>
        Assert.Empty(CodedArticle.Of("A Danish nurse was killed in the Benghazi attack.").Events);

    [Fact]
    public void Who_is_named_behind_a_description_is_who_acts()
    {
        CodedArticle article = CodedArticle.Of("His main presidential rival Joe Biden called on Venezuela to withdraw.");
        Assert.Equal(["person:joe-biden"], article.One(EventType.Request).Actors.Select(actor => actor.Actor.Id));
    }

    [Fact]
    public void A_meeting_with_nobody_known_tells_not_who_met() =>
        Assert.Empty(CodedArticle.Of("They met with the president of Chile.").Events);

    [Fact]
    public void Officers_who_arrive_pay_no_visit() =>
        Assert.Empty(CodedArticle.Of("Two officers travelled to Canada and asked the neighbours.").Events);

    [Fact]
    public void What_would_be_done_is_still_to_come_also_where_the_speaker_is_not_found()
    {
        CodedArticle article = CodedArticle.Of("During a visit to Warsaw on Tuesday French President Nicolas Sarkozy announced that his country would lift job restrictions on the citizens of Poland.");
        Assert.Contains(article.Events, lifted => lifted.Type == EventType.Concede && lifted.Auxiliaries == EventAuxiliaries.Future);
    }

    [Fact]
    public void A_town_that_only_the_map_knows_is_its_countrys() =>
        Assert.Equal(["UKR"], CodedArticle.Codes(CodedArticle.Of("Russian rebels shelled the city of Kryvyi Rih on Monday.").One(EventType.Assault).Recipients));

    [Fact]
    public void Ministers_named_behind_one_title_are_all_meant()
    {
        CodedArticle article = CodedArticle.Of("The Netherlands bans Israeli ministers Itamar Ben-Gvir and Bezalel Smotrich from the country.");
        Assert.Equal(2, article.One(EventType.Coerce).Recipients.Length);
    }

    [Fact]
    public void What_a_storm_kills_is_not_killed_by_those_who_prepare_for_it() =>
        Assert.DoesNotContain(CodedArticle.Of("The Vietnamese government closes all schools as a typhoon makes landfall, killing four people.").Events, struck => struck.Type == EventType.Assault);

    [Fact]
    public void A_truce_that_collapses_is_none() =>
        Assert.Empty(CodedArticle.Of("The truce between Sudan and Chad collapses on Monday.").Events);

    [Fact]
    public void They_who_are_confirmed_killed_kill_nobody() =>
        Assert.Empty(CodedArticle.Of("Twenty people have been confirmed killed.").Events);

    [Fact]
    public void Of_we_who_talked_only_the_speaker_is_known() =>
        Assert.DoesNotContain(CodedArticle.Of("\"We discussed it at length,\" Russian President Vladimir Putin said.").Events, talk => talk.Type == EventType.Consult);

    [Fact]
    public void Of_two_verbs_side_by_side_both_have_the_object()
    {
        CodedArticle article = CodedArticle.Of("Belarusian police harassed and arrested Polish bloggers.");
        Assert.All(article.Events, coded => Assert.Equal(["POL"], CodedArticle.Codes(coded.Recipients)));
        Assert.Equal(2, article.Events.Length);
    }

    [Fact]
    public void Whose_own_thing_it_is_is_not_whom_it_is_done_to() =>
        Assert.Equal(["ISR"], CodedArticle.Codes(CodedArticle.Of("Turkey closes its airspace to Israeli aircraft.").One(EventType.Coerce).Recipients));

    [Fact]
    public void Persons_with_titles_in_a_row_are_one_list()
    {
        CodedArticle article = CodedArticle.Of("Deputy Prime Minister Tatyana Golikova, Presidential Aide Andrei Fursenko and Minister of Science Valery Falkov have agreed to join the board.");
        Assert.Equal(3, article.One(EventType.Agree).Actors.Length);
    }

    [Fact]
    public void Whom_somebody_speaks_to_before_a_list_is_not_in_it()
    {
        CodedArticle article = CodedArticle.Of("After a call with Vladimir Putin, Sergei Lavrov and Sergei Shoigu accused NATO of a lie.");
        Assert.Equal(["person:sergei-lavrov", "person:sergei-shoigu"], article.One(EventType.Accuse).Actors.Select(actor => actor.Actor.Id));
    }
}
