using Demarche.Reading;

namespace Demarche.Cli.Running;

/// <summary>A report that has been found and not yet read.</summary>
/// <param name="Name">The input and where in it, for messages.</param>
/// <param name="Read">Reads it; called once, on any thread.</param>
internal sealed record PendingReport(string Name, Func<ReadingResult> Read);
