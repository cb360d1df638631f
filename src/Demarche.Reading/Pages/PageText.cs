using System.Collections.Immutable;
using System.Text;
using Demarche.Language.Articles;
using Demarche.Language.Text;
using Demarche.Reading.Blocks;

namespace Demarche.Reading.Pages;

/// <summary>Writes segments as the text of an article, a blank line between them.</summary>
internal sealed class PageText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<ArticleLink>.Builder _links = ImmutableArray.CreateBuilder<ArticleLink>();

    /// <summary>Text, blocks and links of <paramref name="segments"/>.</summary>
    public static BlockSequence Write(IEnumerable<Segment> segments)
    {
        var text = new PageText();
        foreach (Segment segment in segments)
            text.Add(segment);
        return new BlockSequence
        {
            Text = text._text.ToString(),
            Blocks = text._blocks.ToImmutable(),
            Links = text._links.ToImmutable(),
            HasHeadlineApart = true,
        };
    }

    private void Add(Segment segment)
    {
        if (_text.Length > 0)
            _text.Append("\n\n");
        int start = _text.Length;
        _text.Append(segment.Text);
        _blocks.Add(new Block(KindOf(segment.Kind), new TextSpan(start, _text.Length))
        {
            Level = segment.Level,
            IsAllLinks = segment.IsAllLinks,
        });
        foreach (SegmentLink link in segment.Links)
            _links.Add(new ArticleLink(new TextSpan(start + link.Start, start + link.End), link.Target));
    }

    private static BlockKind KindOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Heading => BlockKind.Heading,
        SegmentKind.ListItem => BlockKind.ListItem,
        SegmentKind.Quote => BlockKind.Quote,
        _ => BlockKind.Paragraph,
    };
}
