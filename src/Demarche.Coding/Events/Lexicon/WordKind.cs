namespace Demarche.Coding.Events.Lexicon;

/// <summary>What kind of word heads a pattern.</summary>
internal enum WordKind
{
    /// <summary>A verb ("reject").</summary>
    Verb,

    /// <summary>A noun ("rejection").</summary>
    Noun,

    /// <summary>An adjective ("ready") or, of no other home, an adverb.</summary>
    Adjective,
}
