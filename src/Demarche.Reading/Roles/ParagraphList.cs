using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Language.Text;

namespace Demarche.Reading.Roles;

/// <summary>Collects paragraphs in order and joins the halves of one that a page break cut in two.</summary>
internal sealed class ParagraphList
{
    /// <summary>Longest paragraph that joining makes, in UTF-16 code units: several pages of one paragraph.</summary>
    private const int LongestJoined = 20_000;

    private readonly string _text;
    private readonly int _longest;
    private readonly ImmutableArray<Paragraph>.Builder _paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public ParagraphList(string text, int longest)
    {
        _text = text;
        _longest = longest;
    }

    /// <summary>The paragraph last added; null before the first.</summary>
    public Paragraph? Last => _paragraphs.Count == 0 ? null : _paragraphs[^1];

    /// <summary>How many blocks of running text, items of lists and block quotes were added, before joining.</summary>
    public int Bodies { get; private set; }

    public ImmutableArray<Paragraph> Paragraphs => _paragraphs.ToImmutable();

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Whether <paramref name="span"/> is too long for a paragraph; says so once for each.</summary>
    public bool IsTooLong(TextSpan span)
    {
        if (span.Length <= _longest)
            return false;
        _diagnostics.Add(new Diagnostic(
            ReadingCodes.LongParagraph, $"a paragraph of {span.Length} characters is left out; {_longest} is the longest", span));
        return true;
    }

    /// <summary>Adds a paragraph; running text that goes on with the running text before it lengthens that one.</summary>
    public void Add(ParagraphRole role, TextSpan span)
    {
        if (role is ParagraphRole.Body or ParagraphRole.BlockQuote or ParagraphRole.ListItem)
            Bodies++;
        if (role == ParagraphRole.Body && Last is { Role: ParagraphRole.Body } last && GoesOn(last.Span, span))
            _paragraphs[^1] = last with { Span = last.Span.Union(span) };
        else
            AddApart(role, span);
    }

    /// <summary>
    /// Makes the last paragraph a caption if it is running text on the line right before <paramref name="creditStart"/>
    /// and a blank line sets it off from what is above.
    /// </summary>
    public void MakeCaption(int creditStart, int longest)
    {
        bool isAbove = Last is { Role: ParagraphRole.Body } last && last.Span.Length <= longest
            && _text.AsSpan(last.Span.End, creditStart - last.Span.End).Count('\n') == 1
            && BlankLineBefore(last.Span.Start);
        if (!isAbove)
            return;
        _paragraphs[^1] = _paragraphs[^1] with { Role = ParagraphRole.Caption };
        Bodies--;
    }

    private bool BlankLineBefore(int start)
    {
        ReadOnlySpan<char> before = _text.AsSpan(0, start);
        return before[before.TrimEnd().Length..].Count('\n') > 1;
    }

    /// <summary>Adds a paragraph and joins nothing.</summary>
    public void AddApart(ParagraphRole role, TextSpan span) => _paragraphs.Add(new Paragraph(role, span));

    private bool GoesOn(TextSpan before, TextSpan after) =>
        after.End - before.Start <= Math.Min(_longest, LongestJoined)
        && _text.AsSpan(before.End, after.Start - before.End).IsWhiteSpace()
        && SentenceEnd.RunsOn(before.In(_text), after.In(_text));
}
