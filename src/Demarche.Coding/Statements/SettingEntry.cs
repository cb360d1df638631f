namespace Demarche.Coding.Statements;

/// <summary>A row of the table of settings.</summary>
/// <param name="Kind">Noun after a preposition, attributing verb, or phrase beside the cue.</param>
/// <param name="Manner">How the statement was made; null where the word does not tell.</param>
/// <param name="IsPublic">Whether in public; null where the word does not tell.</param>
/// <param name="Length">Number of words.</param>
internal sealed record SettingEntry(SettingKind Kind, string? Manner, bool? IsPublic, int Length);
