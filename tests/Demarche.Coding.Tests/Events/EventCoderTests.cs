using Demarche.Coding.Events;
using Demarche.Language.Articles;

namespace Demarche.Coding.Tests.Events;

public sealed class EventCoderTests
{
    private static readonly DateOnly Thursday = new(2022, 1, 27);

    [Fact]
    public void A_demand_keeps_its_content_with_the_infinitive_after_its_object()
    {
        CodedArticle article = CodedArticle.Of("Moscow is seeking firm guarantees to limit the growth of NATO.");
        Event demand = article.One(EventType.Request);
        Assert.Equal(["RUS"], CodedArticle.Codes(demand.Actors));
        Assert.Equal("firm guarantees to limit the growth of NATO", article.Words(demand.Content));
        Assert.Empty(demand.Recipients);
    }

    [Fact]
    public void Those_who_reject_a_demand_are_the_ones_it_was_made_to()
    {
        CodedArticle article = CodedArticle.Of(
            "Iran is seeking guarantees on trade.",
            "In a letter sent on Tuesday, France and Germany rejected Iran's demand for guarantees.");
        Event demand = article.One(EventType.Request);
        Assert.Equal(["FRA", "DEU"], CodedArticle.Codes(demand.Recipients));
        Assert.Contains(demand.Derivation, s => s.Source == "DemandLinker");
    }

    [Fact]
    public void A_refusal_in_a_letter_has_the_date_of_the_letter()
    {
        CodedArticle article = CodedArticle.Of("In a letter sent on Tuesday, France and Germany rejected Iran's demand for guarantees.");
        Event refusal = article.One(EventType.Reject);
        Assert.Equal(["FRA", "DEU"], CodedArticle.Codes(refusal.Actors));
        Assert.Equal(["IRN"], CodedArticle.Codes(refusal.Recipients));
        Assert.Equal((new DateOnly(2022, 1, 25), "day"), (refusal.Date, refusal.DatePrecision));
    }

    [Fact]
    public void A_warning_of_sanctions_if_is_a_conditional_threat_and_its_condition_no_event()
    {
        CodedArticle article = CodedArticle.Of("Canada has warned of heavy sanctions on Serbia if it invades Kosovo.");
        Event threat = Assert.Single(article.Events);
        Assert.Equal((EventType.Threaten, "restrict"), (threat.Type, threat.Mode));
        Assert.True(threat.Auxiliaries.HasFlag(EventAuxiliaries.Hypothetical));
        Assert.Equal(["SRB"], CodedArticle.Codes(threat.Recipients));
    }

    [Theory]
    [InlineData("Rebels shelled Goma in Congo on Friday, killing nine people and wounding two.")]
    [InlineData("Rebels killed nine people in a raid on Goma in Congo.")]
    [InlineData("A Rwandan attack on Goma in Congo killed two people and injured five children.")]
    public void An_attack_and_whom_it_harmed_are_one_event(string text) => CodedArticle.Of(text).One(EventType.Assault);

    [Fact]
    public void Two_attacks_side_by_side_are_two_events()
    {
        CodedArticle article = CodedArticle.Of("Rwanda shelled Goma in Congo and bombed the army of Uganda.");
        Assert.Equal(2, article.Events.Count(coded => coded.Type == EventType.Assault));
        article = CodedArticle.Of("The Congolese army attacked rebels in Minembwe, and claims to have killed four officials.");
        Assert.Equal(2, article.Events.Count(coded => coded.Type == EventType.Assault));
    }

    [Fact]
    public void Who_leaves_an_organisation_reduces_relations_and_who_leaves_a_country_retreats()
    {
        Assert.Equal("withdraw", CodedArticle.Of("Chad withdrew from the African Union.").One(EventType.Sanction).Mode);
        Assert.Equal("withdraw", CodedArticle.Of("Chad withdrew from Libya.").One(EventType.Retreat).Mode);
    }

    [Fact]
    public void A_plain_deed_between_states_is_likelier_than_one_that_a_noun_only_names()
    {
        double plain = CodedArticle.Of("Kenya condemned Uganda on Monday.").One(EventType.Accuse).Confidence;
        double named = CodedArticle.Of("Kenya's aid for Uganda has grown.").One(EventType.Aid).Confidence;
        Assert.InRange(named, 0.05, plain - 0.05);
        Assert.InRange(plain, 0.7, 0.99);
    }

    [Theory]
    [InlineData("The ministers praised the cooperation between Kenya and Uganda.")]
    [InlineData("Kenya attaches importance to its partnership with Uganda.")]
    public void How_two_states_stand_to_each_other_is_no_deed(string text) => Assert.DoesNotContain(CodedArticle.Of(text).Events, coded => coded.Type == EventType.Cooperate);

    [Theory]
    [InlineData("The Kenyan president congratulated the Ugandan hockey players on their victory.")]
    [InlineData("Kenya congratulated Uganda on the victory at the world championship.")]
    public void Who_congratulates_athletes_makes_no_politics(string text) => Assert.Empty(CodedArticle.Of(text).Events);

    [Fact]
    public void An_attack_at_a_match_is_an_attack() => CodedArticle.Of("Rebels shot three Ugandan policemen before a hockey match in Kampala.").One(EventType.Assault);

    [Fact]
    public void The_place_where_a_man_shoots_is_not_shot_at()
    {
        Assert.DoesNotContain(CodedArticle.Of("A man opened fire inside a court in Tirana, Albania, and killed a judge.").Events, coded => CodedArticle.Codes(coded.Recipients).Contains("ALB") && coded.Recipients.Any(party => party.Actor.Sector is null));
        Assert.Equal(["PSE"], CodedArticle.Codes(CodedArticle.Of("Israeli troops opened fire in Gaza on Monday.").One(EventType.Assault).Recipients));
    }

    [Fact]
    public void Forces_sent_out_in_a_disaster_bring_aid()
    {
        Assert.Equal(["HTI"], CodedArticle.Codes(CodedArticle.Of("Canada deployed troops to Haiti after the earthquake.").One(EventType.Aid).Recipients));
        CodedArticle.Of("Canada deployed troops to Haiti.").One(EventType.Mobilize);
    }

    [Fact]
    public void What_a_ruling_allows_is_no_second_deed()
    {
        CodedArticle article = CodedArticle.Of("The Kenyan court rejected an appeal by the farmers, allowing the Kenyan police to clear the forest.");
        Assert.Equal(EventType.Reject, Assert.Single(article.Events).Type);
    }

    [Theory]
    [InlineData("The Kenyan president announced a visit to Uganda.")]
    [InlineData("During preparations for the Ugandan king's visit to Kenya next year, talks were held.")]
    public void A_visit_that_is_announced_is_to_come(string text) => Assert.DoesNotContain(CodedArticle.Of(text).Events, coded => coded.Type == EventType.Consult);

    [Fact]
    public void A_denial_of_an_attack_asserts_no_attack()
    {
        CodedArticle article = CodedArticle.Of("Serbia denies planning to attack Kosovo, accusing the United States of fueling tensions.");
        Event accusation = Assert.Single(article.Events);
        Assert.Equal(EventType.Accuse, accusation.Type);
        Assert.Equal(["SRB"], CodedArticle.Codes(accusation.Actors));
        Assert.Equal(["USA"], CodedArticle.Codes(accusation.Recipients));
    }

    [Fact]
    public void Captions_and_links_give_no_event()
    {
        CodedArticle article = CodedArticle.Of(Thursday,
        [
            (ParagraphRole.Caption, "Turkey rejected the demand of Greece."),
            (ParagraphRole.Related, "Turkey rejects the demand of Greece"),
        ]);
        Assert.Empty(article.Events);
    }

    [Fact]
    public void Headline_and_lead_tell_one_event_and_the_body_gives_its_words()
    {
        CodedArticle article = CodedArticle.Of(Thursday,
        [
            (ParagraphRole.Headline, "Turkey rejects Greek demand"),
            (ParagraphRole.Body, "Turkey rejected a demand by Greece on Wednesday."),
        ]);
        Event refusal = article.One(EventType.Reject);
        Assert.Equal("rejected", article.Words([refusal.Trigger[0]]));
        Assert.NotEmpty(refusal.OtherMentions);
        Assert.Equal(new DateOnly(2022, 1, 26), refusal.Date);
    }

    [Theory]
    [InlineData("Two men were injured in an attack in London.")]
    [InlineData("Typhoon Haiyan killed forty fishermen in the Philippines.")]
    [InlineData("Macron called Merkel “humble” in Paris.")]
    [InlineData("Anti-government protests shook Turkey on Monday.")]
    [InlineData("Macron said that the Dutch senator could not accept the offer of Germany.")]
    public void Nobody_acts_where_nobody_is_told_to(string text) => Assert.Empty(CodedArticle.Of(text).Events);

    [Fact]
    public void An_oil_company_acts_though_oil_may_spill() =>
        Assert.Equal(["oil company"], CodedArticle.Codes(CodedArticle.Of("The oil company accused Chad of fraud.").One(EventType.Accuse).Actors));

    [Fact]
    public void The_dead_of_an_attack_are_whom_its_owner_killed()
    {
        Event killing = CodedArticle.Of("Ten Palestinians were killed in Israeli attacks across the Gaza Strip ahead of talks in Egypt.").One(EventType.Assault);
        Assert.Equal(["ISR"], CodedArticle.Codes(killing.Actors));
        Assert.Equal(["PSE"], CodedArticle.Codes(killing.Recipients));
    }

    [Fact]
    public void A_question_asserts_nothing() =>
        Assert.Empty(CodedArticle.Of("Did Turkey reject the demand of Greece?").Events);

    [Fact]
    public void Nobody_acts_in_a_passive_without_an_agent() =>
        Assert.Empty(CodedArticle.Of("Three Greek soldiers were arrested near the river.").Events);

    [Fact]
    public void Events_are_numbered_in_order_of_the_text_and_explain_themselves()
    {
        CodedArticle article = CodedArticle.Of("France condemned Belarus.", "Norway imposed sanctions on Myanmar.", "Chile met Peru's foreign minister.");
        Assert.Equal(["e1", "e2", "e3"], article.Events.Select(e => e.Id));
        Assert.All(article.Events, e => Assert.Contains(e.Derivation, s => s.Kind == "predicate" && s.Source is not null));
        Assert.All(article.Events, e => Assert.Contains(e.Derivation, s => s.Kind == "role"));
    }

    [Theory]
    [InlineData("The Israeli foreign minister met the Syrian foreign minister in Geneva.", "third-party")]
    [InlineData("The Armenian president met the Azerbaijani president in Vienna on Monday.", "third-party")]
    [InlineData("The Swiss foreign minister met the Syrian foreign minister in Geneva.", null)]
    [InlineData("The Israeli foreign minister met the Syrian foreign minister.", null)]
    [InlineData("The NATO secretary general met the Serbian president in Vienna.", null)]
    public void Two_states_that_meet_in_a_third_meet_at_a_third_party(string text, string? mode) =>
        Assert.Equal(mode, CodedArticle.Of(text).One(EventType.Consult).Mode);

    [Theory]
    [InlineData("The presidents of Bosnia and Croatia rejected the plan.", "BIH HRV")]
    [InlineData("The foreign minister of Georgia rejected the plan of Armenia.", "GEO")]
    [InlineData("Iran and Iraq met in Muscat. They rejected the plan.", "IRN IRQ")]
    [InlineData("Iran and Iraq met in Muscat. Both rejected the plan.", "IRN IRQ")]
    [InlineData("Iran met with envoys in Muscat. They rejected the plan.", "")]
    public void Words_for_several_parties_stand_for_all_of_them(string text, string codes)
    {
        CodedArticle article = CodedArticle.Of(text);
        Assert.Equal(codes, string.Join(' ', article.Events.Where(e => e.Type == EventType.Reject).SelectMany(e => CodedArticle.Codes(e.Actors)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Long_past_events_are_historical()
    {
        CodedArticle article = CodedArticle.Of("Iraq invaded Kuwait in 1990.");
        Assert.True(article.One(EventType.Assault).Auxiliaries.HasFlag(EventAuxiliaries.Historical));
    }
}
