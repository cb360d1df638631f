using Demarche.Coding.Weighing;

namespace Demarche.WeightEstimation;

/// <summary>Numbers the facts that were seen, and counts them.</summary>
internal sealed class FactNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];

    public int Count => _counts.Count;

    /// <summary>How often each fact was seen.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>The names in order of their numbers.</summary>
    public IEnumerable<string> Names => _numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key);

    /// <summary>The numbers of the facts.</summary>
    public int[] Number(Facts facts)
    {
        var numbers = new int[facts.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            string name = facts[i].ToString();
            if (!_numbers.TryGetValue(name, out int number))
            {
                _numbers[name] = number = _counts.Count;
                _counts.Add(0);
            }
            _counts[number]++;
            numbers[i] = number;
        }
        return numbers;
    }
}
