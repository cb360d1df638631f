using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Tests.Events.Judged;

/// <summary>An event that a coder finds in a report, as a line of judged.txt has it.</summary>
internal sealed record JudgedEvent(
    bool Expected, EventType Type, ImmutableArray<string> Modes, bool AnyMode, EventAuxiliaries Auxiliaries,
    ImmutableArray<string> Actors, ImmutableArray<string> Recipients, string Trigger)
{
    /// <summary>Auxiliaries that must agree; whether an event counts as historical is a matter of taste.</summary>
    private const EventAuxiliaries Telling = EventAuxiliaries.Negated;

    /// <summary>Reads "! TYPE/mode +auxiliary | actors | recipients | trigger".</summary>
    public static JudgedEvent Parse(string line)
    {
        string[] cells = line[1..].Split('|', StringSplitOptions.TrimEntries);
        int slash = cells[0].IndexOf('/', StringComparison.Ordinal);
        string code = cells[0];
        string mode = slash < 0 ? "" : code[(slash + 1)..].Split('+')[0].Trim();
        Outcome outcome = Outcome.Parse(slash < 0 ? code : code[..slash] + code[(slash + 1 + mode.Length)..])
            ?? throw new FormatException($"no code: {line}");
        return new JudgedEvent(
            line[0] == '!', outcome.Type, Words(mode.Trim('(', ')')), mode.Length == 0 || mode[0] == '(', outcome.Auxiliaries,
            Words(cells[1]), Words(cells[2]), cells[3]);
    }

    /// <summary>Whether the event is this one: type, parties, negation and trigger.</summary>
    public bool Is(Event found, string text) =>
        found.Type == Type
        && (found.Auxiliaries & Telling) == (Auxiliaries & Telling)
        && AllIn(found.Actors, Actors, text) && Actors.Any(a => found.Actors.Any(m => Fits(m, a, text)))
        && AllIn(found.Recipients, Recipients, text)
        && found.Trigger.Concat(found.OtherMentions).Any(s => s.Of(text).Contains(Trigger, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the mode is right, too.</summary>
    public bool HasMode(Event found) => found.Mode is null ? AnyMode : Modes.Contains(found.Mode) || (AnyMode && Modes.IsEmpty);

    private static bool AllIn(ImmutableArray<Mention> mentions, ImmutableArray<string> parties, string text) =>
        mentions.All(m => parties.Any(p => Fits(m, p, text)));

    /// <summary>"Macron" fits by a word of the mention or the actor's name; "Macron=FRA" asks for the code, "leaders=-" for none.</summary>
    private static bool Fits(Mention mention, string party, string text)
    {
        string[] parts = party.Split('=');
        const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
        CompareInfo letters = CultureInfo.InvariantCulture.CompareInfo;
        bool named = letters.IndexOf(mention.Span.Of(text), parts[0], Loose) >= 0 || letters.IndexOf(mention.Actor.Name, parts[0], Loose) >= 0;
        return named && (parts.Length == 1 || (parts[1] == "-" ? mention.Actor.Code is null : mention.Actor.Code == parts[1]));
    }

    private static ImmutableArray<string> Words(string cell) =>
        [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
