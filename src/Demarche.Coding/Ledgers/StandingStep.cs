using System.Collections.Immutable;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Ledgers;

/// <summary>From a day on, where a matter stands.</summary>
/// <param name="Date">The day; null where no article tells.</param>
/// <param name="Standing">Where it stands from then on.</param>
/// <param name="Sources">The articles that tell what brought it there. At least one.</param>
public sealed record StandingStep(DateOnly? Date, Standing Standing, ImmutableArray<Evidence> Sources);
