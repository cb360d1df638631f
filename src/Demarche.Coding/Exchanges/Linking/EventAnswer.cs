using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>An event as it could answer a demand.</summary>
/// <param name="Event">The event.</param>
/// <param name="Kind">What it would do with the demand.</param>
/// <param name="Implies">Where it would leave the demand.</param>
/// <param name="Words">What it is about.</param>
internal sealed record EventAnswer(Event Event, AnswerKind Kind, Standing Implies, MatterWords Words)
{
    /// <summary>Who answers.</summary>
    public ImmutableArray<Party> Actors { get; } = Party.Of(Event.Actors);

    /// <summary>To whom; empty where the report does not say.</summary>
    public ImmutableArray<Party> Recipients { get; } = Party.Of(Event.Recipients);

    /// <summary>Whether its words name a demand ("rejected the request").</summary>
    public required bool NamesDemand { get; init; }

    /// <summary>The lemma of the noun that it calls the demand by; empty where it uses none.</summary>
    public required string Term { get; init; }

    /// <summary>What it does with each of several things ("agreed to leave and to pay"), with the words of each. At least one.</summary>
    public required ImmutableArray<MatterPart> Parts { get; init; }

    /// <summary>Whether it names a demand told before without saying which ("the request").</summary>
    public required bool IsAnaphoric { get; init; }

    /// <summary>Whether it answers several demands at once without saying which ("the demands").</summary>
    public required bool IsOfAll { get; init; }

    /// <summary>The matter it gives by its rank ("secondary questions"), where it does.</summary>
    public required MatterName? Rank { get; init; }

    /// <summary>Where the report tells it.</summary>
    public int Position => Event.Trigger[0].Start;

    /// <summary>The words of the report that it is about: its content, else what carries it.</summary>
    public ImmutableArray<TextSpan> Matter => Event.Content.IsEmpty ? Event.Trigger : Event.Content;
}
