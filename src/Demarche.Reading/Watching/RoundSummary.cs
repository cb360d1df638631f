namespace Demarche.Reading.Watching;

/// <summary>What one round over the feeds came to.</summary>
/// <param name="Asked">Feeds asked.</param>
/// <param name="Unchanged">Feeds with nothing new to tell.</param>
/// <param name="Failed">Feeds that could not be fetched or read.</param>
/// <param name="New">Reports handed on.</param>
/// <param name="Missed">Reports that could not be fetched or read: tried again, or given up after some rounds.</param>
public sealed record RoundSummary(int Asked, int Unchanged, int Failed, int New, int Missed);
