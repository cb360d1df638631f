using Demarche.Coding.Events.Composition;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>An event that still knows the deed and the sentence it was made of.</summary>
/// <param name="Event">The event; its identifier is not final.</param>
/// <param name="Deed">What it was made of.</param>
/// <param name="Sentence">Where it stands.</param>
internal sealed record EventDraft(Event Event, Deed Deed, Sentence Sentence);
