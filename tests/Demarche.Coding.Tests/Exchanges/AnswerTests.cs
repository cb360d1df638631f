using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Tests.Exchanges;

public sealed class AnswerTests
{
    private const string Demand =
        "Chad/Chad/PROPN/2/nsubj demanded/demand/VERB/0/root that/that/SCONJ/5/mark Sudan/Sudan/PROPN/5/nsubj "
        + "release/release/VERB/2/ccomp the/the/DET/7/det pilots/pilot/NOUN/5/obj ././PUNCT/2/punct";

    private static Story Demanding(params string[] more) => new Story([Demand, .. more])
        .Tells(EventType.Request, Story.Chad, Story.Sudan, "demanded", "release the pilots");

    private static (AnswerKind, Standing) Answered(Story story)
    {
        Exchange exchange = Assert.Single(story.Link());
        return (Assert.Single(exchange.Answers).Kind, exchange.Standing);
    }

    [Fact]
    public void Agreement_accepts()
    {
        const string Yes =
            "Khartoum/Khartoum/PROPN/2/nsubj agreed/agree/VERB/0/root to/to/PART/4/mark free/free/VERB/2/xcomp "
            + "both/both/DET/6/det pilots/pilot/NOUN/4/obj";
        Assert.Equal((AnswerKind.Accepts, Standing.Met), Answered(Demanding(Yes)
            .Tells(EventType.Agree, Story.Sudan, Story.Chad, "agreed", "free both pilots")));
    }

    [Fact]
    public void Agreement_to_a_part_concedes()
    {
        const string Some =
            "Khartoum/Khartoum/PROPN/2/nsubj agreed/agree/VERB/0/root to/to/PART/4/mark free/free/VERB/2/xcomp "
            + "some/some/DET/6/det pilots/pilot/NOUN/4/obj";
        Assert.Equal((AnswerKind.Concedes, Standing.PartlyMet), Answered(Demanding(Some)
            .Tells(EventType.Agree, Story.Sudan, Story.Chad, "agreed", "free some pilots")));
    }

    [Fact]
    public void Agreement_to_consider_defers()
    {
        const string Study =
            "Khartoum/Khartoum/PROPN/2/nsubj agreed/agree/VERB/0/root to/to/PART/4/mark consider/consider/VERB/2/xcomp "
            + "freeing/free/VERB/4/xcomp pilots/pilot/NOUN/5/obj";
        Assert.Equal((AnswerKind.Defers, Standing.Deferred), Answered(Demanding(Study)
            .Tells(EventType.Agree, Story.Sudan, Story.Chad, "agreed", "consider freeing pilots")));
    }

    [Fact]
    public void Demand_in_return_counters()
    {
        const string Counter =
            "Sudan/Sudan/PROPN/2/nsubj sought/seek/VERB/0/root its/its/PRON/5/nmod:poss own/own/ADJ/5/amod "
            + "pilots/pilot/NOUN/2/obj instead/instead/ADV/2/advmod";
        var exchanges = Demanding(Counter)
            .Tells(EventType.Request, Story.Sudan, Story.Chad, "sought", "its own pilots").Link();
        Assert.Equal([Standing.Countered, Standing.Open], exchanges.Select(exchange => exchange.Standing));
    }

    [Fact]
    public void Doing_what_was_asked_meets_the_demand()
    {
        const string Deed = "Sudan/Sudan/PROPN/2/nsubj released/release/VERB/0/root its/its/PRON/4/nmod:poss pilots/pilot/NOUN/2/obj";
        Assert.Equal((AnswerKind.Acts, Standing.Met), Answered(Demanding(Deed)
            .Tells(EventType.Retreat, Story.Sudan, Story.Chad, "released", "pilots")));
    }

    [Fact]
    public void Going_on_with_what_was_to_stop_defies_the_demand()
    {
        Story story = new Story(
            "Chad/Chad/PROPN/2/nsubj asked/ask/VERB/0/root Sudan/Sudan/PROPN/2/obj to/to/PART/5/mark stop/stop/VERB/2/xcomp "
            + "bombing/bomb/VERB/5/xcomp villages/village/NOUN/6/obj",
            "Sudan/Sudan/PROPN/2/nsubj bombed/bomb/VERB/0/root two/two/NUM/4/nummod villages/village/NOUN/2/obj")
            .Tells(EventType.Request, Story.Chad, Story.Sudan, "asked", "stop bombing villages")
            .Tells(EventType.Assault, Story.Sudan, Story.Chad, "bombed", "two villages");
        Assert.Equal((AnswerKind.Acts, Standing.Rejected), Answered(story));
    }

    [Fact]
    public void Refusal_with_an_acceptance_is_half_an_answer_and_a_later_day_decides()
    {
        const string Answers =
            "Sudan/Sudan/PROPN/2/nsubj refused/refuse/VERB/0/root pilots/pilot/NOUN/2/obj but/but/CCONJ/5/cc "
            + "accepted/accept/VERB/2/conj for/for/ADP/7/case pilots/pilot/NOUN/5/obl";
        Standing Stands(DateOnly? refused, DateOnly? accepted) => Assert.Single(Demanding(Answers)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "refused", "pilots", date: refused)
            .Tells(EventType.Agree, Story.Sudan, Story.Chad, "accepted", "pilots", date: accepted)
            .Link()).Standing;
        var monday = new DateOnly(2006, 4, 17);
        Assert.Equal(Standing.PartlyMet, Stands(null, null));
        Assert.Equal(Standing.PartlyMet, Stands(monday, monday));
        Assert.Equal(Standing.Met, Stands(monday, monday.AddDays(1)));
        Assert.Equal(Standing.Rejected, Stands(monday.AddDays(1), monday));
    }

    [Fact]
    public void Refusing_before_the_time_of_the_report_yields_to_what_is_new()
    {
        const string Answers =
            "Sudan/Sudan/PROPN/2/nsubj refused/refuse/VERB/0/root pilots/pilot/NOUN/2/obj but/but/CCONJ/5/cc "
            + "accepted/accept/VERB/2/conj for/for/ADP/7/case pilots/pilot/NOUN/5/obl";
        Assert.Equal(Standing.Met, Assert.Single(Demanding(Answers)
            .Tells(EventType.Reject, Story.Sudan, Story.Chad, "refused", "pilots", EventAuxiliaries.Historical)
            .Tells(EventType.Agree, Story.Sudan, Story.Chad, "accepted", "pilots")
            .Link()).Standing);
    }
}
