namespace Demarche.Coding.Actors;

/// <summary>The pieces of a phrase with an office or agent.</summary>
/// <param name="Owners">Countries and bodies before the noun, in order; may be empty.</param>
/// <param name="Nouns">Offices and agents, the head last ("Foreign Ministry", "spokeswoman"); at least one.</param>
/// <param name="Name">The name after the noun; null when there is none.</param>
internal sealed record PhraseParts(IReadOnlyList<Piece> Owners, IReadOnlyList<Piece> Nouns, Piece? Name);
