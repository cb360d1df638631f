namespace Demarche.Coding.Events.Lexicon;

/// <summary>An example of a rule: "(Iran) rejected the offer of [Iraq]. = REJECT".</summary>
/// <remarks>
/// Parentheses mark who acts, brackets whom it is directed to; after " = " stands what must be coded: a type, perhaps
/// with "/mode" and "+future" and the like. Without " = " the rule's own type is meant.
/// </remarks>
/// <param name="Text">As the file has it.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Matches">Whether the rule must match it, or must not.</param>
internal sealed record LexiconExample(string Text, int Line, bool Matches);
