namespace Demarche.Coding.Events.Lexicon;

/// <summary>What must stand with the head of a pattern.</summary>
/// <param name="Kind">Particle, object, or a phrase with a preposition.</param>
/// <param name="Word">The particle or the preposition; empty for an object.</param>
/// <param name="Noun">The nouns that will do; null for a particle.</param>
internal sealed record PatternPart(PatternPartKind Kind, string Word, NounTest? Noun);
