namespace Demarche.Language.Conllu;

/// <summary>A CoNLL-U file breaks its format.</summary>
public sealed class ConlluFormatException(string source, int line, string problem)
    : FormatException($"{source}:{line}: {problem}")
{
    /// <summary>Line number, from 1.</summary>
    public int Line { get; } = line;
}
