namespace Demarche.Reading;

/// <summary>How the characters of a report are to be taken.</summary>
public enum ReportFormat
{
    /// <summary>By the name: <c>.md</c> and <c>.markdown</c> are Markdown; <c>.html</c>, <c>.htm</c>, <c>.xhtml</c> and what opens as a page are HTML; all else is plain text.</summary>
    ByName,

    /// <summary>Plain text: the article's text is the file's content unchanged, a byte order mark aside.</summary>
    PlainText,

    /// <summary>Markdown: the article's text is what a reader of the rendered page sees.</summary>
    Markdown,

    /// <summary>A web page: the article's text is the report on it, without what stands around.</summary>
    Html,

    /// <summary>
    /// Plain text without the shape of a report: every stretch between blank lines is a paragraph of running text,
    /// nothing is taken for a headline, a caption or a link, and nothing is joined. For language work.
    /// </summary>
    Bare,
}
