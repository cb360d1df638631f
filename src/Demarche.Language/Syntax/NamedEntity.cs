namespace Demarche.Language.Syntax;

/// <summary>A name in a sentence.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="First">Index of its first word, from 0.</param>
/// <param name="End">Index after its last word.</param>
public readonly record struct NamedEntity(EntityKind Kind, int First, int End);
