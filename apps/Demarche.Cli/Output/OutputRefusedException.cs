namespace Demarche.Cli.Output;

/// <summary>What <c>--output</c> names cannot be written to.</summary>
internal sealed class OutputRefusedException(string path, Exception inner)
    : IOException($"cannot write to {path}: {inner.Message}", inner);
