using Demarche.Language.Text;
using Demarche.Reading.Blocks;
using Demarche.Reading.Dates;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>Takes apart blocks of a few short lines that each say something else: headline, byline, date, address.</summary>
internal static class MetadataLines
{
    private const int MostLines = 6;
    private const int LongestBlock = 600;

    /// <summary>The lines of <paramref name="block"/> where one of them is metadata; else the block itself.</summary>
    public static IReadOnlyList<Block> Split(string text, Block block)
    {
        ReadOnlySpan<char> words = block.Span.In(text);
        if (words.Length > LongestBlock || !words.Contains('\n') || words.Count('\n') >= MostLines)
            return [block];
        var lines = new List<Block>();
        bool any = false;
        foreach (Range range in words.Split('\n'))
        {
            ReadOnlySpan<char> line = words[range].Trim();
            if (line.IsEmpty)
                continue;
            int start = words[range.Start..].Length - words[range.Start..].TrimStart().Length + range.Start.GetOffset(words.Length);
            lines.Add(LineOf(block, new TextSpan(block.Span.Start + start, block.Span.Start + start + line.Length)));
            any |= IsMetadata(line);
        }
        return any ? lines : [block];
    }

    private static Block LineOf(Block block, TextSpan span) => block with
    {
        Span = span,
        EmphasisStart = span.End == block.Span.End && block.EmphasisStart >= span.Start ? block.EmphasisStart : -1,
    };

    private static bool IsMetadata(ReadOnlySpan<char> line) =>
        DateLineReader.TryRead(line) is not null || Byline.TryRead(line) is not null || WebAddress.IsBare(line);
}
