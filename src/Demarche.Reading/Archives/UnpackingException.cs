namespace Demarche.Reading.Archives;

/// <summary>A container cannot be unpacked further; becomes the error of its place.</summary>
internal sealed class UnpackingException(string code, string message) : IOException(message)
{
    /// <summary>One of <see cref="ReadingCodes"/>.</summary>
    public string Code { get; } = code;
}
