namespace Demarche.Reading.PlainText;

/// <summary>Recognises the marks that open list items in plain text.</summary>
internal static class Bullet
{
    /// <summary>Number of characters of the mark and the space after it; 0 where the line opens with none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return 0;
        int mark = line[0] switch
        {
            '-' or '*' or '+' or '•' or '·' or '‣' or '▪' or '●' or '◦' or '–' => 1,
            >= '0' and <= '9' => NumberLength(line),
            _ => 0,
        };
        if (mark == 0 || mark >= line.Length || line[mark] is not (' ' or '\t' or '\u00A0'))
            return 0;
        int end = mark;
        while (end < line.Length && char.IsWhiteSpace(line[end]))
            end++;
        return end < line.Length ? end : 0;
    }

    /// <summary>"1." and "12)"; three figures and more are a quantity or a year.</summary>
    private static int NumberLength(ReadOnlySpan<char> line)
    {
        int digits = char.IsAsciiDigit(line[1]) ? 2 : 1;
        return line[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
