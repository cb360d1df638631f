using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Demarche.Language.Articles;

/// <summary>Makes articles with the identifier and hash that their text determines.</summary>
public static class ArticleFactory
{
    /// <summary>An article of the given text and paragraphs; set what else is known with <c>with</c>.</summary>
    public static Article Create(string text, ImmutableArray<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new Article { Id = hash[..16], Sha256 = hash, Text = text, Paragraphs = paragraphs };
    }
}
