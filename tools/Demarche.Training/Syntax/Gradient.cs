using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>What one worker adds up over its part of a batch.</summary>
internal sealed unsafe class Gradient(SyntaxDimensions sizes, int featureRows) : IDisposable
{
    private readonly Dictionary<int, int> _slotOfRow = [];
    private Weights _rows = new(4096, SyntaxDimensions.Word);

    /// <summary>Dense tables; those of features and vectors are empty.</summary>
    public SyntaxWeights Dense { get; } = new(sizes with { Features = 0, Vectors = 0 });

    /// <summary>Rows of the feature table with a gradient, in the order they were first touched.</summary>
    public List<int> TouchedRows { get; } = [];

    public double Loss { get; set; }

    public int Words { get; set; }

    /// <summary>The gradient of a row of the feature table.</summary>
    public float* Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, featureRows);
        if (!_slotOfRow.TryGetValue(row, out int slot))
        {
            slot = TouchedRows.Count;
            if (slot == _rows.Rows)
                Grow();
            _slotOfRow.Add(row, slot);
            TouchedRows.Add(row);
            new Span<float>(_rows.Row(slot), SyntaxDimensions.Word).Clear();
        }
        return _rows.Row(slot);
    }

    public void Clear()
    {
        foreach (Weights table in Dense.Trained())
            table.Values.Clear();
        _slotOfRow.Clear();
        TouchedRows.Clear();
        Loss = 0;
        Words = 0;
    }

    /// <summary>Adds another worker's gradient.</summary>
    public void Add(Gradient other)
    {
        foreach ((Weights mine, Weights theirs) in Dense.Trained().Zip(other.Dense.Trained()))
            Kernels.Add(mine.Data, theirs.Data, mine.Count);
        foreach (int row in other.TouchedRows)
            Kernels.Add(Row(row), other.Row(row), SyntaxDimensions.Word);
        Loss += other.Loss;
        Words += other.Words;
    }

    public void Dispose() => _rows.Dispose();

    private void Grow()
    {
        var larger = new Weights(_rows.Rows * 2, SyntaxDimensions.Word);
        _rows.Values.CopyTo(larger.Values);
        _rows.Dispose();
        _rows = larger;
    }
}
