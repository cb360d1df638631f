namespace Demarche.Language.Models;

/// <summary>A model file is damaged, of another version, or no model file.</summary>
public sealed class ModelFormatException(string model, string problem)
    : FormatException($"{model}: {problem}")
{
    /// <summary>Name of the model.</summary>
    public string Model { get; } = model;
}
