namespace Demarche.Training.Syntax;

/// <summary>How the learning rate falls, linearly, to a hundredth.</summary>
/// <param name="First">Before the first step (after a short warm-up).</param>
/// <param name="Planned">Epochs after which it has fallen; 0 for those that are run.</param>
internal readonly record struct SyntaxSchedule(float First, int Planned)
{
    private const int WarmUp = 200;

    /// <summary>A whole training.</summary>
    public static SyntaxSchedule Whole { get; } = new(0.0015f, 0);

    /// <summary>The long first part of a training in two parts: broken off while the rate is still high.</summary>
    public static SyntaxSchedule Steep { get; } = new(0.0015f, 14);

    /// <summary>The short last part.</summary>
    public static SyntaxSchedule Cooling { get; } = new(0.0007f, 0);

    /// <summary>The rate of a step, from 0, of so many planned.</summary>
    public float Rate(int step, int steps) =>
        First * Math.Min(1f, (step + 1f) / WarmUp) * Math.Max(0.01f, 1f - (float)step / steps);
}
