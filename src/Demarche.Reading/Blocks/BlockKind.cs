namespace Demarche.Reading.Blocks;

/// <summary>What the format itself says about a block, before anything is concluded from its words.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
}
