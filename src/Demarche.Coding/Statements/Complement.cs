namespace Demarche.Coding.Statements;

/// <summary>The content that a cue governs in the tree.</summary>
/// <param name="Entry">The lexicon's row that allows it.</param>
/// <param name="Rule">The name of the construction.</param>
/// <param name="Chosen">For each word of the sentence whether it belongs to the content.</param>
/// <param name="Linker">The preposition that links cue and content; -1 when there is none.</param>
/// <param name="Source">The word that heads the source where the construction decides it; -1 where the subject is.</param>
/// <param name="NoSource">Whether nobody is the source (a passive without agent, "it seems").</param>
internal sealed record Complement(
    CueEntry Entry, string Rule, bool[] Chosen, int Linker = -1, int Source = -1, bool NoSource = false);
