namespace Demarche.Reading.Dates;

/// <summary>Reads a line word by word: letters, figures, or one other character; white space lies between them.</summary>
internal ref struct WordScanner
{
    private readonly ReadOnlySpan<char> _line;

    public WordScanner(ReadOnlySpan<char> line) => _line = line;

    /// <summary>Where the next word is looked for; may be set back.</summary>
    public int Position { get; set; }

    /// <summary>What has not been read, white space at its start included.</summary>
    public readonly ReadOnlySpan<char> Rest => _line[Position..];

    /// <summary>Reads letters, if they stand next.</summary>
    public bool TryWord(out ReadOnlySpan<char> word) => TryRun(char.IsLetter, out word);

    /// <summary>Reads a whole number of up to four figures, if it stands next.</summary>
    public bool TryNumber(out int value, out int figures)
    {
        int back = Position;
        value = figures = 0;
        if (!TryRun(char.IsAsciiDigit, out ReadOnlySpan<char> run) || run.Length > 4)
        {
            Position = back;
            return false;
        }
        foreach (char c in run)
            value = (value * 10) + (c - '0');
        figures = run.Length;
        return true;
    }

    /// <summary>Reads one of <paramref name="marks"/>, if it stands next.</summary>
    public bool TryMark(ReadOnlySpan<char> marks)
    {
        int back = Position;
        SkipSpace();
        if (Position < _line.Length && marks.Contains(_line[Position]))
        {
            Position++;
            return true;
        }
        Position = back;
        return false;
    }

    private bool TryRun(Func<char, bool> belongs, out ReadOnlySpan<char> run)
    {
        int back = Position;
        SkipSpace();
        int start = Position;
        while (Position < _line.Length && belongs(_line[Position]))
            Position++;
        run = _line[start..Position];
        if (run.IsEmpty)
            Position = back;
        return !run.IsEmpty;
    }

    private void SkipSpace()
    {
        while (Position < _line.Length && char.IsWhiteSpace(_line[Position]))
            Position++;
    }
}
