namespace Demarche.Reading.Pages;

/// <summary>A link inside a segment.</summary>
/// <param name="Start">First character of its words.</param>
/// <param name="End">After their last.</param>
/// <param name="Target">The address as written.</param>
internal readonly record struct SegmentLink(int Start, int End, string Target);
