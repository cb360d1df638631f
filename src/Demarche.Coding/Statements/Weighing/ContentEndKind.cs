namespace Demarche.Coding.Statements.Weighing;

/// <summary>How a possible end of a content relates to the end that the tree gives.</summary>
internal enum ContentEndKind
{
    /// <summary>The end that the tree gives.</summary>
    Kept,

    /// <summary>The next comma, dash or the like.</summary>
    NextMark,

    /// <summary>The one after that.</summary>
    SecondMark,

    /// <summary>The end of the sentence.</summary>
    SentenceEnd,

    /// <summary>The first comma or dash within the content.</summary>
    FirstInnerMark,

    /// <summary>The last comma or dash within the content.</summary>
    LastInnerMark,
}
