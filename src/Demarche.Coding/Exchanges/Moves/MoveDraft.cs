using System.Collections.Immutable;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>Where a move stands and between whom, before it is said what it does.</summary>
/// <param name="Position">Where the report tells it, in UTF-16 code units: what orders the moves.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="By">Who makes it; a move by nobody that is known is none.</param>
/// <param name="To">To whom; empty where the report does not say.</param>
internal readonly record struct MoveDraft(int Position, int Sentence, ImmutableArray<MoveParty> By, ImmutableArray<MoveParty> To);
