using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Matters;

/// <summary>One of several things that are demanded or answered at once.</summary>
/// <param name="Span">Its words; null where it is the whole.</param>
/// <param name="Words">What it is about.</param>
internal readonly record struct MatterPart(TextSpan? Span, MatterWords Words);
