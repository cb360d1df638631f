using System.Collections.Immutable;
using Demarche.Coding.Exchanges;

namespace Demarche.Coding.Tests.Ledgers;

/// <summary>Moves between two invented articles' sides, told in short.</summary>
internal static class Moves
{
    public static MoveParty Chad { get; } = new("TCD", "Chad");

    public static MoveParty Sudan { get; } = new("SDN", "Sudan");

    public static MoveParty Libya { get; } = new("LBY", "Libya");

    /// <summary>A demand made on the day of April 2030.</summary>
    public static Move Demand(MoveParty by, MoveParty to, int day, string matter, string? article = null) =>
        Move(by, to, day, matter, article) with { Force = 1 };

    /// <summary>An answer given on the day of April 2030.</summary>
    public static Move Answer(
        MoveParty by, MoveParty to, int day, string matter, AnswerKind kind, Standing implies, string? article = null) =>
        Move(by, to, day, matter, article) with { Answer = kind, Implies = implies };

    /// <summary>A remark made on the day of April 2030.</summary>
    public static Move Remark(MoveParty by, MoveParty to, int day, string matter, ReadingKind kind) =>
        Move(by, to, day, matter, null) with { Remark = kind };

    private static Move Move(MoveParty by, MoveParty to, int day, string matter, string? article)
    {
        string id = article ?? $"{by.Side}{day}";
        string[] words = [.. matter.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
        return new Move
        {
            ArticleId = id,
            Number = 0,
            Outlet = $"Outlet of {id}",
            Published = new DateOnly(2030, 4, day),
            By = [by],
            To = [to],
            Span = new(0, matter.Length),
            Quote = matter,
            Matter = matter,
            Words = [.. words.Select(word => new MatterWord(word, IsNominal: true))],
        };
    }
}
