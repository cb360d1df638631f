namespace Demarche.Coding.Weighing;

/// <summary>Named facts about a proposal, for weights that judge it. Names stand one after another in one buffer: none is allocated.</summary>
internal sealed class Facts
{
    private readonly List<int> _ends = [];
    private char[] _letters = new char[1024];

    /// <summary>Number of facts.</summary>
    public int Count => _ends.Count;

    /// <summary>The name of a fact, valid until the next is added.</summary>
    public ReadOnlySpan<char> this[int index] => _letters.AsSpan(Start(index).._ends[index]);

    /// <summary>Forgets all facts.</summary>
    public void Clear() => _ends.Clear();

    /// <summary>Adds the fact whose name is made of the parts.</summary>
    public void Add(params ReadOnlySpan<string> parts)
    {
        int end = Start(_ends.Count);
        foreach (string part in parts)
            end = Append(part, end);
        _ends.Add(end);
    }

    /// <summary>Adds the fact that <paramref name="index"/> and <paramref name="other"/> hold together.</summary>
    public void AddWith(int index, string other)
    {
        int end = Start(_ends.Count);
        (int start, int length) = (Start(index), _ends[index] - Start(index));
        Reserve(end + length);
        _letters.AsSpan(start, length).CopyTo(_letters.AsSpan(end));
        end = Append("&", end + length);
        _ends.Add(Append(other, end));
    }

    private int Start(int index) => index == 0 ? 0 : _ends[index - 1];

    private int Append(string part, int end)
    {
        Reserve(end + part.Length);
        part.CopyTo(_letters.AsSpan(end));
        return end + part.Length;
    }

    private void Reserve(int length)
    {
        if (length > _letters.Length)
            Array.Resize(ref _letters, length * 2);
    }
}
