namespace Demarche.Coding.Exchanges;

/// <summary>A side as a move names it.</summary>
/// <param name="Side">
/// Whom the actor speaks for, in a form that is the same in every article: the code of a state for its ministers, spokesmen and
/// armies ("RUS"), a code with a sector for others ("RUS/OPP"), else the identifier or name of the actor ("org:nato").
/// </param>
/// <param name="Name">The side's name for people ("Russia", "NATO").</param>
public sealed record MoveParty(string Side, string Name);
