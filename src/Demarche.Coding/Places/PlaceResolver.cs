using Demarche.Coding.Actors;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Places;

/// <summary>Says which place of the map a name in a report stands for.</summary>
/// <remarks>
/// Among places of one name: what the words after it say ("Paris, Texas"), what the mention finder knows, a country before
/// a region, a capital before a town, one in a country that the report names, the larger one. A pure function of the report.
/// </remarks>
internal sealed class PlaceResolver(DocumentMentions mentions, IReadOnlyList<Sentence> sentences)
{
    /// <summary>Worth of lying in a country that the report names, as a power of ten of people.</summary>
    private const double Named = 1.5;

    /// <summary>How many commas after a name are followed: "Sardasht, West Azerbaijan, Iran".</summary>
    private const int MostSteps = 2;

    private static readonly HashSet<string> SeatNouns = new(StringComparer.OrdinalIgnoreCase) { "capital" };

    private HashSet<string>? _countries;
    private Location? _here;
    private bool _isHereKnown;

    /// <summary>The place that "here" means in the report, where it was filed; null when it does not say.</summary>
    public Location? Here
    {
        get
        {
            if (!_isHereKnown)
                (_here, _isHereKnown) = (Dateline.Find(sentences), true);
            return _here;
        }
    }

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
        IReadOnlyList<Location> around = Within(sentence, last);
        foreach (Location candidate in candidates)
        {
            if (around.Any(whole => Contains(whole, candidate)))
                return candidate;
        }
        if (around.Count > 0 && Whole(sentence[last + 1].Form, around, candidates) is { } wider)
            return wider;
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

    /// <summary>
    /// The region that is told after a place too small for the gazetteer ("Paris, Texas"), and so not the one of that name elsewhere; the
    /// country too where it knows no place of that name ("Damadola, in Pakistan").
    /// </summary>
    private static Location? Whole(string link, IReadOnlyList<Location> around, IReadOnlyList<Location> candidates)
    {
        Location? region = around.FirstOrDefault(place => place.Kind == LocationKind.Region);
        if (candidates.Count == 0)
            return region ?? around.FirstOrDefault(place => place.Kind == LocationKind.Country);
        return link == "," && region is not null && !candidates.Any(candidate => candidate.Country == region.Country) ? region : null;
    }

    /// <summary>"…, Texas", "…, Punjab, India", "… in Ukraine": the places right after the name, within which it lies.</summary>
    private static IReadOnlyList<Location> Within(Sentence sentence, int last)
    {
        for (int steps = 0; steps < MostSteps && IsLink(sentence, last + 1); steps++)
        {
            (int end, IReadOnlyList<Location> found) = NameAt(sentence, last + 2);
            if (found.Count > 0)
                return found;
            last = end;
        }
        return [];
    }

    private static bool IsLink(Sentence sentence, int at) => at + 1 < sentence.Length && sentence[at].Form is "," or "in" or "(";

    /// <summary>The longest name of the gazetteer there, with its last word; else the last of the words in capitals.</summary>
    private static (int Last, IReadOnlyList<Location> Found) NameAt(Sentence sentence, int first)
    {
        if (sentence[first].Form is "the" && sentence[first - 1].Form != "," && first + 1 < sentence.Length)
            first++;
        int last = first;
        while (last + 1 < sentence.Length && last < first + 3 && char.IsUpper(sentence[last + 1].Form[0]))
            last++;
        for (int end = last; end >= first; end--)
        {
            string name = string.Join(' ', Enumerable.Range(first, end - first + 1).Select(at => sentence[at].Form));
            if (char.IsUpper(name[0]) && Gazetteer.Default.Named(name) is { Count: > 0 } found)
                return (end, found);
        }
        return (last, []);
    }

    private static bool Contains(Location whole, Location part) => whole.Country == part.Country && whole.Kind switch
    {
        LocationKind.Country => part.Kind != LocationKind.Country,
        LocationKind.Region => part.Region == whole.Name,
        _ => false,
    };
}
