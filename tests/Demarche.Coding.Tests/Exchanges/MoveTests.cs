using System.Collections.Immutable;
using System.Text;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Records;
using Demarche.Language.Articles;
using Demarche.Reading;
using Xunit;

namespace Demarche.Coding.Tests.Exchanges;

/// <summary>What is written down of whole sentences, with the trees of this build.</summary>
public sealed class MoveTests
{
    [Fact]
    public void They_are_the_sides_that_the_sentence_before_joins()
    {
        Move demand = Assert.Single(Demands("Chad and Sudan demanded talks on Monday. They also want Libya to close the camp."), move => move.Matter.Contains("camp", StringComparison.Ordinal));
        Assert.Equal(["Chad", "Sudan"], demand.By.Select(side => side.Name));
        Assert.Equal("Libya", Assert.Single(demand.To).Name);
    }

    [Fact]
    public void They_after_one_side_are_nobody_else() =>
        Assert.DoesNotContain(
            Demands("Chad welcomed the talks on Monday. They want Libya to close the camp."), move => move.By.Any(side => side.Name == "Chad"));

    [Fact]
    public void What_was_done_as_promised_answers_whom_it_was_promised_to()
    {
        Move answer = Assert.Single(Answers("Sudan has taken the flag off the tower, as it had promised Chad."));
        Assert.Equal((AnswerKind.Acts, "Sudan", "Chad"), (answer.Answer, answer.By[0].Name, answer.To[0].Name));
    }

    [Fact]
    public void What_was_done_after_a_demand_answers_that_demand()
    {
        ImmutableArray<Move> moves = Moves("Sudan agreed on Friday to sell the grain, after Chad had called on Sudan to drop its ban.");
        Move demand = Assert.Single(moves, move => move.IsDemand);
        Assert.NotNull(demand.Exchange);
        Assert.Contains(moves, move => move.Answer == AnswerKind.Accepts && move.Exchange == demand.Exchange && move.By[0].Name == "Sudan");
    }

    [Fact]
    public void Who_did_not_answers_the_contrary_of_who_did()
    {
        Move answer = Assert.Single(
            Answers("Chad asked Sudan and Libya to close the camp. Sudan accepted the request. Libya did not."), move => move.By[0].Name == "Libya");
        Assert.Equal((AnswerKind.Rejects, Standing.Rejected), (answer.Answer, answer.Implies));
    }

    [Fact]
    public void Who_did_not_do_something_that_is_said_left_out_nothing() =>
        Assert.DoesNotContain(
            Answers("Chad asked Sudan and Libya to close the camp. Sudan accepted the request. Libya did not comment."), move => move.By[0].Name == "Libya");

    [Fact]
    public void Who_rejected_it_answers_what_was_told_before() =>
        Assert.Contains(
            Answers("Chad asked Sudan to close the camp. Sudan rejected it."), move => move.Answer == AnswerKind.Rejects && move.IsAnaphoric);

    [Fact]
    public void Who_rejected_a_thing_left_out_nothing() =>
        Assert.DoesNotContain(Answers("Chad asked Sudan to close the camp. Sudan rejected the tax on cattle."), move => move.IsAnaphoric);

    [Fact]
    public void Denied_promise_refuses() =>
        Assert.Contains(
            Answers("Chad asked Sudan to close the camp. Sudan denied that it had promised to close the camp."), move => move.Answer == AnswerKind.Rejects && move.By[0].Name == "Sudan");

    [Fact]
    public void Both_governments_are_asked_for_themselves()
    {
        Move demand = Assert.Single(Demands("Chad and Sudan met on Monday. Libya asked both governments to close the camp."));
        Assert.Equal(["Chad", "Sudan"], demand.To.Select(side => side.Name));
    }

    [Fact]
    public void What_must_come_first_is_a_demand()
    {
        Move demand = Assert.Single(Demands("Sudan will not sign the treaty before Chad opens the border."));
        Assert.Equal(("Sudan", "Chad", 2), (demand.By[0].Name, demand.To[0].Name, demand.Force));
    }

    [Fact]
    public void What_came_first_is_no_demand() =>
        Assert.Empty(Demands("Sudan signed the treaty before Chad opened the border."));

    [Fact]
    public void What_is_asked_to_wait_for_something_demands_nothing_itself() =>
        Assert.All(Demands("Libya has urged Chad not to sign the treaty before it opens the border."), demand => Assert.Equal("Libya", demand.By[0].Name));

    [Fact]
    public void What_another_side_has_to_do_is_a_demand()
    {
        Move demand = Assert.Single(Demands("Chad has to close the camp, the government of Sudan said on Monday."));
        Assert.Equal(("Sudan", "Chad"), (demand.By[0].Name, demand.To[0].Name));
    }

    [Fact]
    public void What_a_side_has_to_do_itself_is_no_demand() =>
        Assert.Empty(Demands("Sudan has to close the camp, the government of Sudan said on Monday."));

    [Fact]
    public void Who_saw_no_withdrawal_reads_a_refusal() =>
        Assert.Equal("Chad", Assert.Single(Moves("Chad has not seen any withdrawal of Sudanese troops."), move => move.Remark == ReadingKind.Rejects).By[0].Name);

    [Fact]
    public void What_is_to_remain_is_not_ended() =>
        Assert.Contains(
            Answers("\"The blockade will remain,\" the government of Sudan said. Chad had no comment."),
            move => move.Answer == AnswerKind.Rejects && move.By[0].Name == "Sudan");

    [Fact]
    public void Deed_of_nobody_named_is_a_guess()
    {
        ImmutableArray<Move> deeds = [.. Answers("Chad and Sudan met on Monday. All the missiles had been dismantled.").Where(move => move.Answer == AnswerKind.Acts)];
        Assert.Equal(2, deeds.Length);
        Assert.All(deeds, deed => Assert.True(deed.IsGuess));
    }

    private static ImmutableArray<Move> Demands(string text) => [.. Moves(text).Where(move => move.IsDemand)];

    private static ImmutableArray<Move> Answers(string text) => [.. Moves(text).Where(move => move.Answer is not null)];

    private static ImmutableArray<Move> Moves(string text)
    {
        Article article = ReportReader.Default.Read(Encoding.UTF8.GetBytes(text), "moves.txt").Article!; // Plain text is always read.
        return RecordCoder.Default.Code(article).Moves;
    }
}
