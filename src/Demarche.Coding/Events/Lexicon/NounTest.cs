namespace Demarche.Coding.Events.Lexicon;

/// <summary>Which nouns will do in a place of a pattern: one noun, or a class of them.</summary>
/// <param name="Name">The noun, or the class without its brackets.</param>
/// <param name="Nouns">The nouns of the class, with their plurals; null for <c>actor</c>, which the mentions decide.</param>
/// <param name="IsSingle">Whether one noun is meant, which then may also stand before the head: "a hunger strike".</param>
internal sealed record NounTest(string Name, HashSet<string>? Nouns, bool IsSingle = false)
{
    /// <summary>Whether anything that acts will do.</summary>
    public bool IsActor => Nouns is null;
}
