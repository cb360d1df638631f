namespace Demarche.Coding.Events.Lexicon;

/// <summary>What becomes of an act under an operator.</summary>
internal enum OutcomeKind
{
    /// <summary>It keeps its code: "launched an attack" is an attack.</summary>
    Same,

    /// <summary>It gets another code: "threatened to attack" is a threat.</summary>
    Code,

    /// <summary>Nothing is asserted: "denied attacking".</summary>
    Drop,
}
