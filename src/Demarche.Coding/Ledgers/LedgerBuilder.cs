using System.Collections.Immutable;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Records;

namespace Demarche.Coding.Ledgers;

/// <summary>Computes the ledger from the records of articles.</summary>
/// <remarks>
/// A pure function, whatever the order of its input. It falls apart by pair of sides: the entries of a pair depend on nothing
/// but the moves that <see cref="PairsOf(Move)"/> maps to that pair, so that who stores records need only compute again the pairs
/// that a new or changed article touches. How moves are joined is told in docs/decisions/0010-ledger-over-articles.md.
/// </remarks>
public static class LedgerBuilder
{
    /// <summary>The ledger of the records. Records of one story (wire copy, updates) may all be given: they count once.</summary>
    public static Ledger Build(IEnumerable<Record> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return BuildFromMoves(records.SelectMany(record => record.Moves));
    }

    /// <summary>The ledger of the moves of any articles.</summary>
    public static Ledger BuildFromMoves(IEnumerable<Move> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        IEnumerable<IGrouping<PartyPair, Move>> pairs = moves
            .SelectMany(move => PairsOf(move).Select(pair => (Pair: pair, Move: move)))
            .GroupBy(item => item.Pair, item => item.Move);
        return new Ledger([.. pairs.OrderBy(pair => pair.Key).SelectMany(pair => BuildPair(pair.Key, pair))]);
    }

    /// <summary>The entries of one pair, by time, then by identifier.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="moves">All moves that <see cref="PairsOf(Move)"/> maps to it, in any order; others are passed over.</param>
    public static ImmutableArray<LedgerEntry> BuildPair(PartyPair pair, IEnumerable<Move> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        return new PairLedger(pair).Build(moves);
    }

    /// <summary>The pairs whose entries the move can touch, each once, in order. Empty when it names no second side.</summary>
    public static ImmutableArray<PartyPair> PairsOf(Move move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var pairs = new SortedSet<PartyPair>();
        foreach (MoveParty by in move.By)
        {
            foreach (MoveParty to in move.To)
            {
                if (by.Side != to.Side)
                    pairs.Add(PartyPair.Of(by.Side, to.Side));
            }
        }
        return [.. pairs];
    }

    /// <summary>The pairs whose entries the record can touch, each once, in order.</summary>
    public static ImmutableArray<PartyPair> PairsOf(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.Moves.SelectMany(move => PairsOf(move)).Distinct().Order()];
    }
}
