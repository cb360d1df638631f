namespace Demarche.Cli.Running;

/// <summary>Whoever read the output has stopped reading, as <c>head</c> does: no reason to go on, nor to complain.</summary>
internal sealed class OutputClosedException(Exception inner) : IOException("The output was closed.", inner);
