namespace Demarche.Language.Network;

/// <summary>A table of 32-bit floats.</summary>
/// <param name="rows">Number of rows.</param>
/// <param name="width">Floats of a row.</param>
internal sealed class Weights(int rows, int width) : NativeTable<float>(rows, width);
