using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;
using static Demarche.Coding.Tests.Ledgers.Moves;

namespace Demarche.Coding.Tests.Ledgers;

public sealed class LedgerBuilderTests
{
    [Fact]
    public void Answer_days_later_in_another_article_belongs_to_the_demand_about_its_matter()
    {
        Ledger ledger = LedgerBuilder.BuildFromMoves(
        [
            Demand(Chad, Sudan, 1, "camp rebel"),
            Demand(Chad, Sudan, 1, "cattle tax", "other"),
            Answer(Sudan, Chad, 6, "camp", AnswerKind.Rejects, Standing.Rejected),
        ]);
        Assert.Equal(
            ["camp rebel Rejected", "cattle tax Open"],
            ledger.Entries.Select(entry => $"{entry.Matter} {entry.Standing}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Order_of_the_moves_does_not_matter()
    {
        Move[] moves =
        [
            Demand(Chad, Sudan, 1, "camp rebel"),
            Demand(Chad, Sudan, 9, "camp rebel"),
            Answer(Sudan, Chad, 3, "camp", AnswerKind.Rejects, Standing.Rejected),
            Answer(Sudan, Chad, 12, "camp rebel", AnswerKind.Concedes, Standing.PartlyMet),
            Demand(Sudan, Chad, 4, "refugee return"),
        ];
        string expected = Describe(LedgerBuilder.BuildFromMoves(moves));
        Assert.Equal(expected, Describe(LedgerBuilder.BuildFromMoves(moves.Reverse())));
        Assert.Equal(expected, Describe(LedgerBuilder.BuildFromMoves(moves.OrderBy(move => move.Matter, StringComparer.Ordinal))));
        Assert.Contains("Open 04/01/2030, Rejected 04/03/2030, PartlyMet 04/12/2030", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_computed_apart_make_the_ledger()
    {
        Move[] moves =
        [
            Demand(Chad, Sudan, 1, "camp rebel"),
            Demand(Libya, Sudan, 2, "oil port") with { To = [Sudan, Chad] },
            Answer(Sudan, Libya, 3, "oil port", AnswerKind.Accepts, Standing.Met),
        ];
        IEnumerable<LedgerEntry> apart = moves.SelectMany(move => LedgerBuilder.PairsOf(move)).Distinct().Order()
            .SelectMany(pair => LedgerBuilder.BuildPair(pair, moves));
        Assert.Equal(Describe(LedgerBuilder.BuildFromMoves(moves)), Describe(new Ledger([.. apart])));
        Assert.Equal(3, LedgerBuilder.BuildFromMoves(moves).Entries.Length);
    }

    [Fact]
    public void Same_demand_in_three_outlets_counts_once_with_all_sources()
    {
        Ledger ledger = LedgerBuilder.BuildFromMoves(
        [
            Demand(Chad, Sudan, 1, "camp rebel", "a"),
            Demand(Chad, Sudan, 1, "camp rebel", "b"),
            Demand(Chad, Sudan, 2, "camp rebel border", "c"),
        ]);
        LedgerDemand demand = Assert.Single(Assert.Single(ledger.Entries).Demands);
        Assert.Equal(["a", "b", "c"], demand.Sources.Select(source => source.ArticleId));
    }

    [Fact]
    public void Demand_made_again_with_a_deadline_is_hardened()
    {
        Ledger ledger = LedgerBuilder.BuildFromMoves(
        [
            Demand(Chad, Sudan, 1, "camp rebel"),
            Demand(Chad, Sudan, 8, "camp rebel") with { Deadline = new DateOnly(2030, 4, 20), Force = 3 },
            Demand(Chad, Sudan, 18, "camp rebel") with { Force = 0 },
        ]);
        Assert.Equal(
            [DemandChange.Made, DemandChange.Hardened, DemandChange.Softened],
            Assert.Single(ledger.Entries).Demands.Select(demand => demand.Change));
    }

    [Fact]
    public void Deadline_that_a_later_report_finds_unanswered_lapses()
    {
        Move demand = Demand(Chad, Sudan, 1, "camp rebel") with { Deadline = new DateOnly(2030, 4, 10) };
        Assert.Equal(Standing.Open, Assert.Single(LedgerBuilder.BuildFromMoves([demand]).Entries).Standing);
        Move later = Demand(Sudan, Chad, 15, "cattle tax");
        LedgerEntry entry = LedgerBuilder.BuildFromMoves([demand, later]).Entries[0];
        Assert.Equal((Standing.Lapsed, new DateOnly(2030, 4, 11)), (entry.Standing, entry.History[^1].Date));
    }

    [Fact]
    public void Demander_reads_an_answer_but_does_not_overrule_it()
    {
        Move demand = Demand(Chad, Sudan, 1, "camp rebel");
        Move remark = Remark(Chad, Sudan, 5, "camp", ReadingKind.Rejects);
        LedgerEntry read = Assert.Single(LedgerBuilder.BuildFromMoves([demand, remark]).Entries);
        Assert.Equal((AnswerKind.Reads, Standing.Rejected), (read.Answers[0].Kind, read.Standing));
        Move half = Answer(Sudan, Chad, 4, "camp", AnswerKind.Concedes, Standing.PartlyMet);
        Assert.Equal(Standing.PartlyMet, Assert.Single(LedgerBuilder.BuildFromMoves([demand, half, remark]).Entries).Standing);
    }

    [Fact]
    public void Reports_that_contradict_each_other_are_kept_and_marked_and_move_nothing()
    {
        Move accepted = Answer(Sudan, Chad, 6, "camp", AnswerKind.Accepts, Standing.Met) with { ArticleId = "a" };
        Move rejected = Answer(Sudan, Chad, 6, "camp", AnswerKind.Rejects, Standing.Rejected) with { ArticleId = "b" };
        LedgerEntry entry = Assert.Single(LedgerBuilder.BuildFromMoves([Demand(Chad, Sudan, 1, "camp rebel"), accepted, rejected]).Entries);
        Assert.Equal(Standing.Open, entry.Standing);
        Assert.Equal([true, true], entry.Answers.Select(answer => answer.IsContested));
    }

    [Fact]
    public void One_report_of_an_acceptance_and_a_refusal_tells_half_an_answer()
    {
        Move accepted = Answer(Sudan, Chad, 6, "camp", AnswerKind.Accepts, Standing.Met) with { ArticleId = "a", Number = 0 };
        Move rejected = Answer(Sudan, Chad, 6, "camp", AnswerKind.Rejects, Standing.Rejected) with { ArticleId = "a", Number = 1 };
        LedgerEntry entry = Assert.Single(LedgerBuilder.BuildFromMoves([Demand(Chad, Sudan, 1, "camp rebel"), accepted, rejected]).Entries);
        Assert.Equal(Standing.PartlyMet, entry.Standing);
        Assert.DoesNotContain(entry.Answers, answer => answer.IsContested);
    }

    [Fact]
    public void What_the_demander_denies_is_marked_and_stands_as_the_other_side_did_it()
    {
        Move withdrawn = Answer(Sudan, Chad, 6, "camp", AnswerKind.Concedes, Standing.PartlyMet);
        Move denied = Remark(Chad, Sudan, 6, "camp", ReadingKind.Rejects);
        LedgerEntry entry = Assert.Single(LedgerBuilder.BuildFromMoves([Demand(Chad, Sudan, 1, "camp rebel"), withdrawn, denied]).Entries);
        Assert.Equal(Standing.PartlyMet, entry.Standing);
        Assert.Equal([true, true], entry.Answers.Select(answer => answer.IsContested));
    }

    [Fact]
    public void Every_step_of_the_history_names_its_article_and_quote()
    {
        LedgerEntry entry = Assert.Single(LedgerBuilder.BuildFromMoves(
        [
            Demand(Chad, Sudan, 1, "camp rebel"),
            Answer(Sudan, Chad, 6, "camp", AnswerKind.Defers, Standing.Deferred),
        ]).Entries);
        Assert.Equal(["TCD1: camp rebel (Outlet of TCD1)", "SDN6: camp (Outlet of SDN6)"], entry.History
            .SelectMany(step => step.Sources)
            .Select(source => $"{source.ArticleId}: {source.Quote} ({source.Outlet})"));
    }

    [Fact]
    public void Offer_that_is_rejected_is_the_one_that_its_article_tells()
    {
        Ledger ledger = LedgerBuilder.BuildFromMoves(
        [
            Demand(Chad, Sudan, 1, "cattle tax", "a") with { Term = "demand", Number = 1 },
            Demand(Chad, Sudan, 1, "camp rebel", "a") with { Term = "offer", Number = 0 },
            Answer(Sudan, Chad, 1, "", AnswerKind.Rejects, Standing.Rejected, "a") with
            {
                Number = 2, NamesDemand = true, IsAnaphoric = true, Term = "offer",
            },
        ]);
        Assert.Equal("camp rebel", Assert.Single(ledger.Entries, entry => entry.Standing == Standing.Rejected).Matter);
    }

    [Fact]
    public void Place_alone_does_not_make_two_matters_one()
    {
        Move named = Demand(Chad, Sudan, 1, "tax darfur");
        Move other = Demand(Chad, Sudan, 5, "darfur prisoner");
        Assert.Equal(2, LedgerBuilder.BuildFromMoves([Name(named), Name(other)]).Entries.Length);

        static Move Name(Move move) => move with
        {
            Words = [.. move.Words.Select(word => word with { IsName = word.Lemma == "darfur" })],
        };
    }

    [Fact]
    public void Demand_that_is_only_inferred_to_go_to_a_side_needs_an_answer_from_it()
    {
        Move demand = Demand(Chad, Sudan, 1, "camp rebel") with { To = [Libya, Sudan], ToIsInferred = true };
        Assert.Equal([Libya], LedgerBuilder.BuildFromMoves([demand]).Entries.Select(entry => entry.Addressee));
        Move answer = Answer(Sudan, Chad, 4, "camp rebel", AnswerKind.Accepts, Standing.Met);
        Assert.Contains(LedgerBuilder.BuildFromMoves([demand, answer]).Entries, entry => entry.Addressee == Sudan);
    }

    [Fact]
    public void Deed_before_the_demand_does_not_fulfil_it()
    {
        Move demand = Demand(Chad, Sudan, 5, "camp rebel");
        Move deed = Answer(Sudan, Chad, 5, "camp rebel", AnswerKind.Acts, Standing.Met);
        Assert.Equal(Standing.Open, Assert.Single(LedgerBuilder.BuildFromMoves([demand, deed]).Entries).Standing);
        Move later = Answer(Sudan, Chad, 7, "camp rebel", AnswerKind.Acts, Standing.Met);
        Assert.Equal(Standing.Met, Assert.Single(LedgerBuilder.BuildFromMoves([demand, later]).Entries).Standing);
    }

    [Fact]
    public void To_do_what_was_forbidden_refuses_and_to_say_that_one_will_not_accepts()
    {
        Move demand = Forbidding(Demand(Chad, Sudan, 1, "dam fill"));
        Move deed = Answer(Sudan, Chad, 4, "dam fill", AnswerKind.Acts, Standing.Met);
        Assert.Equal(Standing.Rejected, Assert.Single(LedgerBuilder.BuildFromMoves([demand, deed]).Entries).Standing);
        Move refusal = Forbidding(Answer(Sudan, Chad, 4, "dam fill", AnswerKind.Rejects, Standing.Rejected));
        Assert.Equal(Standing.Met, Assert.Single(LedgerBuilder.BuildFromMoves([demand, refusal]).Entries).Standing);
        Move delay = Answer(Sudan, Chad, 4, "dam fill delay", AnswerKind.Accepts, Standing.Met);
        Assert.Equal(Standing.Met, Assert.Single(LedgerBuilder.BuildFromMoves([demand, delay]).Entries).Standing);

        static Move Forbidding(Move move) => move with
        {
            Words = [.. move.Words.Select(word => word with { IsForbidden = word.Lemma == "fill" })],
        };
    }

    [Fact]
    public void Two_things_to_be_withdrawn_are_two_matters()
    {
        Move one = Acting(Demand(Chad, Sudan, 1, "tank withdraw"));
        Assert.Equal(2, LedgerBuilder.BuildFromMoves([one, Acting(Demand(Chad, Sudan, 5, "aircraft withdraw"))]).Entries.Length);
        Assert.Single(LedgerBuilder.BuildFromMoves([one, Acting(Demand(Chad, Sudan, 5, "tank withdraw"))]).Entries);
    }

    [Fact]
    public void To_put_a_thing_off_is_not_to_end_it()
    {
        Move ended = Acting(Demand(Chad, Sudan, 1, "tax stop"));
        Assert.Equal(2, LedgerBuilder.BuildFromMoves([ended, Acting(Demand(Chad, Sudan, 5, "tax delay"))]).Entries.Length);
    }

    [Fact]
    public void Answer_to_a_whole_paper_answers_all_that_its_article_tells_of_it()
    {
        Move camp = Demand(Chad, Sudan, 1, "camp rebel", "a"), tax = Demand(Chad, Sudan, 1, "tax cattle", "a") with { Number = 1 };
        Move study = Answer(Sudan, Chad, 1, "", AnswerKind.Defers, Standing.Deferred, "a") with { Number = 2, NamesDemand = true, IsAnaphoric = true };
        Assert.Contains(LedgerBuilder.BuildFromMoves([camp, tax with { Term = "order" }, study]).Entries, entry => entry.Standing == Standing.Open);
        Assert.All(
            LedgerBuilder.BuildFromMoves([camp, tax, study with { IsOfAll = true }]).Entries, entry => Assert.Equal(Standing.Deferred, entry.Standing));
    }

    [Fact]
    public void Who_proposes_something_like_what_it_is_asked_for_counters()
    {
        Move proposal = Demand(Sudan, Chad, 3, "camp rebel north") with { IsProposal = true };
        LedgerEntry asked = Assert.Single(
            LedgerBuilder.BuildFromMoves([Demand(Chad, Sudan, 1, "camp rebel"), proposal]).Entries, entry => entry.Demander == Chad);
        Assert.Equal(Standing.Countered, asked.Standing);
    }

    [Fact]
    public void Refusal_in_the_next_sentence_is_of_the_demand_whatever_its_words()
    {
        Move demand = Demand(Chad, Sudan, 1, "water drought", "a") with { Span = new(0, 20) };
        Move refusal = Answer(Sudan, Chad, 1, "figure", AnswerKind.Rejects, Standing.Rejected, "a") with { Number = 1, Span = new(21, 10) };
        Assert.Equal(Standing.Rejected, Assert.Single(LedgerBuilder.BuildFromMoves([demand, refusal]).Entries).Standing);
        Move later = refusal with { Span = new(60, 10) };
        Assert.Equal(Standing.Open, Assert.Single(LedgerBuilder.BuildFromMoves([demand, later]).Entries).Standing);
    }

    private static Move Acting(Move move) => move with
    {
        Words = [.. move.Words.Select(word => word with { IsNominal = word.Lemma is not ("withdraw" or "stop" or "delay") })],
    };

    private static string Describe(Ledger ledger) => string.Join('\n', ledger.Entries.Select(entry =>
        $"{entry.Id} {entry.Demander.Name} {entry.Addressee.Name} {entry.Matter} {entry.Demands.Length} {entry.Answers.Length}: "
        + string.Join(", ", entry.History.Select(step => FormattableString.Invariant($"{step.Standing} {step.Date}")))));
}
