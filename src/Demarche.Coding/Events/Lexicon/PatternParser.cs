using System.Collections.Immutable;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Reads the patterns of the lexicon.</summary>
/// <remarks>
/// A pattern is a head and what must stand with it, in the order of English: particles ("call off"), an object as a
/// noun or a class ("open fire", "impose &lt;sanction&gt;"), a preposition with its noun ("put on alert"). A preposition
/// with nothing after it is a particle ("call for").
/// </remarks>
internal static class PatternParser
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "up", "down", "off", "out", "away", "back", "over", "ahead", "apart", "aside", "forward", "along", "together",
        "dead", "free", "go",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "on", "in", "into", "to", "for", "with", "against", "at", "from", "of", "under", "by", "through", "about",
        "behind", "between", "as", "upon", "onto", "before", "after", "outside", "across", "toward", "towards",
    };

    /// <summary>The pattern; null when it names an unknown class.</summary>
    public static WordPattern? Parse(string text, WordKind kind, LexicalRule rule, NounClasses classes)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = ImmutableArray.CreateBuilder<PatternPart>();
        for (int i = 1; i < words.Length; i++)
        {
            bool last = i + 1 == words.Length;
            if (Particles.Contains(words[i]) || (last && Prepositions.Contains(words[i])))
            {
                parts.Add(new PatternPart(PatternPartKind.Particle, words[i], null));
                continue;
            }
            bool phrase = Prepositions.Contains(words[i]);
            if (classes.Test(words[phrase ? i + 1 : i]) is not { } test)
                return null;
            parts.Add(phrase
                ? new PatternPart(PatternPartKind.Phrase, words[i++], test)
                : new PatternPart(PatternPartKind.Object, "", test));
        }
        return new WordPattern
        {
            Text = text,
            Head = words[0],
            Kind = kind,
            Parts = parts.ToImmutable(),
            Rule = rule,
            Weight = parts.Sum(Weight) + (rule.Only is null ? 0 : 1) + (rule.Purpose is null && rule.Marked is null ? 0 : 2) - (rule.ByOfficial ? 3 : 0) + (rule.NeedsContent || rule.NeedsPatient ? 1 : 0),
        };
    }

    /// <summary>How much a part asks for.</summary>
    public static int Weight(PatternPart part) => part.Noun switch
    {
        null => 4,
        { IsActor: true } => 2,
        { IsSingle: true } => 6,
        _ => 5,
    };
}
