using System.Collections.Immutable;
using Demarche.Coding.Actors;

namespace Demarche.Coding.Events.Building;

/// <summary>Of which deed a place is looked for.</summary>
/// <param name="Trigger">Its words.</param>
/// <param name="Parties">Mentions that are no place here.</param>
internal sealed record PlaceSearch(ImmutableArray<int> Trigger, ImmutableArray<Mention> Parties)
{
    /// <summary>
    /// Whether something is done there, so that what is struck tells the place too: an attack "on a market in Gaza" or "on Kherson", shot down
    /// "over Idlib", where talks are "on Gaza" and a dispute "over Kashmir".
    /// </summary>
    public bool IsDone { get; init; }

    /// <summary>Whether it is said of something that has a place of its own.</summary>
    public bool IsSpoken { get; init; }
}
