using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>What a pattern of a verb dictionary asks for, in the terms of the lexicon.</summary>
/// <param name="Agent">Whose noun must act; null for anybody.</param>
/// <param name="Parts">What must stand with the verb.</param>
/// <param name="Recipient">The preposition before "+", who is acted on; null where no preposition is named.</param>
internal sealed partial record PetrarchPattern(NounTest? Agent, ImmutableArray<PatternPart> Parts, string? Recipient)
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "up", "down", "off", "out", "away", "back", "over", "ahead", "apart", "aside", "forward", "along", "together",
        "on", "in", "into", "to", "for", "with", "against", "at", "from", "of", "under", "by", "through", "about", "behind",
        "between", "as", "upon", "onto", "before", "after", "outside", "across", "toward", "towards", "near", "within", "without",
    };

    /// <summary>Reads a pattern; null where it asks for an order of words that a tree does not answer.</summary>
    /// <param name="text">The pattern without its code: "&amp;MILITARY * {AIR RAID} (AGAINST +)".</param>
    /// <param name="synsets">The sets that it may name.</param>
    public static PetrarchPattern? Parse(string text, PetrarchSynsets synsets)
    {
        string[] sides = text.Split('*');
        if (sides.Length != 2 || !TryAgent(sides[0], synsets, out NounTest? agent))
            return null;
        var parts = ImmutableArray.CreateBuilder<PatternPart>();
        string? recipient = null;
        bool hasObject = false;
        foreach (Match match in Elements().Matches(sides[1]))
        {
            string element = match.Value;
            string[] words = element.Trim('(', ')').Split([' ', '{', '}', '_', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (element is "+" or "^")
                continue;
            if (words.Length == 0 || words.Contains("$") || words.Contains("%"))
                return null;
            bool phrase = element[0] == '(';
            if (Particles.Contains(words[0].ToLowerInvariant()) && (phrase || words.Length == 1))
            {
                if (!TryPhrase(words, synsets, parts, ref recipient))
                    return null;
            }
            else if (phrase || hasObject || !TryObject(words, synsets, parts))
            {
                return null;
            }
            else
            {
                hasObject = true;
            }
        }
        return new PetrarchPattern(agent, parts.ToImmutable(), recipient);
    }

    private static bool TryAgent(string text, PetrarchSynsets synsets, out NounTest? agent)
    {
        string[] words = text.Split([' ', '{', '}', '_', '\t'], StringSplitOptions.RemoveEmptyEntries);
        agent = words is [] or ["$"] ? null : synsets.Test(words[^1]);
        bool single = words.Length == 1 || (text.Contains('{', StringComparison.Ordinal) && words.Length == 2);
        return words is [] or ["$"] || (single && agent is not null);
    }

    /// <summary>"(AGAINST)" is a particle, "(WITH +)" says who is acted on, "(IN SUPPORT)" is a phrase.</summary>
    private static bool TryPhrase(string[] words, PetrarchSynsets synsets, ImmutableArray<PatternPart>.Builder parts, ref string? recipient)
    {
        string preposition = words[0].ToLowerInvariant();
        if (words is [_, "^"])
            return true;
        if (words is [_, "+"])
            recipient = preposition;
        if (words.Length == 1 || words[1] == "+")
        {
            parts.Add(new PatternPart(PatternPartKind.Particle, preposition, null));
            return words.Length <= 2;
        }
        return TryNouns(words.AsSpan(1), PatternPartKind.Phrase, preposition, synsets, parts);
    }

    private static bool TryObject(string[] words, PetrarchSynsets synsets, ImmutableArray<PatternPart>.Builder parts) =>
        TryNouns(words, PatternPartKind.Object, "", synsets, parts);

    /// <summary>Every word must be the noun or stand before it: "{AIR RAID}".</summary>
    private static bool TryNouns(
        ReadOnlySpan<string> words, PatternPartKind kind, string preposition, PetrarchSynsets synsets, ImmutableArray<PatternPart>.Builder parts)
    {
        foreach (string word in words)
        {
            if (synsets.Test(word) is not { } test)
                return false;
            parts.Add(new PatternPart(kind, preposition, test));
        }
        return true;
    }

    [GeneratedRegex(@"\([^)]*\)|\{[^}]*\}|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Elements();
}
