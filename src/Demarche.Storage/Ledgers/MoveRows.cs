using System.Collections.Immutable;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Ledgers;
using Demarche.Coding.Records;
using Demarche.Language.Text;
using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;
using Demarche.Storage.Records;

namespace Demarche.Storage.Ledgers;

/// <summary>The moves of each article, found by pair of sides, and which pairs have changed since their ledger was computed.</summary>
/// <remarks>Spans of stored moves, and so of the stored ledger, count code points of the article's text.</remarks>
internal sealed class MoveRows(Session session)
{
    /// <summary>Adds the moves of a record; their pairs become stale.</summary>
    public void Add(long article, Record record)
    {
        ImmutableArray<PartyPair> pairs = LedgerBuilder.PairsOf(record);
        if (pairs.IsEmpty)
            return;
        var index = new CodePointIndex(record.Article.Text);
        ImmutableArray<Move> moves = [.. record.Moves.Select(move => move with { Span = index.ToCodePoints(move.Span) })];
        session.Run("insert into move (article, moves) values (@article, @moves)", ("@article", article), ("@moves", RecordCodec.Encode(moves)));
        foreach (PartyPair pair in pairs)
        {
            session.Run(
                "insert into move_pair (first, second, article) values (@first, @second, @article)",
                ("@first", StoredText.Of(pair.First)), ("@second", StoredText.Of(pair.Second)), ("@article", article));
        }
        NameSides(record);
        MarkStale(article);
    }

    /// <summary>Marks the pairs that the article's moves touch.</summary>
    public void MarkStale(long article) => session.Run(
        """
        insert into stale_pair (first, second) select first, second from move_pair where article = @article
        on conflict do nothing
        """,
        ("@article", article));

    /// <summary>The moves of all articles that touch the pair.</summary>
    public IEnumerable<Move> Of(PartyPair pair) => session.Rows(
        "select m.moves from move_pair p join move m on m.article = p.article where p.first = @first and p.second = @second",
        row => RecordCodec.Decode<ImmutableArray<Move>>((byte[])row.GetValue(0)),
        ("@first", pair.First), ("@second", pair.Second)).SelectMany(moves => moves);

    private void NameSides(Record record)
    {
        foreach (MoveParty side in record.Moves.SelectMany(move => move.By.Concat(move.To)).Distinct())
        {
            session.Run(
                "insert into party_name (name, party, side) values (@name, @side, @side) on conflict do nothing",
                ("@name", StoredText.Of(side.Name.ToLowerInvariant())), ("@side", StoredText.Of(side.Side)));
        }
    }
}
