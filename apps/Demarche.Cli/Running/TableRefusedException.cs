namespace Demarche.Cli.Running;

/// <summary>A table or dictionary that an option names cannot be read or is not as its format demands.</summary>
internal sealed class TableRefusedException(Exception inner) : Exception(inner.Message, inner);
