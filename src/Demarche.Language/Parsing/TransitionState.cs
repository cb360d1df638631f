namespace Demarche.Language.Parsing;

/// <summary>State of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence.</summary>
/// <remarks>
/// Words are 0 … n-1; n is the artificial root, which stands at the end of the buffer. The stack holds words
/// only. Reused from sentence to sentence: nothing is allocated once its arrays have grown.
/// </remarks>
internal sealed class TransitionState
{
    /// <summary>Number of positions that <see cref="FillSlots"/> writes.</summary>
    public const int Slots = 13;

    private int[] _stack = new int[64];
    private int[] _left = new int[64];
    private int[] _left2 = new int[64];
    private int[] _right = new int[64];
    private int[] _right2 = new int[64];

    /// <summary>Number of words.</summary>
    public int Length { get; private set; }

    /// <summary>First word of the buffer; <see cref="Length"/> when only the root is left.</summary>
    public int Buffer { get; private set; }

    /// <summary>Number of words on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>Head of each word; -1 while it has none, <see cref="Length"/> for the root.</summary>
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>Label of each word's arc; -1 while it has none.</summary>
    public int[] Labels { get; private set; } = new int[64];

    /// <summary>Whether all words have their heads.</summary>
    public bool IsFinal => Buffer == Length && Depth == 0;

    /// <summary>Whether a word can be shifted.</summary>
    public bool CanShift => Buffer < Length;

    /// <summary>Whether the top of the stack may take the first of the buffer as head; the root takes one word.</summary>
    public bool CanLeft => Depth > 0 && (Buffer < Length || Depth == 1);

    /// <summary>Whether the top of the stack may take the one below it as head.</summary>
    public bool CanRight => Depth > 1;

    /// <summary>The word <paramref name="down"/> places below the top of the stack; -1 when there is none.</summary>
    public int Stack(int down) => down < Depth ? _stack[Depth - 1 - down] : -1;

    /// <summary>The first word whose arc to <paramref name="head"/> has the label; -1 when there is none.</summary>
    public int Child(int head, int label)
    {
        for (int word = 0; word < Length; word++)
        {
            if (Heads[word] == head && Labels[word] == label)
                return word;
        }
        return -1;
    }

    /// <summary>Starts a sentence of <paramref name="length"/> words.</summary>
    public void Begin(int length)
    {
        if (length + 1 > Heads.Length)
            Grow(length * 2 + 1);
        (Length, Buffer, Depth) = (length, 0, 0);
        Heads.AsSpan(0, length).Fill(-1);
        Labels.AsSpan(0, length).Fill(-1);
        _left.AsSpan(0, length + 1).Fill(-1);
        _left2.AsSpan(0, length + 1).Fill(-1);
        _right.AsSpan(0, length + 1).Fill(-1);
        _right2.AsSpan(0, length + 1).Fill(-1);
    }

    /// <summary>Moves the first word of the buffer onto the stack.</summary>
    public void Shift() => _stack[Depth++] = Buffer++;

    /// <summary>Makes the first of the buffer the head of the top of the stack, and pops that.</summary>
    public void Left(int label) => Attach(_stack[--Depth], Buffer, label);

    /// <summary>Makes the word below the top the head of the top of the stack, and pops that.</summary>
    public void Right(int label)
    {
        Depth--;
        Attach(_stack[Depth], _stack[Depth - 1], label);
    }

    /// <summary>
    /// Writes the words that the scorer looks at: three of the stack, three of the buffer, the outermost two
    /// children at each side of the top and the outermost of the second, and the leftmost of the buffer's first.
    /// -1 marks an empty place.
    /// </summary>
    public void FillSlots(Span<int> slots)
    {
        int s0 = Stack(0), s1 = Stack(1), b0 = Buffer;
        slots[0] = s0;
        slots[1] = s1;
        slots[2] = Stack(2);
        slots[3] = b0 < Length ? b0 : -1;
        slots[4] = b0 + 1 < Length ? b0 + 1 : -1;
        slots[5] = b0 + 2 < Length ? b0 + 2 : -1;
        slots[6] = s0 >= 0 ? _left[s0] : -1;
        slots[7] = s0 >= 0 ? _right[s0] : -1;
        slots[8] = s0 >= 0 ? _left2[s0] : -1;
        slots[9] = s0 >= 0 ? _right2[s0] : -1;
        slots[10] = s1 >= 0 ? _left[s1] : -1;
        slots[11] = s1 >= 0 ? _right[s1] : -1;
        slots[12] = _left[b0];
    }

    private void Attach(int child, int head, int label)
    {
        Heads[child] = head;
        Labels[child] = label;
        if (child < head)
        {
            if (_left[head] < 0 || child < _left[head])
                (_left2[head], _left[head]) = (_left[head], child);
            else if (_left2[head] < 0 || child < _left2[head])
                _left2[head] = child;
        }
        else if (_right[head] < 0 || child > _right[head])
            (_right2[head], _right[head]) = (_right[head], child);
        else if (_right2[head] < 0 || child > _right2[head])
            _right2[head] = child;
    }

    private void Grow(int capacity)
    {
        _stack = new int[capacity];
        Heads = new int[capacity];
        Labels = new int[capacity];
        _left = new int[capacity];
        _left2 = new int[capacity];
        _right = new int[capacity];
        _right2 = new int[capacity];
    }
}
