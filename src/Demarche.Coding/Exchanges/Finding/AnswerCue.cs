using System.Collections.Immutable;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Words that say of a clause that it answers somebody's demand ("…, as Sudan had demanded").</summary>
/// <param name="Demanders">Who demanded. At least one.</param>
/// <param name="Verb">The verb of the clause that answers.</param>
/// <param name="Position">Where the cue itself stands, in UTF-16 code units: of a demand told there ("after Sudan had called on …"), its position.</param>
internal readonly record struct AnswerCue(ImmutableArray<MoveParty> Demanders, int Verb, int Position);
