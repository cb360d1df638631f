namespace Demarche.Export.Html;

/// <summary>The part that a stretch of text plays. The order is that of interest, for what a click means first.</summary>
internal enum MarkRole
{
    /// <summary>Predicate and operators of an event.</summary>
    Trigger,

    /// <summary>Another place that tells the same event.</summary>
    OtherTrigger,

    /// <summary>The words that attribute a statement.</summary>
    Cue,

    /// <summary>Whoever is mentioned.</summary>
    Mention,

    /// <summary>The source of a statement.</summary>
    Source,

    /// <summary>Who acts in an event.</summary>
    Actor,

    /// <summary>Whom an event is directed to.</summary>
    Recipient,

    /// <summary>What is said.</summary>
    Said,

    /// <summary>What an event demands, promises, rejects.</summary>
    Content,

    /// <summary>What an exchange is about.</summary>
    Matter,

    /// <summary>Where or how something was said or done.</summary>
    Setting,
}
