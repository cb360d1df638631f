using System.Security;
using Demarche.Reading.Inputs;

namespace Demarche.Reading.Unpacking;

/// <summary>Finds the reports in an input: archives, packed files, data files, feeds and newsroom formats hold many, other files one.</summary>
/// <remarks>
/// Streams: at any time it holds one report, and for ZIP and Parquet what their directory needs. A damaged container gives an error in its
/// place and does not stop the others. Reads nothing but the input. One enumeration belongs to one thread. That a gzip file is cut off is told
/// only in programs with the switch <c>System.IO.Compression.UseStrictValidation</c>, as <c>demarche</c> is one: without it .NET does not look.
/// </remarks>
public sealed class ReportUnpacker
{
    private readonly ContainerReader _containers;

    /// <summary>An unpacker with the given limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside its range.</exception>
    public ReportUnpacker(UnpackingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumBytes, 1 << 30);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumNesting, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumNesting, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumRatio, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumRatio, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumEntries, 1);
        _containers = new ContainerReader(options);
    }

    /// <summary>An unpacker with the default limits.</summary>
    public static ReportUnpacker Default { get; } = new(UnpackingOptions.Default);

    /// <summary>The reports of a file, in order; a file that cannot be opened gives one with an error.</summary>
    /// <param name="source">The file. Standard input must be opened by the caller.</param>
    public IEnumerable<RawReport> Open(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Error is { } error)
            return [new RawReport { Path = source.Path, Error = error }];
        if (source.Path is not { } path)
            return Open(Console.OpenStandardInput(), null);
        try
        {
            return Open(File.OpenRead(path), path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [RawReport.Failed(path, ReadingCodes.NotFound, "there is no such file")];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or SecurityException)
        {
            return [RawReport.Failed(path, ReadingCodes.Unreadable, "the file cannot be read")];
        }
    }

    /// <summary>The reports of a stream, which is disposed of after the last.</summary>
    public IEnumerable<RawReport> Open(Stream stream, string? name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Guard.Each(() => _containers.Read(stream, name, 1), name);
    }
}
