namespace Demarche.Coding.Data;

/// <summary>A data file of the program is not as its format demands.</summary>
/// <remarks>The message names the file, the line (from 1) and the reason.</remarks>
public sealed class DataFormatException : FormatException
{
    /// <summary>A fault in a line of a data file.</summary>
    /// <param name="file">Path under <c>data/</c>, with '/'.</param>
    /// <param name="line">Line in the file, from 1; 0 where the whole file is meant.</param>
    /// <param name="reason">What is wrong and what would be right.</param>
    public DataFormatException(string file, int line, string reason)
        : base(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}")
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>A fault in a line of a data file, found while doing something that failed for its own reason.</summary>
    /// <inheritdoc cref="DataFormatException(string, int, string)"/>
    public DataFormatException(string file, int line, string reason, Exception innerException)
        : base(line > 0 ? $"{file}, line {line}: {reason}" : $"{file}: {reason}", innerException)
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>Path under <c>data/</c>, with '/'.</summary>
    public string File { get; }

    /// <summary>Line in the file, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>What is wrong and what would be right.</summary>
    public string Reason { get; }
}
