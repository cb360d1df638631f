using System.Collections.Immutable;
using Demarche.Language.Articles;

namespace Demarche.Cli.Running;

/// <summary>What came of one input.</summary>
/// <param name="Name">The input, for messages.</param>
/// <param name="Value">The result; null where there is an error.</param>
/// <param name="Notes">What was odd about it.</param>
/// <param name="Error">Why there is no result; null where there is one.</param>
internal sealed record Outcome<T>(string Name, T? Value, ImmutableArray<Diagnostic> Notes, Diagnostic? Error);
