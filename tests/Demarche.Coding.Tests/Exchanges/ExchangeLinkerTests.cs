using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Tests.Exchanges;

public sealed class ExchangeLinkerTests
{
    private const string Demand =
        "Chad/Chad/PROPN/2/nsubj demanded/demand/VERB/0/root that/that/SCONJ/5/mark Sudan/Sudan/PROPN/5/nsubj "
        + "close/close/VERB/2/ccomp the/the/DET/7/det camps/camp/NOUN/5/obj near/near/ADP/10/case the/the/DET/10/det "
        + "border/border/NOUN/7/nmod ././PUNCT/2/punct";

    private const string DemandWords = "close the camps near the border";

    private const string Refusal =
        "Sudan/Sudan/PROPN/2/nsubj refused/refuse/VERB/0/root to/to/PART/4/mark shut/shut/VERB/2/xcomp any/any/DET/6/det "
        + "camp/camp/NOUN/4/obj ././PUNCT/2/punct";

    private static Story Demanding(params string[] more) =>
        new Story([Demand, .. more]).Tells(EventType.Request, Story.Chad, Story.Sudan, "demanded", DemandWords);

    [Fact]
    public void Demand_without_an_answer_is_open()
    {
        Story story = Demanding();
        Exchange exchange = Assert.Single(story.Link());
        Assert.Equal(("x1", "e1", Standing.Open), (exchange.Id, exchange.Demand, exchange.Standing));
        Assert.Equal(DemandWords, story.Words(exchange));
        Assert.Empty(exchange.Answers);
    }

    [Fact]
    public void Demand_that_the_other_side_refuses_is_rejected()
    {
        Exchange exchange = Assert.Single(Demanding(Refusal)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "refused", "shut any camp").Link());
        Assert.Equal(new Answer(AnswerKind.Rejects, "e2", null), Assert.Single(exchange.Answers));
        Assert.Equal(Standing.Rejected, exchange.Standing);
    }

    [Fact]
    public void Answer_told_before_the_demand_is_linked_too()
    {
        Exchange exchange = Assert.Single(new Story(Refusal, Demand)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "refused", "shut any camp")
            .Tells(EventType.Request, Story.Chad, Story.Sudan, "demanded", DemandWords)
            .Link());
        Assert.Equal("e2", exchange.Demand);
        Assert.Equal(Standing.Rejected, exchange.Standing);
    }

    [Fact]
    public void Refusal_of_another_matter_or_by_another_side_is_no_answer()
    {
        const string Visa = "Sudan/Sudan/PROPN/2/nsubj refused/refuse/VERB/0/root visas/visa/NOUN/2/obj ././PUNCT/2/punct";
        Assert.Empty(Assert.Single(Demanding(Visa)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "refused", "visas").Link()).Answers);
        Assert.Empty(Assert.Single(Demanding(Refusal)
            .Tells(EventType.Reject, Story.Libya, Story.Chad, "refused", "shut any camp").Link()).Answers);
        Assert.Empty(Assert.Single(Demanding(Refusal)
            .Tells(EventType.Reject, Story.Sudan, Story.Libya, "refused", "shut any camp").Link()).Answers);
    }

    [Fact]
    public void Where_nobody_is_addressed_the_words_alone_must_tell()
    {
        Story Between(string content) => new Story(Demand, Refusal)
            .Tells(EventType.Request, Story.Chad, null, "demanded", DemandWords)
            .Tells(EventType.Reject, Story.Sudan, null, "refused", content);
        Assert.Equal(Standing.Open, Assert.Single(Between("any camp").Link()).Standing);
        const string Both =
            "Sudan/Sudan/PROPN/2/nsubj refused/refuse/VERB/0/root to/to/PART/4/mark close/close/VERB/2/xcomp any/any/DET/6/det "
            + "camp/camp/NOUN/4/obj ././PUNCT/2/punct";
        Assert.Equal(Standing.Rejected, Assert.Single(new Story(Demand, Both)
            .Tells(EventType.Request, Story.Chad, null, "demanded", DemandWords)
            .Tells(EventType.Reject, Story.Sudan, null, "refused", "close any camp").Link()).Standing);
    }

    [Fact]
    public void Minister_answers_for_the_state_and_rebels_do_not()
    {
        Story Between(Actor demander) => new Story(Demand, Refusal)
            .Tells(EventType.Request, demander, Story.Sudan, "demanded", DemandWords)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "refused", "shut any camp");
        Assert.Equal(Standing.Rejected, Assert.Single(Between(Story.ChadMinister).Link()).Standing);
        Assert.Equal(Standing.Open, Assert.Single(Between(Story.ChadRebels).Link()).Standing);
    }

    [Fact]
    public void Rejected_accusation_answers_no_demand()
    {
        const string Denial =
            "Sudan/Sudan/PROPN/2/nsubj rejected/reject/VERB/0/root allegations/allegation/NOUN/2/obj about/about/ADP/6/case "
            + "the/the/DET/6/det border/border/NOUN/3/nmod camps/camp/NOUN/6/dep ././PUNCT/2/punct";
        Assert.Equal(Standing.Open, Assert.Single(Demanding(Denial)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "rejected", "allegations about the border camps").Link()).Standing);
    }

    [Fact]
    public void Demand_told_twice_is_one_exchange()
    {
        const string Again =
            "Ndjamena/Ndjamena/PROPN/2/nsubj wants/want/VERB/0/root the/the/DET/4/det camps/camp/NOUN/5/nsubj gone/go/VERB/2/xcomp";
        Exchange exchange = Assert.Single(Demanding(Again)
            .Tells(EventType.Request, Story.Chad, null, "wants", "the camps gone").Link());
        Assert.Equal("e1", exchange.Demand);
    }

    [Fact]
    public void Demands_about_different_matters_are_told_apart()
    {
        const string Another =
            "It/it/PRON/3/nsubj also/also/ADV/3/advmod sought/seek/VERB/0/root compensation/compensation/NOUN/3/obj";
        ImmutableArray<Exchange> exchanges = Demanding(Another, Refusal)
            .Tells(EventType.Request, Story.Chad, Story.Sudan, "sought", "compensation")
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "refused", "shut any camp").Link();
        Assert.Equal([Standing.Rejected, Standing.Open], exchanges.Select(exchange => exchange.Standing));
    }

    [Theory]
    [InlineData(EventAuxiliaries.Negated)]
    [InlineData(EventAuxiliaries.Hypothetical)]
    [InlineData(EventAuxiliaries.Future)]
    public void Demand_not_made_is_no_demand(EventAuxiliaries auxiliaries) =>
        Assert.Empty(new Story(Demand)
            .Tells(EventType.Request, Story.Chad, Story.Sudan, "demanded", DemandWords, auxiliaries).Link());

    [Fact]
    public void Refused_demand_that_the_report_tells_only_through_its_refusal_is_an_exchange_without_a_demand()
    {
        const string Only =
            "Sudan/Sudan/PROPN/2/nsubj rejected/reject/VERB/0/root a/a/DET/4/det demand/demand/NOUN/2/obj for/for/ADP/6/case "
            + "compensation/compensation/NOUN/4/nmod ././PUNCT/2/punct";
        Story story = new Story(Only)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "rejected", "a demand for compensation");
        Exchange exchange = Assert.Single(story.Link());
        Assert.Null(exchange.Demand);
        Assert.Equal("a demand for compensation", story.Words(exchange));
        Assert.Equal(Standing.Rejected, exchange.Standing);
    }

    [Fact]
    public void Refusing_to_yield_to_a_demand_tells_of_it_even_where_nobody_is_said_to_make_it()
    {
        const string Firm =
            "Sudan/Sudan/PROPN/2/nsubj refused/refuse/VERB/0/root to/to/PART/4/mark bow/bow/VERB/2/xcomp to/to/ADP/6/case "
            + "demands/demand/NOUN/4/obl for/for/ADP/8/case compensation/compensation/NOUN/6/nmod ././PUNCT/2/punct";
        Story story = new Story(Firm)
            .Tells(EventType.Reject, Story.Sudan, null, "refused", "bow to demands for compensation");
        Exchange exchange = Assert.Single(story.Link());
        Assert.Equal((null, Standing.Rejected), (exchange.Demand, exchange.Standing));
        Assert.Empty(new Story(Firm.Replace("demands/demand", "chance/chance", StringComparison.Ordinal))
            .Tells(EventType.Reject, Story.Sudan, null, "refused", "bow to chance for compensation").Link());
    }

    [Fact]
    public void Infinitive_that_goes_on_from_the_content_belongs_to_the_matter()
    {
        const string Seeks =
            "Chad/Chad/PROPN/2/nsubj seeks/seek/VERB/0/root guarantees/guarantee/NOUN/2/obj to/to/PART/5/mark "
            + "limit/limit/VERB/2/advcl/VerbForm=Inf flights/flight/NOUN/5/obj ././PUNCT/2/punct";
        Story story = new Story(Seeks).Tells(EventType.Request, Story.Chad, Story.Sudan, "seeks", "guarantees");
        Assert.Equal("guarantees to limit flights", story.Words(Assert.Single(story.Link())));
    }

    [Fact]
    public void Threat_under_a_condition_demands_the_condition()
    {
        const string Threat =
            "Chad/Chad/PROPN/2/nsubj threatened/threaten/VERB/0/root Sudan/Sudan/PROPN/2/obj with/with/ADP/5/case "
            + "war/war/NOUN/2/obl unless/unless/SCONJ/8/mark it/it/PRON/8/nsubj disarmed/disarm/VERB/2/advcl "
            + "rebels/rebel/NOUN/8/obj ././PUNCT/2/punct";
        Story story = new Story(Threat)
            .Tells(EventType.Threaten, Story.Chad, Story.Sudan, "threatened", "war", EventAuxiliaries.Hypothetical);
        Exchange exchange = Assert.Single(story.Link());
        Assert.Equal("unless it disarmed rebels", story.Words(exchange));
        Assert.Equal(Standing.Open, exchange.Standing);
    }

    [Fact]
    public void Threat_without_a_condition_demands_nothing()
    {
        const string Threat =
            "Chad/Chad/PROPN/2/nsubj threatened/threaten/VERB/0/root Sudan/Sudan/PROPN/2/obj with/with/ADP/5/case "
            + "war/war/NOUN/2/obl ././PUNCT/2/punct";
        Assert.Empty(new Story(Threat)
            .Tells(EventType.Threaten, Story.Chad, Story.Sudan, "threatened", "war").Link());
    }

    [Fact]
    public void Parliament_and_government_of_one_state_are_two_sides()
    {
        var parliament = new Actor("Parliament", "SDN", "LEG", "org:sudan-parliament");
        var government = new Actor("Government", "SDN", "GOV", "org:sudan-government");
        Exchange exchange = Assert.Single(new Story(Demand, Refusal)
            .Tells(EventType.Request, parliament, government, "demanded", DemandWords)
            .Tells(EventType.Reject, government, parliament, "refused", "shut any camp").Link());
        Assert.Equal(Standing.Rejected, exchange.Standing);
    }
}
