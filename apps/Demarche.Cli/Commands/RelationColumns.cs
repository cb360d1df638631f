using System.Collections.Immutable;
using Demarche.Cli.Tables;
using Demarche.Coding.Events.Relating;
using Demarche.Language.Text;

namespace Demarche.Cli.Commands;

/// <summary>Where a table keeps its sentences and parties.</summary>
internal sealed class RelationColumns
{
    private readonly int? _marked;
    private readonly int? _sentence;
    private readonly int? _source;
    private readonly int? _target;

    /// <exception cref="TableFormatException">The table has neither marked sentences nor sentences with their parties.</exception>
    public RelationColumns(TabbedTable table)
    {
        _marked = table.Column("marked_sentence");
        _sentence = table.Column("sentence");
        _source = table.Column("source");
        _target = table.Column("target");
        if (_marked is null && (_sentence is null || _source is null || _target is null))
            throw new TableFormatException(
                "the header has neither a column marked_sentence nor the columns sentence, source and target");
    }

    /// <summary>The sentence of a row with the places of its source and target.</summary>
    public MarkedSentence Read(string row)
    {
        string marked = TabbedTable.Cell(row, _marked);
        if (marked.Length > 0)
            return MarkedSentence.Parse(marked);
        string sentence = TabbedTable.Cell(row, _sentence);
        return new MarkedSentence(
            sentence, Find(sentence, TabbedTable.Cell(row, _source)), Find(sentence, TabbedTable.Cell(row, _target)));
    }

    private static ImmutableArray<TextSpan> Find(string sentence, string party)
    {
        int at = party.Length > 0 ? sentence.IndexOf(party, StringComparison.Ordinal) : -1;
        return at < 0 ? [] : [new TextSpan(at, at + party.Length)];
    }
}
