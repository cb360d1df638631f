namespace Demarche.Coding.Events.Lexicon;

/// <summary>An example of the lexicon that does not come out as it says.</summary>
/// <param name="File">Path under <c>data/</c>, with '/'.</param>
/// <param name="Line">Line of the example, from 1.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Example">The example as written.</param>
/// <param name="Reason">What came out instead.</param>
public sealed record LexiconFault(string File, int Line, string Rule, string Example, string Reason);
