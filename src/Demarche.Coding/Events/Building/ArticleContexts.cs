using System.Collections.Immutable;
using Demarche.Coding.Events.Ontology;
using Demarche.Coding.Events.Petrarch;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>The contexts of events: those that their clause shows, else those that their paragraph shows twice.</summary>
internal sealed class ArticleContexts(Document document, ContextCues cues)
{
    private readonly Dictionary<int, ulong> _ofParagraph = [];
    private bool? _ignoresIssues;

    /// <summary>Codes of the user's own beside the contexts; null without them.</summary>
    public PetrarchIssues? Issues { get; init; }

    /// <summary>The contexts of an event, sorted by name.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="anchor">Its outermost predicate.</param>
    /// <param name="mode">Its mode; "cyber" and "misinformation" are contexts too (manual 2.0, section 3.15).</param>
    public ImmutableArray<string> Of(Sentence sentence, int anchor, string? mode)
    {
        ulong contexts = 0;
        foreach (int word in sentence.Subtree(anchor))
            contexts |= cues.At(sentence, word);
        ImmutableArray<string> names = cues.Names(contexts != 0 ? contexts : OfParagraph(sentence.Paragraph));
        if (mode is "cyber" or "misinformation" && !names.Contains(mode))
            names = [.. names.Append(mode).Order(StringComparer.Ordinal)];
        return IssuesOf(sentence) is { IsEmpty: false } issues ? [.. names.Union(issues).Order(StringComparer.Ordinal)] : names;
    }

    /// <summary>In words, where the contexts of an event come from.</summary>
    public string Reason(Sentence sentence, int anchor, ImmutableArray<string> contexts)
    {
        var words = new List<string>();
        foreach (int word in sentence.Subtree(anchor))
        {
            if (cues.At(sentence, word) != 0)
                words.Add($"“{sentence[word].Form}”");
        }
        string by = words.Count > 0 ? $"words of its clause: {string.Join(", ", words)}" : "words that its paragraph has twice, its mode, or issues of your own";
        return $"{string.Join(", ", contexts)}, by {by}";
    }

    private ImmutableArray<string> IssuesOf(Sentence sentence)
    {
        if (Issues is null)
            return [];
        _ignoresIssues ??= Issues.Ignores(document.Article.Text);
        return _ignoresIssues == true ? [] : Issues.Of(sentence.Span.Of(document.Article.Text));
    }

    private ulong OfParagraph(int paragraph)
    {
        if (_ofParagraph.TryGetValue(paragraph, out ulong known))
            return known;
        (ulong once, ulong twice) = (0, 0);
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.Paragraph != paragraph)
                continue;
            for (int word = 0; word < sentence.Length; word++)
            {
                ulong here = cues.At(sentence, word);
                twice |= once & here;
                once |= here;
            }
        }
        return _ofParagraph[paragraph] = twice;
    }
}
