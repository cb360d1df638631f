using System.Collections.Immutable;
using Demarche.Reading.Blocks;
using Markdig.Syntax;

namespace Demarche.Reading.Markup;

/// <summary>Writes a Markdown document as plain text and keeps where each block and link stands in it.</summary>
/// <remarks>Blocks are set apart by a blank line; a line break inside a paragraph stays one.</remarks>
internal sealed class MarkdownRenderer
{
    private readonly ImmutableArray<Blocks.Block>.Builder _blocks = ImmutableArray.CreateBuilder<Blocks.Block>();
    private readonly InlineWriter _writer = new();
    private bool _afterPicture;

    /// <summary>Adds a headline that stands in the front matter.</summary>
    public void AddHeadline(string title)
    {
        int start = _writer.BeginBlock();
        _writer.Write(title);
        Add(new BlockShape(BlockKind.Heading, 1), start);
    }

    /// <summary>Adds all blocks of <paramref name="document"/>.</summary>
    public void Render(MarkdownDocument document)
    {
        foreach (Markdig.Syntax.Block block in document)
            Render(block, new BlockShape(BlockKind.Paragraph, 0));
    }

    /// <summary>What was rendered.</summary>
    public BlockSequence ToBlocks() => new()
    {
        Text = _writer.ToString(),
        Blocks = _blocks.ToImmutable(),
        Links = _writer.Links,
    };

    private void Render(Markdig.Syntax.Block block, BlockShape shape)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Leaf(heading, new BlockShape(BlockKind.Heading, (byte)heading.Level));
                break;
            case ListItemBlock item:
                Children(item, new BlockShape(BlockKind.ListItem, 0));
                break;
            case QuoteBlock quote:
                Children(quote, new BlockShape(BlockKind.Quote, 0));
                break;
            case ContainerBlock container when container is not LinkReferenceDefinitionGroup:
                Children(container, shape);
                break;
            case HtmlBlock html:
                Raw(HtmlText.Strip(html.Lines.ToString()), shape);
                break;
            case CodeBlock code:
                Raw(code.Lines.ToString(), shape);
                break;
            case ParagraphBlock paragraph:
                Leaf(paragraph, shape);
                break;
        }
    }

    private void Children(ContainerBlock container, BlockShape shape)
    {
        foreach (Markdig.Syntax.Block child in container)
            Render(child, shape);
    }

    private void Leaf(LeafBlock leaf, BlockShape shape)
    {
        int start = _writer.BeginBlock();
        if (leaf.Inline is not null)
            _writer.WriteAll(leaf.Inline);
        Add(shape, start);
    }

    /// <summary>Text that Markdown sets as code or HTML: a report has no code, only paragraphs that were indented.</summary>
    private void Raw(string text, BlockShape shape)
    {
        foreach (string part in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            int start = _writer.BeginBlock();
            _writer.Write(part.Trim());
            Add(shape, start);
        }
    }

    private void Add(BlockShape shape, int start)
    {
        if (_writer.EndBlock(start) is { } span)
        {
            _blocks.Add(new Blocks.Block(shape.Kind, span)
            {
                Level = shape.Level,
                FollowsPicture = _afterPicture || _writer.HasPicture,
                IsAllLinks = _writer.IsAllLinks,
                EmphasisStart = _writer.EmphasisStart,
            });
            _afterPicture = false;
        }
        else
        {
            _afterPicture |= _writer.HasPicture;
        }
    }

    private readonly record struct BlockShape(BlockKind Kind, byte Level);
}
