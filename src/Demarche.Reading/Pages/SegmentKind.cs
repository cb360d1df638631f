namespace Demarche.Reading.Pages;

/// <summary>What the markup makes of a segment.</summary>
internal enum SegmentKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Cell,
    Preformatted,
}
