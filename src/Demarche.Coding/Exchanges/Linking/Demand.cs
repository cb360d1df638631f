using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>One place where the report tells of a demand.</summary>
/// <param name="Event">The event that demands.</param>
/// <param name="Parties">Between whom.</param>
/// <param name="Matter">The words that say what is demanded; may be empty.</param>
/// <param name="Words">What they are about.</param>
internal sealed record Demand(Event Event, Parties Parties, ImmutableArray<TextSpan> Matter, MatterWords Words)
{
    /// <summary>Where the report tells it.</summary>
    public int Position => Event.Trigger[0].Start;
}
