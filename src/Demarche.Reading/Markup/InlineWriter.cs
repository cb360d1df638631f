using System.Collections.Immutable;
using System.Text;
using Demarche.Language.Articles;
using Demarche.Language.Text;
using Markdig.Syntax.Inlines;

namespace Demarche.Reading.Markup;

/// <summary>Writes the inline content of one Markdown block after another into one text.</summary>
internal sealed class InlineWriter
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ArticleLink>.Builder _links = ImmutableArray.CreateBuilder<ArticleLink>();
    private int _emphasisStart;
    private int _emphasisEnd;
    private int _linkDepth;
    private bool _hasLink;
    private bool _hasWordsOutsideLinks;

    /// <summary>Links so far, in order of their anchors.</summary>
    public ImmutableArray<ArticleLink> Links => _links.ToImmutable();

    /// <summary>Whether the block last written holds a picture.</summary>
    public bool HasPicture { get; private set; }

    /// <summary>Whether all words of the block last written are links.</summary>
    public bool IsAllLinks => _hasLink && !_hasWordsOutsideLinks;

    /// <summary>Start of the emphasised run that ends the block last written; -1 without one.</summary>
    public int EmphasisStart { get; private set; }

    /// <summary>Sets the next block apart; returns where it starts.</summary>
    public int BeginBlock()
    {
        if (_text.Length > 0)
            _text.Append("\n\n");
        _emphasisStart = _emphasisEnd = -1;
        _hasLink = _hasWordsOutsideLinks = HasPicture = false;
        return _text.Length;
    }

    /// <summary>Takes back white space at the end; the block's span, or null (and nothing left of it) where it is empty.</summary>
    public TextSpan? EndBlock(int start)
    {
        while (_text.Length > start && char.IsWhiteSpace(_text[^1]))
            _text.Length--;
        EmphasisStart = _emphasisEnd == _text.Length ? _emphasisStart : -1;
        int first = start;
        while (first < _text.Length && char.IsWhiteSpace(_text[first]))
            first++;
        if (first < _text.Length)
            return new TextSpan(first, _text.Length);
        _text.Length = Math.Max(start - 2, 0);
        return null;
    }

    public void WriteAll(ContainerInline container)
    {
        foreach (Inline inline in container)
            Write(inline);
    }

    public void Write(ReadOnlySpan<char> words)
    {
        if (_text.Length == 0 || _text[^1] == '\n')
            words = words.TrimStart();
        _hasWordsOutsideLinks |= _linkDepth == 0 && words.IndexOfAnyExcept(" \t\n|,;·•–—-") >= 0;
        _text.Append(words);
    }

    public override string ToString() => _text.ToString();

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Write(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                LineBreak();
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case LinkInline { IsImage: true }:
                HasPicture = true;
                break;
            case LinkInline link:
                Link(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
                break;
            case AutolinkInline address:
                Anchor(address.Url, (address.IsEmail ? "mailto:" : "") + address.Url);
                break;
            case CodeInline code:
                Write(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                Write(entity.Transcoded.AsSpan());
                break;
            case ContainerInline container:
                WriteAll(container);
                break;
        }
    }

    private void LineBreak()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\t')
            _text.Length--;
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        int start = _text.Length;
        WriteAll(emphasis);
        _emphasisStart = start;
        _emphasisEnd = _text.Length;
    }

    private void Link(LinkInline link, string target)
    {
        int start = _text.Length;
        _linkDepth++;
        WriteAll(link);
        _linkDepth--;
        AddLink(start, target);
    }

    private void Anchor(string words, string target)
    {
        int start = _text.Length;
        _linkDepth++;
        Write(words);
        _linkDepth--;
        AddLink(start, target);
    }

    private void AddLink(int start, string target)
    {
        int end = _text.Length;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        if (end == start)
            return;
        _links.Add(new ArticleLink(new TextSpan(start, end), target));
        _hasLink = true;
    }
}
