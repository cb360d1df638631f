using Demarche.Cli.Running;

namespace Demarche.Cli.Output;

/// <summary>How tables look where they are going.</summary>
/// <param name="Width">In columns.</param>
/// <param name="Colours">Whether to send the escape sequences of colours.</param>
internal readonly record struct TableStyle(int Width, bool Colours)
{
    /// <summary>For files.</summary>
    public static TableStyle Plain { get; } = new(Surroundings.DefaultWidth, false);

    public static TableStyle For(Surroundings surroundings) => new(surroundings.Width, surroundings.Colours);
}
