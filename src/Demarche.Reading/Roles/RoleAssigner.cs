using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Language.Text;
using Demarche.Reading.Blocks;
using Demarche.Reading.Dates;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>Gives every block its role, in one pass, and tells <see cref="ReportFacts"/> what it learns on the way.</summary>
internal sealed class RoleAssigner
{
    /// <summary>Bylines and date lines stand within so many blocks of the top, or of the end.</summary>
    private const int TopBlocks = 10;
    private const int EndBlocks = 4;
    private const int LongestCaption = 600;
    private const int LongestLinkLine = 150;
    private const int LongestEmphasis = 300;

    private readonly BlockSequence _source;
    private readonly ReportFacts _facts;
    private readonly ParagraphList _paragraphs;
    private readonly bool _hasTopHeading;
    private ParagraphRole? _announced;
    private bool _hasHeadline;
    private int _bodies;

    public RoleAssigner(BlockSequence source, ReportFacts facts, ParagraphList paragraphs)
    {
        _source = source;
        _facts = facts;
        _paragraphs = paragraphs;
        _hasHeadline = source.HasHeadlineApart;
        _hasTopHeading = source.Blocks.Any(block => block.Level == 1);
    }

    /// <summary>Gives the fields of the header their roles; the title becomes the headline.</summary>
    public void TakeHeader(HeaderField field)
    {
        _facts.StateField(field);
        if (HeaderNames.IsTitle(field.Name) && field.ValueSpan is { } title)
        {
            _hasHeadline = true;
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
            ?? Source(block, words)
            ?? Date(block, words, index)
            ?? Byline(block, words, index)
            ?? Headline(block, words, index)
            ?? SetPhrase(block, words)
            ?? Links(block, words)
            ?? Prose(block, words, index);
        int credit = role is ParagraphRole.Body or ParagraphRole.Caption or ParagraphRole.Subheading ? Credit(block, words) : -1;
        if (credit >= 0)
            AddPicture(block.Span, credit, role);
        else
            Add(role, block.Span);
    }

    private void Add(ParagraphRole role, TextSpan span)
    {
        if (role is ParagraphRole.Body or ParagraphRole.BlockQuote or ParagraphRole.ListItem)
            _bodies++;
        _paragraphs.Add(role, span);
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

    private ParagraphRole? Source(Block block, ReadOnlySpan<char> words)
    {
        if (!WebAddress.IsBare(words))
            return null;
        string address = WebAddress.Find(words)?.Of(words.ToString()) ?? "";
        if (_announced == ParagraphRole.Related)
            return ParagraphRole.Related;
        if (_announced == ParagraphRole.Source)
            _facts.StateUrl(address);
        else
            _facts.StateBareUrl(address);
        _announced = null;
        return ParagraphRole.Source;
    }

    private ParagraphRole? Date(Block block, ReadOnlySpan<char> words, int index)
    {
        if (block.Kind == BlockKind.ListItem)
            return null;
        if (DateLineReader.TryRead(words.Trim("*_()")) is { } date)
        {
            if (IsAtEdge(index) && (_bodies <= 1 || index >= _source.Blocks.Length - EndBlocks))
                _facts.StateDate(date);
            return ParagraphRole.DateLine;
        }
        return DateLineReader.IsTime(words) ? ParagraphRole.DateLine : null;
    }

    private ParagraphRole? Byline(Block block, ReadOnlySpan<char> words, int index)
    {
        if (block.Kind == BlockKind.ListItem || !IsAtEdge(index) || Roles.Byline.TryRead(words) is not { } byline)
            return null;
        _facts.StateAuthor(byline.Author);
        if (byline.Agency is not null)
            _facts.StateAgency(byline.Agency);
        if (byline.Date is { } date)
            _facts.StateDate(date);
        return ParagraphRole.Byline;
    }

    private ParagraphRole? Headline(Block block, ReadOnlySpan<char> words, int index)
    {
        if (_hasHeadline)
            return null;
        bool isHeadline = block.Kind == BlockKind.Heading
            ? block.Level == 1 || (!_hasTopHeading && _bodies == 0)
            : block.Kind == BlockKind.Paragraph && !_hasTopHeading && _bodies == 0 && IsFirstLineOfReport(words, index);
        if (!isHeadline)
            return null;
        _hasHeadline = true;
        _announced = null;
        _facts.StateHeadline(string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return ParagraphRole.Headline;
    }

    private bool IsFirstLineOfReport(ReadOnlySpan<char> words, int index)
    {
        if (index + 1 >= _source.Blocks.Length || !Headlines.IsHeadline(words))
            return false;
        if (SentenceEnd.StartsInLowerCase(_source.Blocks[index + 1].Span.In(_source.Text)))
            return false;
        ParagraphRole? phrase = Furniture.Default.Recognise(words, out bool isLabel);
        return CreditFinder.Find(words, -1) < 0 && (phrase is null || (phrase == ParagraphRole.Related && !isLabel));
    }

    private ParagraphRole? SetPhrase(Block block, ReadOnlySpan<char> words)
    {
        if (Furniture.Default.Recognise(words, out bool isLabel) is not { } role)
            return null;
        _announced = isLabel ? role : null;
        if (role == ParagraphRole.Source && !isLabel)
            StateSource(block.Span, words);
        return role;
    }

    private void StateSource(TextSpan span, ReadOnlySpan<char> words)
    {
        if (WebAddress.Find(words) is { } address)
            _facts.StateUrl(address.Of(words.ToString()));
        else if (LinkScan.FirstTarget(_source.Links, span) is { } target)
            _facts.StateUrl(target);
        else if (words.IndexOf(':') is >= 0 and int colon
            && OutletTable.Default.Named(words[(colon + 1)..].Trim(" *_.")) is { } outlet)
            _facts.StatePublisher(outlet);
    }

    private ParagraphRole? Links(Block block, ReadOnlySpan<char> words)
    {
        bool goesOn = block.Kind == BlockKind.ListItem || block.IsAllLinks
            || (words.Length <= LongestLinkLine && (!SentenceEnd.HasStop(words) || words[^1] == '?'));
        if (_announced == ParagraphRole.Source && block.IsAllLinks)
            StateSource(block.Span, words);
        if (_announced is ParagraphRole.Related or ParagraphRole.Source && block.Kind != BlockKind.Heading && goesOn)
            return _announced;
        _announced = null;
        return block.IsAllLinks && block.Kind != BlockKind.Heading ? ParagraphRole.Related : null;
    }

    private ParagraphRole Prose(Block block, ReadOnlySpan<char> words, int index)
    {
        bool isEmphasised = block.EmphasisStart == block.Span.Start;
        return block.Kind switch
        {
            BlockKind.Heading => ParagraphRole.Subheading,
            BlockKind.ListItem => ParagraphRole.ListItem,
            BlockKind.Quote => ParagraphRole.BlockQuote,
            _ when block.FollowsPicture && isEmphasised && words.Length <= LongestCaption => ParagraphRole.Caption,
            _ when isEmphasised && words.Length <= LongestEmphasis && _paragraphs.Last is { Role: ParagraphRole.Headline }
                => ParagraphRole.Subheading,
            _ when IsDeck(block, words, index) || IsSubheading(words, index) => ParagraphRole.Subheading,
            _ => ParagraphRole.Body,
        };
    }

    /// <summary>A second headline: on the line right after the first, with a blank line after it.</summary>
    private bool IsDeck(Block block, ReadOnlySpan<char> words, int index)
    {
        if (_paragraphs.Last is not { Role: ParagraphRole.Headline } headline || words.Length > 2 * LongestLinkLine)
            return false;
        return _source.Text.AsSpan(headline.Span.End, block.Span.Start - headline.Span.End).Count('\n') == 1
            && index + 1 < _source.Blocks.Length
            && _source.Text.AsSpan(block.Span.End, _source.Blocks[index + 1].Span.Start - block.Span.End).Count('\n') > 1;
    }

    /// <summary>A heading between two paragraphs, the one before it finished and the one after it not going on with it.</summary>
    private bool IsSubheading(ReadOnlySpan<char> words, int index) =>
        _bodies > 0
        && index + 1 < _source.Blocks.Length
        && Headlines.IsSubheading(words)
        && _paragraphs.Last is { } last
        && SentenceEnd.HasStop(last.Span.In(_source.Text))
        && !SentenceEnd.StartsInLowerCase(_source.Blocks[index + 1].Span.In(_source.Text));

    private static int Credit(Block block, ReadOnlySpan<char> words) => words.Length > LongestCaption
        ? -1
        : CreditFinder.Find(words, block.EmphasisStart < 0 ? -1 : block.EmphasisStart - block.Span.Start);

    /// <summary>A caption and its credit, or a credit alone; the line right above a credit alone is its caption.</summary>
    private void AddPicture(TextSpan span, int credit, ParagraphRole role)
    {
        ReadOnlySpan<char> caption = _source.Text.AsSpan(span.Start, credit).TrimEnd();
        ReadOnlySpan<char> owner = _source.Text.AsSpan(span.Start + credit, span.Length - credit).TrimStart();
        if (caption.Length > 0)
            _paragraphs.Add(ParagraphRole.Caption, new TextSpan(span.Start, span.Start + caption.Length));
        else if (_paragraphs.MakeCaption(span.Start, LongestCaption))
            _bodies--;
        _paragraphs.Add(ParagraphRole.Credit, new TextSpan(span.End - owner.Length, span.End));
        _announced = role == ParagraphRole.Caption ? null : _announced;
    }

    private bool IsAtEdge(int index) => index < TopBlocks || index >= _source.Blocks.Length - EndBlocks;
}
