using Demarche.Coding.Actors.Names;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>The pieces of a phrase with an office or agent.</summary>
/// <param name="Owners">Countries and bodies before the noun, in order; may be empty.</param>
/// <param name="Nouns">Offices and agents, the head last ("Foreign Ministry", "spokeswoman"); at least one.</param>
/// <param name="Name">The name after the noun; null when there is none.</param>
/// <param name="Of">What stands with "of" between office and name ("President of the Philippines Rodrigo Duterte"); null when nothing does.</param>
internal sealed record PhraseParts(IReadOnlyList<Piece> Owners, IReadOnlyList<Piece> Nouns, Piece? Name, Piece? Of = null)
{
    /// <summary>Whether somebody owns the phrase ("his Kyrgyz counterpart", "Iran's Lebanese ally").</summary>
    public bool Possessed { get; init; }

    /// <summary>Whom the office may be of.</summary>
    public IReadOnlyList<Piece> Holders => Of is null ? Owners : [.. Owners, Of];
}
