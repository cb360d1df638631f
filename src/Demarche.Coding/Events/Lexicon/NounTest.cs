namespace Demarche.Coding.Events.Lexicon;

/// <summary>Which nouns will do in a place of a pattern: one noun, or a class of them.</summary>
/// <param name="Name">The noun, or the class without its brackets.</param>
/// <param name="Nouns">The nouns of the class; null for <c>actor</c>, which the mentions decide.</param>
internal sealed record NounTest(string Name, HashSet<string>? Nouns)
{
    /// <summary>Whether anything that acts will do.</summary>
    public bool IsActor => Nouns is null;
}
