namespace Demarche.Coding.Events.Lexicon;

/// <summary>What a part of a pattern asks for.</summary>
internal enum PatternPartKind
{
    /// <summary>A particle or preposition beside the head: "call off", "call for".</summary>
    Particle,

    /// <summary>An object: "impose &lt;sanction&gt;", "open fire".</summary>
    Object,

    /// <summary>A phrase with a preposition: "put on alert".</summary>
    Phrase,
}
