namespace Demarche.Coding.Exchanges;

/// <summary>Finds moves of one kind that no event of the article tells.</summary>
internal interface IMoveFinder
{
    /// <summary>The moves in order of the text, or of the statements or events that they stand in.</summary>
    IEnumerable<ClauseMove> Find();
}
