using Demarche.Language.Text;

namespace Demarche.Coding.Ledgers;

/// <summary>The place in an article that tells a step.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Span">The sentence, in UTF-16 code units of the article's text.</param>
/// <param name="Quote">Its characters.</param>
/// <param name="Outlet">Outlet or agency; null where the article names none.</param>
/// <param name="Published">Day of publication; null where the article does not state it.</param>
/// <param name="EventId">The event of the article that it is; null when a statement tells it.</param>
/// <param name="StatementId">The statement of the article that tells it; null when there is none.</param>
public sealed record Evidence(
    string ArticleId, TextSpan Span, string Quote, string? Outlet, DateOnly? Published, string? EventId, string? StatementId);
