using System.Collections.Immutable;

namespace Demarche.Coding.Exchanges;

/// <summary>What one article tells of demands and answers.</summary>
/// <param name="Exchanges">The exchanges in order of the text.</param>
/// <param name="Moves">What the ledger is made of: the moves of these exchanges, and those that the article links with nothing.</param>
public sealed record ArticleExchanges(ImmutableArray<Exchange> Exchanges, ImmutableArray<Move> Moves);
