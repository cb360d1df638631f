using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Demarche.Coding.Actors.Petrarch;
using Demarche.Coding.Data;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Ontology;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>Reads verb dictionaries of PETRARCH: blocks of verbs with a CAMEO code, and patterns over them.</summary>
/// <remarks>
/// A pattern with words becomes a rule that stands over the program's of equal weight; a verb alone becomes one that holds where no other
/// matches. What asks for an order of words that trees do not answer is left out and told.
/// </remarks>
internal sealed partial class PetrarchVerbs(List<DataFormatException> faults)
{
    /// <summary>A verb alone says least of all patterns.</summary>
    private const int AloneWeight = -10;

    private static readonly OutcomeTable Nothing = new(new Dictionary<string, Outcome>
    {
        ["any"] = new(OutcomeKind.Drop),
        ["unknown"] = new(OutcomeKind.Drop),
        ["none"] = new(OutcomeKind.Drop),
    });

    private static readonly ImmutableArray<Slot> Recipients =
        [new(SlotKind.Object), .. ((string[])["with", "against", "to", "from", "on", "at", "in", "for", "of"]).Select(Slot.Parse)];

    private readonly PetrarchSynsets _synsets = new();
    private readonly List<PetrarchVerb> _block = [];
    private bool _inSet;
    private bool _inPatterns;

    /// <summary>The patterns of the dictionaries read, in their order.</summary>
    public List<WordPattern> Patterns { get; } = [];

    /// <summary>Irregular forms of verbs.</summary>
    public Dictionary<string, string> Forms { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one dictionary.</summary>
    public void Read(DataFile file)
    {
        _block.Clear();
        string code = "---";
        foreach ((int number, string line) in PetrarchLines.Of(file.Text))
        {
            string text = line.Trim();
            if (text.StartsWith("---", StringComparison.Ordinal))
            {
                code = CodeOf(text) ?? "---";
                (_inSet, _inPatterns) = (false, false);
                _block.Clear();
            }
            else if (text[0] == '&')
            {
                _inSet = true;
                _synsets.Open(text.Split(' ')[0]);
            }
            else if (_inSet && text[0] == '+')
            {
                _synsets.Add(text[1..]);
            }
            else if (text[0] == '-')
            {
                ReadPattern(file, number, text[1..]);
            }
            else if (text[0] == '~')
            {
                Leave(file, number, "a transformation: operators of the lexicon do this");
            }
            else
            {
                ReadVerb(file, number, text, code);
            }
        }
    }

    private void ReadVerb(DataFile file, int number, string text, string blockCode)
    {
        if (_inPatterns)
            _block.Clear();
        (_inSet, _inPatterns) = (false, false);
        if (PetrarchVerb.Parse(Code().Replace(text, "")) is not { } verb)
        {
            Leave(file, number, $"'{text}' has words before its verb");
            return;
        }
        _block.Add(verb);
        foreach (string form in verb.Forms)
            Forms.TryAdd(form, verb.Head);
        string code = CodeOf(text) ?? blockCode;
        if (Rule(file, number, verb.Head, code, null) is { IsOperator: false } rule)
            Patterns.Add(Pattern(verb, [], rule, AloneWeight));
    }

    private void ReadPattern(DataFile file, int number, string text)
    {
        _inPatterns = true;
        string? code = CodeOf(text);
        PetrarchPattern? pattern = code is null ? null : PetrarchPattern.Parse(Code().Replace(text, "").Trim(), _synsets);
        if (pattern is null)
        {
            Leave(file, number, $"'{text.Trim()}' asks for an order of words, an unknown set or a code that cannot be read");
            return;
        }
        foreach (PetrarchVerb verb in _block)
        {
            LexicalRule rule = Rule(file, number, verb.Head, code ?? "---", pattern);
            Patterns.Add(Pattern(verb, pattern.Parts, rule, pattern.Agent is null ? 0 : 1));
        }
    }

    private static WordPattern Pattern(PetrarchVerb verb, ImmutableArray<PatternPart> parts, LexicalRule rule, int weight)
    {
        ImmutableArray<PatternPart> all = [.. verb.After.Select(word => new PatternPart(PatternPartKind.Particle, word, null)), .. parts];
        return new WordPattern
        {
            Text = string.Join(' ', [verb.Head, .. all.Select(part => $"{part.Word} {part.Noun?.Name}".Trim())]),
            Head = verb.Head,
            Kind = WordKind.Verb,
            Parts = all,
            Rule = rule,
            Weight = weight + all.Sum(PatternParser.Weight),
        };
    }

    /// <summary>The rule of a line; one that drops what it matches where CAMEO's code is none or PLOVER has no type for it.</summary>
    private static LexicalRule Rule(DataFile file, int number, string verb, string code, PetrarchPattern? pattern)
    {
        (EventType? type, string? mode) = CameoTypes.Default.IsCode(code) ? CameoTypes.Default.Of(code) : (null, null);
        return new LexicalRule
        {
            Name = $"{verb} (line {number})",
            File = Path.GetFileName(file.Name),
            Line = number,
            Type = type,
            Mode = mode,
            Cameo = type is null ? null : code,
            Agent = [new Slot(SlotKind.Subject)],
            Patient = pattern?.Recipient is { } preposition ? [Slot.Parse(preposition), .. Recipients] : Recipients,
            Gives = type is null ? Nothing : OutcomeTable.Empty,
            Only = pattern?.Agent,
        };
    }

    private void Leave(DataFile file, int number, string why) => faults.Add(new DataFormatException(file.Name, number, why));

    /// <summary>The code in brackets, of "code:code" the first: what the subject does; null for none.</summary>
    private static string? CodeOf(string text) =>
        Code().Match(text) is { Success: true } match && match.Groups["code"].Value.Split(':')[0].Trim() is { Length: > 0 } code ? code : null;

    [GeneratedRegex(@"\[\s*(?<code>[^\]]*?)\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
