using Demarche.Coding.Actors;
using Demarche.Coding.Actors.Catalog;
using Xunit.Abstractions;

namespace Demarche.Coding.Tests.Actors;

/// <summary>How much of the world since 1990 the table of leaders covers: on two days of each year, of each state, is the holder known?</summary>
public sealed class OfficeCoverageTests(ITestOutputHelper output)
{
    private const string States =
        "AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN "
        + "CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB "
        + "GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KOS KWT LAO LBN LBR "
        + "LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL "
        + "NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY PSE QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN "
        + "SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR URY USA UZB VAT VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE";

    /// <summary>States that began after 1990.</summary>
    private const string Younger =
        "ARM 1991 AZE 1991 BIH 1992 BLR 1991 CZE 1993 ERI 1993 EST 1991 GEO 1991 HRV 1991 KAZ 1991 KGZ 1991 KOS 2008 LVA 1991 MDA 1991 MKD 1991 "
        + "MNE 2006 PLW 1994 PSE 1994 RUS 1992 SRB 2006 SSD 2011 SVK 1993 SVN 1991 TJK 1991 TKM 1991 TLS 2002 UKR 1991 UZB 1991";

    /// <summary>Realms, whose head of state is the monarch of the United Kingdom.</summary>
    private const string Realms = "ATG AUS BHS BLZ CAN GRD JAM KNA LCA NZL PNG SLB TUV VCT";

    private const string Powers = "CHN DEU FRA GBR IND IRN ISR JPN RUS TUR UKR USA";

    private static readonly ILookup<string, Term> Terms = ActorCatalog.Default.BySurname.Values
        .SelectMany(persons => persons).Distinct().SelectMany(person => person.Terms)
        .Where(term => term.Code is not null).ToLookup(term => term.Code ?? "");

    [Theory]
    [InlineData("head of state", 96)]
    [InlineData("head of government", 98)]
    [InlineData("foreign minister", 96)]
    public void Most_holders_since_1990_are_known_to_the_day(string office, int percent)
    {
        (double exact, double near) = Coverage(States.Split(' '), office, 2026);
        output.WriteLine($"{office}: {exact:F1} % of the days, {near:F1} % with tenures known by the year only");
        Assert.InRange(exact, percent, 100);
    }

    [Theory]
    [InlineData("head of state", 99)]
    [InlineData("head of government", 99)]
    [InlineData("foreign minister", 97)]
    [InlineData("defence minister", 85)]
    public void Nearly_all_holders_of_the_powers_are_known(string office, int percent)
    {
        (double exact, _) = Coverage(Powers.Split(' '), office, 2026);
        output.WriteLine($"{office} of {Powers}: {exact:F1} % of the days");
        Assert.InRange(exact, percent, 100);
    }

    /// <summary>
    /// Save where two really were: Libya had two governments, and both the Secretary of State and the Secretary for Relations with
    /// States speak for the Holy See.
    /// </summary>
    [Fact]
    public void No_two_persons_of_one_state_are_foreign_minister_at_once()
    {
        foreach (string code in States.Split(' ').Except(["LBY", "VAT"]))
        {
            Term[] terms = [.. Terms[code].Where(term => term.Role == "foreign-minister" && !term.Period.ByYear && term.Period.End.Year > 1990)
                .OrderBy(term => term.Period.Start)];
            foreach ((Term one, Term next) in terms.Zip(terms.Skip(1)))
                Assert.True(one.Period.End.DayNumber - next.Period.Start.DayNumber <= 45, $"{code}: {one} and {next}");
        }
    }

    private static (double Exact, double Near) Coverage(string[] states, string office, int last)
    {
        int days = 0;
        int exact = 0;
        int near = 0;
        foreach (string state in states)
        {
            for (int year = FirstYear(state); year <= last; year++)
            {
                foreach (DateOnly day in (DateOnly[])[new(year, 3, 15), new(year, 9, 15)])
                {
                    days++;
                    Term[] held = [.. Held(state, office)];
                    exact += held.Any(term => term.Period.Contains(day)) ? 1 : 0;
                    near += held.Any(term => term.Period.MayContain(day)) ? 1 : 0;
                }
            }
        }
        return (100.0 * exact / days, 100.0 * near / days);
    }

    private static IEnumerable<Term> Held(string state, string office) => office switch
    {
        "head of state" => Terms[state].Where(IsHeadOfState)
            .Concat(Realms.Contains(state, StringComparison.Ordinal) ? Terms["GBR"].Where(term => term.Role == "monarch") : []),
        // Where nobody heads a government besides the head of state, that is the head of government.
        "head of government" => Terms[state].Where(term => term.Role == "head-of-government" || IsHeadOfState(term)),
        "foreign minister" => Terms[state].Where(term => term.Role == "foreign-minister"),
        _ => Terms[state].Where(term => term.Role == "defence-minister"),
    };

    private static bool IsHeadOfState(Term term) => term.Role is "head-of-state" or "monarch" or "supreme-leader";

    private static int FirstYear(string state)
    {
        int at = Younger.IndexOf(state, StringComparison.Ordinal);
        return at < 0 ? 1990 : int.Parse(Younger.AsSpan(at + 4, 4), System.Globalization.CultureInfo.InvariantCulture) + 1;
    }
}
