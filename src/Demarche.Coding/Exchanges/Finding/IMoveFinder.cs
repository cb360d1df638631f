using Demarche.Coding.Exchanges.Moves;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Finds moves of one kind that no event of the article tells.</summary>
internal interface IMoveFinder
{
    /// <summary>The moves in order of the text, or of the statements or events that they stand in.</summary>
    IEnumerable<ClauseMove> Find();
}
