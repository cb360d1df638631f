namespace Demarche.Coding.Exchanges.Linking;

/// <summary>An answer that was found to belong to a demand.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Implies">Where it leaves the demand; null when it changes nothing.</param>
/// <param name="Position">Where the report tells it, in UTF-16 code units.</param>
/// <param name="Date">When it was given, where the report tells.</param>
/// <param name="IsHistorical">Whether it lies before the time the report is about.</param>
internal sealed record LinkedAnswer(Answer Answer, Standing? Implies, int Position, DateOnly? Date, bool IsHistorical);
