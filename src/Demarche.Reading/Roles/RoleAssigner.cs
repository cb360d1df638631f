using Demarche.Language.Articles;
using Demarche.Reading.Blocks;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>Gives every block its role, in one pass, and tells <see cref="ReportFacts"/> what it learns on the way.</summary>
/// <remarks>
/// What is told by its words alone comes first (an address, "27 January 2022", "By Jane Roe"); what is left over is prose.
/// </remarks>
internal sealed class RoleAssigner
{
    private readonly BlockSequence _source;
    private readonly ReportFacts _facts;
    private readonly ParagraphList _paragraphs;
    private readonly HeadlineFinder _headline;
    private readonly EdgeLines _edges;
    private readonly AnnouncedLines _announced;
    private readonly ProseRoles _prose;
    private readonly PictureLines _pictures;

    public RoleAssigner(BlockSequence source, ReportFacts facts, ParagraphList paragraphs)
    {
        _source = source;
        _facts = facts;
        _paragraphs = paragraphs;
        _headline = new HeadlineFinder(source, facts, paragraphs);
        _edges = new EdgeLines(source, facts, paragraphs);
        _announced = new AnnouncedLines(source, facts);
        _prose = new ProseRoles(source, paragraphs);
        _pictures = new PictureLines(source.Text, paragraphs);
    }

    /// <summary>Gives the fields of the header their roles; the title becomes the headline.</summary>
    public void TakeHeader(HeaderField field)
    {
        _facts.StateField(field);
        if (HeaderNames.IsTitle(field.Name) && field.ValueSpan is { } title)
        {
            _headline.IsKnown = true;
            _paragraphs.Add(ParagraphRole.Headline, title);
        }
        else if (field.Line is { } line)
        {
            _paragraphs.Add(RoleOf(field.Name), line);
        }
    }

    /// <summary>Gives the block at <paramref name="index"/> its role, or several where it holds several.</summary>
    public void Take(int index)
    {
        Block block = _source.Blocks[index];
        if (_paragraphs.IsTooLong(block.Span))
            return;
        foreach (Block part in MetadataLines.Split(_source.Text, block))
            TakePart(part, index);
    }

    private static ParagraphRole RoleOf(string field) =>
        HeaderNames.IsDate(field) ? ParagraphRole.DateLine
        : HeaderNames.IsAuthor(field) ? ParagraphRole.Byline
        : HeaderNames.IsSource(field) ? ParagraphRole.Source
        : ParagraphRole.Boilerplate;

    private void TakePart(Block block, int index)
    {
        ReadOnlySpan<char> words = block.Span.In(_source.Text);
        ParagraphRole role =
            Mark(words)
            ?? _announced.Address(words)
            ?? _edges.Date(block, words, index)
            ?? _edges.Byline(block, words, index)
            ?? Headline(block, words, index)
            ?? _announced.SetPhrase(block, words)
            ?? _announced.Links(block, words)
            ?? _prose.RoleOf(block, words, index);
        if (!_pictures.TryAdd(block, words, role))
            _paragraphs.Add(role, block.Span);
        else if (role == ParagraphRole.Caption)
            _announced.Forget();
    }

    /// <summary>Rules and end marks: no letter or figure in them.</summary>
    private static ParagraphRole? Mark(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (char.IsLetterOrDigit(c))
                return null;
        }
        return ParagraphRole.Boilerplate;
    }

    /// <summary>Under a headline a new part begins: no label above it announces anything any more.</summary>
    private ParagraphRole? Headline(Block block, ReadOnlySpan<char> words, int index)
    {
        if (!_headline.TryTake(block, words, index))
            return null;
        _announced.Forget();
        return ParagraphRole.Headline;
    }
}
