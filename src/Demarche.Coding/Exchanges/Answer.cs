namespace Demarche.Coding.Exchanges;

/// <summary>What followed a demand.</summary>
/// <param name="Kind">What it does with the demand.</param>
/// <param name="EventId">The event that answers; null when a statement does.</param>
/// <param name="StatementId">The statement that answers or reads the answer; null when an event does.</param>
public sealed record Answer(AnswerKind Kind, string? EventId, string? StatementId);
