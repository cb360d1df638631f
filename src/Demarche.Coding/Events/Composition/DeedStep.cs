namespace Demarche.Coding.Events.Composition;

/// <summary>One step of a composition.</summary>
/// <param name="Kind">As in <see cref="DerivationStep.Kind"/>.</param>
/// <param name="Text">In words.</param>
/// <param name="Word">The word it rests on; -1 when it rests on the steps before.</param>
/// <param name="Source">Where the rule is defined; null when none is.</param>
internal readonly record struct DeedStep(string Kind, string Text, int Word, string? Source = null);
