namespace Demarche.Language.Text;

/// <summary>A stretch of an article's text, in UTF-16 code units, end exclusive.</summary>
/// <remarks>
/// Everything inside the program counts UTF-16 code units, as .NET strings do. Output counts Unicode code
/// points: <see cref="CodePointIndex"/> converts, at the edge only.
/// </remarks>
/// <param name="Start">First code unit, from 0.</param>
/// <param name="End">One past the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="position"/> (a code unit) lies inside.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The characters covered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside <paramref name="text"/>.</exception>
    public string Of(string text) => text[Start..End];

    /// <summary>The characters covered, without copying.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);
}
