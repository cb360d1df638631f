using System.Diagnostics.CodeAnalysis;
using Demarche.Language.Articles;

namespace Demarche.Reading;

/// <summary>What came of reading one input: an article, or the reason why there is none.</summary>
public sealed record ReadingResult
{
    private ReadingResult(string? path, Article? article, Diagnostic? error)
    {
        Path = path;
        Article = article;
        Error = error;
    }

    /// <summary>The input as the caller named it; null for standard input or memory.</summary>
    public string? Path { get; }

    /// <summary>The article; null where <see cref="Error"/> says why.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article; null where there is one.</summary>
    public Diagnostic? Error { get; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Article is not null;

    /// <summary>An input that became an article.</summary>
    public static ReadingResult Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ReadingResult(article.Path, article, null);
    }

    /// <summary>An input that did not.</summary>
    public static ReadingResult Failed(string? path, string code, string message) =>
        new(path, null, new Diagnostic(code, message));
}
