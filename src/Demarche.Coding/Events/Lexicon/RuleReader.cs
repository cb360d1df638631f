using System.Collections.Immutable;
using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Makes rules and their patterns of the entries of rule files.</summary>
internal sealed class RuleReader(NounClasses classes)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "act", "operator", "type", "mode", "cameo", "verbs", "nouns", "adjectives", "agent", "patient", "noun-agent",
        "noun-patient", "content", "gives", "not-with", "except", "marked", "purpose", "by", "in-words", "only", "without", "needs", "mutual", "yes", "no",
    };

    /// <summary>The rule of an entry.</summary>
    /// <exception cref="DataFormatException">A key is unknown or its value is none it can have.</exception>
    public LexicalRule Rule(RuleEntry entry)
    {
        foreach (string key in entry.Keys)
        {
            if (!Known.Contains(key))
                throw entry.Fault(key, $"unknown key '{key}'; the keys are {string.Join(", ", Known.Order(StringComparer.Ordinal))}");
        }
        string name = entry.Text("act") ?? entry.Text("operator")
            ?? throw new DataFormatException(entry.File, entry.Line, "an entry opens with 'act:' or 'operator:' and its name");
        ImmutableArray<Slot> patient = Slots(entry, "patient", "object");
        return new LexicalRule
        {
            Name = name,
            File = entry.File,
            Line = entry.Line,
            Type = Type(entry),
            Mode = entry.Text("mode"),
            Cameo = entry.Text("cameo"),
            Agent = Slots(entry, "agent", "subject"),
            Patient = patient,
            NounAgent = Slots(entry, "noun-agent", "possessor", "by", "modifier"),
            NounPatient = entry.List("noun-patient").Count > 0 ? Slots(entry, "noun-patient") : NounSlots(patient),
            Content = Slots(entry, "content"),
            Gives = Gives(entry),
            NotWith = Test(entry, "not-with"),
            Except = Test(entry, "except"),
            Marked = Test(entry, "marked"),
            Purpose = Test(entry, "purpose"),
            ByOfficial = entry.Text("by") == "official",
            InWords = InWords(entry),
            Only = Test(entry, "only"),
            Without = Slots(entry, "without"),
            NeedsContent = entry.List("needs").Contains("content"),
            NeedsPatient = entry.List("needs").Contains("patient"),
            NeedsRecipient = entry.List("needs").Contains("recipient"),
            Mutual = entry.Text("mutual") == "true",
            Examples = Examples(entry),
        };
    }

    /// <summary>All ways to say the rule of an entry.</summary>
    /// <exception cref="DataFormatException">A pattern names a class of nouns that does not exist.</exception>
    public IEnumerable<WordPattern> Patterns(RuleEntry entry, LexicalRule rule)
    {
        foreach ((string key, WordKind kind) in new[]
            { ("verbs", WordKind.Verb), ("nouns", WordKind.Noun), ("adjectives", WordKind.Adjective) })
        {
            foreach (string text in entry.List(key))
                yield return PatternParser.Parse(text, kind, rule, classes) ?? throw entry.Fault(key, $"'{text}' is no pattern, or names an unknown class");
        }
    }

    private static ImmutableArray<LexiconExample> Examples(RuleEntry entry) =>
    [
        .. entry.Lines("yes").Select(l => new LexiconExample(l.Text, l.Line, true)),
        .. entry.Lines("no").Select(l => new LexiconExample(l.Text, l.Line, false)),
    ];

    private static EventType? Type(RuleEntry entry)
    {
        if (entry.Text("type") is not { } text)
            return null;
        return Enum.TryParse(text, ignoreCase: true, out EventType type)
            ? type
            : throw entry.Fault("type", $"'{text}' is no PLOVER type");
    }

    private static ImmutableArray<Slot> Slots(RuleEntry entry, string key, params string[] otherwise)
    {
        IReadOnlyList<string> texts = entry.List(key);
        return [.. (texts.Count > 0 ? texts : otherwise).Where(t => t != "none").Select(Slot.Parse)];
    }

    /// <summary>What a verb takes as its object its noun takes with "of"; prepositions stay as they are.</summary>
    private static ImmutableArray<Slot> NounSlots(ImmutableArray<Slot> verb) =>
        [.. verb.Select(slot => slot.Kind is SlotKind.Object ? new Slot(SlotKind.Preposition, "of") : slot)];

    private static OutcomeTable Gives(RuleEntry entry)
    {
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach ((string key, string value) in entry.Map("gives"))
        {
            if (!OutcomeTable.IsKey(key))
                throw entry.Fault("gives", $"'{key}' is no PLOVER type, nor cooperative, hostile, any, unknown or none");
            outcomes[key] = Outcome.Parse(value) ?? throw entry.Fault("gives", $"'{value}' is no outcome");
        }
        return outcomes.Count == 0 ? OutcomeTable.Empty : new OutcomeTable(outcomes);
    }

    private static Outcome? InWords(RuleEntry entry) => entry.Text("in-words") is not { } text
        ? null
        : Outcome.Parse(text) ?? throw entry.Fault("in-words", $"'{text}' is no outcome");

    private NounTest? Test(RuleEntry entry, string key) => entry.Text(key) is not { } text
        ? null
        : classes.Test(text) ?? throw entry.Fault(key, $"there is no class of nouns '{text}'");
}
