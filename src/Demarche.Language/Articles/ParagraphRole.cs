namespace Demarche.Language.Articles;

/// <summary>What a paragraph of a report is for.</summary>
public enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The title.</summary>
    Headline,

    /// <summary>A subtitle, standfirst or heading between paragraphs.</summary>
    Subheading,

    /// <summary>A quotation set off from the text.</summary>
    BlockQuote,

    /// <summary>A bullet or numbered item.</summary>
    ListItem,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>Who took or owns a picture.</summary>
    Credit,

    /// <summary>Who wrote the report.</summary>
    Byline,

    /// <summary>When it was published, on a line of its own.</summary>
    DateLine,

    /// <summary>"Related article", "Read more" and lists of links.</summary>
    Related,

    /// <summary>Where the report stands: an address, or the label before it.</summary>
    Source,

    /// <summary>Subscription appeals, copyright lines, editors' notes.</summary>
    Boilerplate,
}
