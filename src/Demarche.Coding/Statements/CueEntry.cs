using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>A row of the cue lexicon.</summary>
/// <param name="Lemma">The word in its dictionary form.</param>
/// <param name="Particle">The particle that belongs to it ("out" of "point out"); null when there is none.</param>
/// <param name="Pos">Verb, noun or adjective.</param>
/// <param name="Type">What kind of attribution it makes ("denies").</param>
/// <param name="Mode">Speech, thought, intention …</param>
/// <param name="Frames">What it may take as content.</param>
/// <param name="Prepositions">The prepositions of <see cref="CueFrames.Preposition"/>.</param>
internal sealed record CueEntry(
    string Lemma, string? Particle, UniversalPos Pos, string Type, StatementMode Mode,
    CueFrames Frames, ImmutableArray<string> Prepositions)
{
    /// <summary>Whether it may take any of the frames.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;

    /// <summary>Whether the word links it to its content.</summary>
    public bool TakesPreposition(string word) => Prepositions.Contains(word, StringComparer.OrdinalIgnoreCase);
}
