using Demarche.Coding.Events;
using Demarche.Coding.Places;
using Demarche.Coding.Tests.Events;

namespace Demarche.Coding.Tests.Places;

/// <summary>A sentence of placed.txt, the place it tells of one of its events, and the place that event was given.</summary>
internal sealed class PlacedSentence
{
    private PlacedSentence(string text, string trigger, string expected)
    {
        (Text, Expected) = (text, expected);
        CodedArticle coded = CodedArticle.Of(text);
        Event? found = coded.Events.FirstOrDefault(e => coded.Words(e.Trigger).Contains(trigger, StringComparison.Ordinal));
        HasEvent = found is not null;
        Location = found?.Location;
        Words = found?.Place?.Of(text) ?? "";
    }

    public string Text { get; }

    /// <summary>"Geneva CHE", "-" for no place.</summary>
    public string Expected { get; }

    public bool HasEvent { get; }

    public Location? Location { get; }

    /// <summary>What the sentence says of it; empty when the event has no place.</summary>
    public string Words { get; }

    public bool IsRight => Expected == "-"
        ? Words.Length == 0
        : Location is not null && Gazetteer.Default.Named(Expected[..^4]).Any(place => place == Location && place.Country == Expected[^3..]);

    public static IEnumerable<PlacedSentence> ReadAll(string file)
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Places", file)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] parts = line.Split(" | ");
            yield return new PlacedSentence(parts[0], parts[1], parts[2]);
        }
    }

    public override string ToString() =>
        $"{Expected}, not {(HasEvent ? Location is null ? $"'{Words}'" : $"{Location.Name} {Location.Country}" : "an event")}: {Text}";
}
