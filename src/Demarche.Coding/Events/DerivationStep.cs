using Demarche.Language.Text;

namespace Demarche.Coding.Events;

/// <summary>One step of the way from the words to the code, for <c>explain</c>.</summary>
/// <param name="Kind">"predicate", "operator", "role", "auxiliary", "type", "mode", "context", "date", "place", "merge".</param>
/// <param name="Text">One line that a political scientist can read.</param>
/// <param name="Span">The words it rests on; null when it rests on the steps before.</param>
/// <param name="Source">Rule and place of its definition, e.g. "lexicon/acts/reject.yaml#veto"; null when none.</param>
public sealed record DerivationStep(string Kind, string Text, TextSpan? Span = null, string? Source = null);
