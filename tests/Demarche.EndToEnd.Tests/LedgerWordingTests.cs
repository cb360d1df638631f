using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;

namespace Demarche.EndToEnd.Tests;

/// <summary>The many ways in which reports tell demands and answers.</summary>
public sealed class LedgerWordingTests
{
    [Theory]
    [InlineData("Sudan flew along the coast. Chad repeated its demand that the flights cease.", "that the flights cease")]
    [InlineData("Chad on Friday gave Sudan until Monday to free the ship.", "to free the ship")]
    [InlineData("Chad gave Sudan two days to leave the port.", "to leave the port")]
    [InlineData("Chad has proposed to Sudan that the ship be towed to the port.", "that the ship be towed to the port")]
    [InlineData("The foreign minister of Chad announced a note asking Sudan to withdraw two ships.", "to withdraw two ships")]
    [InlineData("The flights of Sudan along the coast must stop, a minister of Chad said.", "The flights of Sudan along the coast … stop")]
    [InlineData("Libya has left. A Chadian proposal that Sudan return the ship was sent on Friday. Chad demanded that Sudan return the ship.", "Sudan return the ship")]
    [InlineData("Sudan should return the ship, the president of Chad said.", "Sudan should return the ship")]
    [InlineData("Sudan built the dam. Chad renewed its proposal that Chadian engineers be allowed to inspect the dam.", "that Chadian engineers be allowed to inspect the dam")]
    [InlineData("Libya is far away. Chad demanded that Sudanese troops be withdrawn from the port.", "Sudanese troops be withdrawn from the port")]
    [InlineData("Chad has threatened Sudan with the harshest sanctions yet if it attacks the port.", "if it attacks the port")]
    [InlineData("Chad will break off relations with Sudan unless it apologises for the raid.", "unless it apologises for the raid")]
    public void A_demand_is_told_by_a_verb_a_noun_a_time_or_a_paper(string report, string matter)
    {
        LedgerEntry entry = Assert.Single(DailyReports.Ledger(report).Entries);
        Assert.Equal(("Chad", "Sudan", Standing.Open), (entry.Demander.Name, entry.Addressee.Name, entry.Standing));
        Assert.Equal(matter, entry.Matter);
    }

    [Theory]
    [InlineData("Chad demanded that Sudan apologise for the raid on its ships, and that it end its blockade of the island.", 2)]
    [InlineData("Chad wants Sudan to close the camp, arrest its commanders and pay the families.", 3)]
    [InlineData("Chad called on Sudan to stop harassing its ships and to repeal the law.", 2)]
    [InlineData("Chad asked Sudan to close and dismantle the base.", 1)]
    public void Several_things_are_as_many_matters(string report, int matters) =>
        Assert.Equal(matters, DailyReports.Ledger(report).Entries.Length);

    [Theory]
    [InlineData("Chad demands that Sudan apologise for the raid.", "The foreign minister of Sudan told the Chadian people that his country was very sorry.", Standing.PartlyMet)]
    [InlineData("Chad demands that Sudan apologise for the raid.", "The prime minister of Sudan apologised to Chad for the raid.", Standing.Met)]
    [InlineData("Chad demands that Sudan apologise for the raid.", "Sudan will not apologise to Chad, its prime minister said.", Standing.Rejected)]
    [InlineData("Chad demands that Sudan apologise for the raid.", "Sudan has no intention to apologise to Chad.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to begin talks on the border.", "There is no question of talks with Chad, a minister of Sudan said.", Standing.Rejected)]
    [InlineData("Chad asked Sudan for a million dollars for the port.", "The million dollars that Chad has demanded will not be paid, a minister of Sudan said.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to free the crew.", "Chad and Sudan quarrel. Sudan agreed to let the crew go.", Standing.Met)]
    [InlineData("Chad asked Sudan to free the crew.", "Chad and Sudan quarrel. Sudan refused to let the crew go.", Standing.Rejected)]
    [InlineData("Chad told Sudan to recall its ambassador.", "Chad has asked Sudan to recall its ambassador. Sudan gave way within hours.", Standing.Met)]
    [InlineData("Chad demands that Sudan apologise for the raid.", "Chad waits. \"We do not have any intention to apologise,\" the foreign minister of Sudan said.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to hand over the prisoners.", "Chad waits. \"The question of handing over prisoners does not arise,\" the president of Sudan said.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to withdraw its troops from the island.", "A withdrawal of the troops from the island is out of the question, a minister of Sudan told Chad.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to abandon the reactor.", "\"To abandon the reactor is not on the table,\" a minister of Sudan told Chad.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to withdraw its troops from the island.", "\"A withdrawal of the troops is not on the cards,\" a minister of Sudan told Chad.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to leave the port.", "Sudan is considering leaving the port, as Chad had demanded.", Standing.Deferred)]
    [InlineData("Chad asked Sudan to leave the port.", "If leaving the port is impossible, a minister of Sudan told Chad, the ships will stay.", Standing.Open)]
    [InlineData("Chad asked Sudan to free the crew.", "Chad and Sudan quarrel. Sudan is refusing to free the crew.", Standing.Rejected)]
    [InlineData("Chad asked Sudan to free the crew.", "Chad and Sudan quarrel. \"To free the crew is not impossible,\" the president of Sudan said.", Standing.Open)]
    [InlineData("Chad demanded that Sudan leave the port.", "Chad on Sunday withdrew its demand that Sudan leave the port.", Standing.Withdrawn)]
    public void Answers_come_in_many_words(string demand, string answer, Standing standing)
    {
        LedgerEntry entry = Assert.Single(DailyReports.Ledger(demand, answer).Entries);
        Assert.Equal(("Chad", standing), (entry.Demander.Name, entry.Standing));
    }

    [Fact]
    public void A_refusal_behind_a_demand_in_one_sentence_is_of_it() =>
        Assert.Equal(Standing.Rejected, Assert.Single(DailyReports.Ledger("Chad had appealed to Sudan to stand together, but Sudan refused to join in the condemnation.").Entries).Standing);

    [Fact]
    public void What_is_asked_of_the_three_they_may_promise() =>
        Assert.Equal(
            [("Chad", Standing.Met), ("Libya", Standing.Met), ("Sudan", Standing.Met)],
            DailyReports.Ledger("Egypt wrote to Chad, Sudan and Libya. Egypt pressed the three to reopen the canal, and they promised to do so.").Entries
                .Select(entry => (entry.Addressee.Name, entry.Standing)).Order());

    [Fact]
    public void What_is_pressed_for_without_words_brings_no_two_matters_together() =>
        Assert.Equal(2, DailyReports.Ledger("Chad pressed Sudan for it. Chad asked Sudan for the return of the crew. Chad asked Sudan for a lower tariff.").Entries.Length);

    [Fact]
    public void A_place_where_somebody_speaks_is_asked_nothing() =>
        Assert.Equal(["Sudan"], DailyReports.Ledger("Sudan has not apologised. From Lima the president of Chad renewed the call for an apology.").Entries.Select(entry => entry.Addressee.Name));

    [Fact]
    public void A_union_is_no_counterpart_of_its_members() =>
        Assert.Equal(["Canada"], DailyReports.Ledger("Spain spoke of piracy. Spain protested. Canada holds the ship. The European Union renewed the call for the return of the ship.").Entries.Select(entry => entry.Addressee.Name));

    [Fact]
    public void The_board_is_the_agency_that_it_was_said_to_be_of()
    {
        LedgerEntry entry = Assert.Single(DailyReports.Ledger("The board of the International Atomic Energy Agency met. The board wants Chad to sign the protocol.").Entries);
        Assert.Equal(("IAEA", "Chad"), (entry.Demander.Name, entry.Addressee.Name));
    }

    [Fact]
    public void In_return_is_no_return() =>
        Assert.Equal(Standing.Open, Assert.Single(DailyReports.Ledger("Chad asked Sudan for the return of the crew.").Entries).Standing);
}
