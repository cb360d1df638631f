namespace Demarche.Language.Articles;

/// <summary>What the later stages may do with a paragraph.</summary>
public static class ParagraphRoleExtensions
{
    /// <summary>
    /// Whether statements and events are looked for here: the running text and the headlines, not captions,
    /// credits, datelines, links or boilerplate.
    /// </summary>
    public static bool IsCoded(this ParagraphRole role) => role
        is ParagraphRole.Body or ParagraphRole.Headline or ParagraphRole.Subheading
        or ParagraphRole.BlockQuote or ParagraphRole.ListItem;
}
