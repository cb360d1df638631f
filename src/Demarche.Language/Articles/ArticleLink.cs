using Demarche.Language.Text;

namespace Demarche.Language.Articles;

/// <summary>A link of the report: the words it stands on and where it leads.</summary>
/// <param name="Anchor">The words, in UTF-16 code units of the article's text.</param>
/// <param name="Target">The address as written; may be relative or "#".</param>
public readonly record struct ArticleLink(TextSpan Anchor, string Target);
