using System.Collections.Immutable;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>What a check of the lexicon found.</summary>
/// <param name="Rules">How many rules it has.</param>
/// <param name="Examples">How many examples were run.</param>
/// <param name="Faults">Those that do not come out as they say, in order of files and lines.</param>
public sealed record LexiconReport(int Rules, int Examples, ImmutableArray<LexiconFault> Faults);
