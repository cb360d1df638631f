using Demarche.Language.Text;

namespace Demarche.WeightEstimation;

/// <summary>The letters and digits of a text that some spans cover, for comparing spans.</summary>
internal sealed class CharacterSet
{
    private readonly HashSet<int> _places = [];

    public CharacterSet(string text, IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            for (int at = span.Start; at < span.End; at++)
            {
                if (char.IsLetterOrDigit(text[at]))
                    _places.Add(at);
            }
        }
    }

    public bool IsEmpty => _places.Count == 0;

    public bool Overlaps(CharacterSet other) => _places.Overlaps(other._places);

    /// <summary>Share of what both cover in what either covers (Jaccard), 0 to 1.</summary>
    public double Agreement(CharacterSet other)
    {
        int common = _places.Count(other._places.Contains);
        return common == 0 ? 0 : common / (double)(_places.Count + other._places.Count - common);
    }
}
