using System.Collections.Immutable;
using Demarche.Language.Text;
using Demarche.Reading.Blocks;

namespace Demarche.Reading.PlainText;

/// <summary>Splits plain text into blocks without changing a character.</summary>
internal static class PlainTextReader
{
    /// <summary>A report in plain text: header lines, then blocks. Linear.</summary>
    public static BlockSequence Read(string text)
    {
        ImmutableArray<HeaderField> header = HeaderLines.Read(text, out int bodyStart);
        List<Line> lines = LineScanner.Scan(text, bodyStart);
        LineLayout layout = LineLayout.Measure(text, lines);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int first = 0; first < lines.Count;)
        {
            int next = first + 1;
            while (next < lines.Count && !IsItem(text, lines[next]) && layout.Continues(text, lines[next - 1], lines[next]))
                next++;
            blocks.Add(BlockOf(text, new TextSpan(lines[first].Start, lines[next - 1].End)));
            first = next;
        }
        return new BlockSequence { Text = text, Header = header, Blocks = blocks.ToImmutable() };
    }

    /// <summary>The stretches between blank lines, for <see cref="ReportFormat.Bare"/>. Linear.</summary>
    public static BlockSequence ReadBare(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        List<Line> lines = LineScanner.Scan(text);
        for (int first = 0; first < lines.Count;)
        {
            int next = first + 1;
            while (next < lines.Count && !lines[next].FollowsBlank)
                next++;
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(lines[first].Start, lines[next - 1].End)));
            first = next;
        }
        return new BlockSequence { Text = text, Blocks = blocks.ToImmutable(), IsBare = true };
    }

    private static bool IsItem(string text, Line line) => Bullet.Length(line.Span.In(text)) > 0;

    private static Block BlockOf(string text, TextSpan span)
    {
        int bullet = Bullet.Length(span.In(text));
        return bullet > 0
            ? new Block(BlockKind.ListItem, new TextSpan(span.Start + bullet, span.End))
            : new Block(BlockKind.Paragraph, span);
    }
}
