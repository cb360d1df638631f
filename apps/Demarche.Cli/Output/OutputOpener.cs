using Demarche.Cli.Running;

namespace Demarche.Cli.Output;

/// <summary>Opens what <c>--format</c> and <c>--output</c> name, and closes it.</summary>
internal sealed class OutputOpener(Surroundings surroundings) : IDisposable
{
    private FileStream? _file;

    /// <summary>Standard output, a file, or a folder with a file for each record.</summary>
    /// <exception cref="OutputRefusedException">The file or folder cannot be written to.</exception>
    public IRecordOutput Open(OutputFormat format, string? path)
    {
        if (path is null)
            return On(format, surroundings.Output, TableStyle.For(surroundings));
        try
        {
            if (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
            {
                Directory.CreateDirectory(path);
                return new FolderOutput(path, format.Extension(), file => On(format, file, TableStyle.Plain));
            }
            _file = File.Create(path);
            return On(format, _file, TableStyle.Plain);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new OutputRefusedException(path, refusal);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static IRecordOutput On(OutputFormat format, Stream stream, TableStyle style) => format switch
    {
        OutputFormat.Table => new TableOutput(stream, style),
        OutputFormat.JsonLines => new JsonLinesOutput(stream),
        OutputFormat.Html => new HtmlOutput(stream),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
