using System.Collections.Immutable;
using Demarche.Language.Articles;

namespace Demarche.Language.Syntax;

/// <summary>An article with its sentences, words and dependency trees.</summary>
/// <param name="Article">The article as read.</param>
/// <param name="Sentences">In order of the text. A sentence never crosses a paragraph.</param>
public sealed record Document(Article Article, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The role of the paragraph that <paramref name="sentence"/> stands in.</summary>
    public ParagraphRole RoleOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Article.Paragraphs[sentence.Paragraph].Role;
    }
}
