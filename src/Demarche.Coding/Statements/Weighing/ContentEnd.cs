namespace Demarche.Coding.Statements.Weighing;

/// <summary>A place where a content may end.</summary>
/// <param name="Kind">How it relates to the end that the tree gives.</param>
/// <param name="Last">The last word of the content, in the cue's sentence.</param>
internal readonly record struct ContentEnd(ContentEndKind Kind, int Last);
