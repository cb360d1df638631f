using Demarche.Language.Network;

namespace Demarche.Training.Syntax;

/// <summary>Zeroed memory for the intermediate values of one sentence, taken in order and given back all at once.</summary>
internal sealed unsafe class Arena
{
    private readonly List<Weights> _blocks = [new Weights(1, 1 << 20)];
    private int _block;
    private int _used;

    public void Reset() => (_block, _used) = (0, 0);

    /// <summary>A zeroed matrix; its rows are contiguous.</summary>
    public float* Take(int rows, int width)
    {
        int count = Kernels.Padded(Math.Max(1, rows * width));
        while (_used + count > _blocks[_block].Count)
        {
            _block++;
            _used = 0;
            if (_block == _blocks.Count)
                _blocks.Add(new Weights(1, Math.Max(count, 1 << 22)));
        }
        float* taken = _blocks[_block].Data + _used;
        _used += count;
        new Span<float>(taken, count).Clear();
        return taken;
    }
}
