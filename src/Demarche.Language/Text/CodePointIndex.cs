namespace Demarche.Language.Text;

/// <summary>Converts positions in a text from UTF-16 code units to Unicode code points.</summary>
/// <remarks>
/// A text without surrogate pairs costs nothing; otherwise a lookup is a binary search over the pairs.
/// A lone surrogate counts as one code point, as every reader of the JSON output counts it.
/// </remarks>
public sealed class CodePointIndex
{
    private readonly int[] _lowSurrogates;

    /// <summary>Indexes <paramref name="text"/>. Linear in its length.</summary>
    public CodePointIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<int>? lows = null;
        for (int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); at >= 0 && at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
                (lows ??= []).Add(at + 1);
        }
        _lowSurrogates = lows?.ToArray() ?? [];
    }

    /// <summary>The number of code points before the code unit at <paramref name="position"/>.</summary>
    public int ToCodePoint(int position)
    {
        if (_lowSurrogates.Length == 0)
            return position;
        int found = Array.BinarySearch(_lowSurrogates, position);
        return position - (found >= 0 ? found : ~found);
    }

    /// <summary>The span in code points.</summary>
    public TextSpan ToCodePoints(TextSpan span) => new(ToCodePoint(span.Start), ToCodePoint(span.End));
}
