using Demarche.Language.Articles;

namespace Demarche.Reading.Inputs;

/// <summary>One thing to read, or the reason why a path leads to nothing.</summary>
/// <param name="Path">The file, as reached from what the caller named; null for standard input.</param>
/// <param name="Error">Why it cannot be read; null when nothing speaks against trying.</param>
public sealed record InputSource(string? Path, Diagnostic? Error = null)
{
    /// <summary>Whether it is standard input.</summary>
    public bool IsStandardInput => Path is null;
}
