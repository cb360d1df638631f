using Demarche.Coding.Actors;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Places;

/// <summary>Says which place of the map a name in a report stands for.</summary>
/// <remarks>
/// Among places of one name: what the words after it say ("Paris, Texas"), what the mention finder knows, a country before
/// a region, a capital before a town, one in a country that the report names, the larger one. A pure function of the report.
/// </remarks>
internal sealed class PlaceResolver(DocumentMentions mentions)
{
    /// <summary>Worth of lying in a country that the report names, as a power of ten of people.</summary>
    private const double Named = 1.5;

    private static readonly HashSet<string> SeatNouns = new(StringComparer.OrdinalIgnoreCase) { "capital" };

    private HashSet<string>? _countries;

    /// <summary>The place that a mention or name stands for; null when the gazetteer does not have it.</summary>
    /// <param name="name">The words, without article.</param>
    /// <param name="mention">The mention they belong to; null when they are none.</param>
    /// <param name="sentence">Their sentence.</param>
    /// <param name="last">Their last word.</param>
    public Location? Find(string name, Mention? mention, Sentence sentence, int last)
    {
        Gazetteer gazetteer = Gazetteer.Default;
        IReadOnlyList<Location> candidates = gazetteer.Named(name);
        string? code = mention?.Actor.Code;
        if (Within(sentence, last) is { Count: > 0 } around)
        {
            foreach (Location candidate in candidates)
            {
                if (around.Any(whole => Contains(whole, candidate)))
                    return candidate;
            }
            // "Paris, Texas": too small a town for the gazetteer, but not that other one.
            if (sentence[last + 1].Form == "," && around.FirstOrDefault(whole => whole.Kind == LocationKind.Region) is { } region
                && !candidates.Any(candidate => candidate.Country == region.Country))
                return region;
        }
        Location? best = null;
        foreach (Location candidate in candidates)
        {
            if (best is null || Worth(candidate, code) > Worth(best, code))
                best = candidate;
        }
        bool agrees = best is not null && (code is null || best.Country == code || !IsCountry(mention));
        return agrees ? best : IsCountry(mention) && code is not null ? gazetteer.Country(code) : best;
    }

    /// <summary>"In the Russian capital": the capital of the mention's country; null for other nouns.</summary>
    public static Location? Seat(string noun, string code) =>
        SeatNouns.Contains(noun) ? Gazetteer.Default.CapitalOf(code) : null;

    private static bool IsCountry(Mention? mention) =>
        mention?.Actor.Id is { } id
        && (id.StartsWith("country:", StringComparison.Ordinal) || id.StartsWith("territory:", StringComparison.Ordinal));

    private double Worth(Location candidate, string? code)
    {
        double worth = Math.Log10(candidate.Thousands + 1);
        worth += candidate.Kind switch { LocationKind.Country => 3, LocationKind.Capital => 2, _ => 0 };
        if (candidate.Country == code)
            worth += 2 * Named;
        return (_countries ??= Countries()).Contains(candidate.Country) ? worth + Named : worth;
    }

    private HashSet<string> Countries()
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        foreach (Mention mention in mentions.All)
        {
            if (mention.Actor.Code is { } code)
                countries.Add(code);
        }
        return countries;
    }

    /// <summary>"…, Texas", "… in Ukraine": the places right after the name, within which it lies.</summary>
    private static IReadOnlyList<Location> Within(Sentence sentence, int last)
    {
        int at = last + 1;
        if (at + 1 >= sentence.Length || sentence[at].Form is not ("," or "in" or "("))
            return [];
        at++;
        if (sentence[at].Form is "the" && at + 1 < sentence.Length)
            at++;
        string name = sentence[at].Form;
        for (int next = at + 1; next < sentence.Length && next < at + 3 && char.IsUpper(sentence[next].Form[0]); next++)
        {
            string longer = $"{name} {sentence[next].Form}";
            if (Gazetteer.Default.Named(longer).Count == 0)
                break;
            name = longer;
        }
        return Gazetteer.Default.Named(name);
    }

    private static bool Contains(Location whole, Location part) => whole.Country == part.Country && whole.Kind switch
    {
        LocationKind.Country => part.Kind != LocationKind.Country,
        LocationKind.Region => part.Region == whole.Name,
        _ => false,
    };
}
