using System.IO.Compression;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Archives;

/// <summary>Reads ZIP archives entry by entry, in the order of the directory; names are names only, nothing is written anywhere.</summary>
internal static class ZipReports
{
    /// <summary>The entries that are reports or hold some, each opened when its turn comes.</summary>
    /// <exception cref="UnpackingException">It is no ZIP archive, or has more entries than the limit.</exception>
    public static IEnumerable<RawReport> Read(
        Stream stream, string? name, UnpackingOptions options, Func<Stream, string, IEnumerable<RawReport>> open)
    {
        using Stream seekable = Seekable(stream, options);
        using ZipArchive archive = Open(seekable);
        if (archive.Entries.Count > options.MaximumEntries)
            throw new UnpackingException(ReadingCodes.Bomb, $"the archive has more than {options.MaximumEntries} entries");
        // WACZ: beside the archive stand lists of what is in it.
        bool isWacz = name?.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase) == true;
        bool any = false;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!IsRead(entry.FullName) || (isWacz && !entry.FullName.StartsWith("archive/", StringComparison.Ordinal)))
                continue;
            any = true;
            foreach (RawReport report in Entry(entry, $"{name}/{entry.FullName}", options, open))
                yield return report;
        }
        if (!any)
            yield return RawReport.Failed(name, ReadingCodes.NothingToRead, "the archive holds nothing that is read from archives");
    }

    private static IEnumerable<RawReport> Entry(
        ZipArchiveEntry entry, string place, UnpackingOptions options, Func<Stream, string, IEnumerable<RawReport>> open)
    {
        if (entry.IsEncrypted)
            return [RawReport.Failed(place, ReadingCodes.Unreadable, "the entry is encrypted")];
        long packed = Math.Max(1, entry.CompressedLength);
        return Guard.Each(
            () => open(new CountingStream(entry.Open()) { Source = () => packed, MaximumRatio = options.MaximumRatio }, place), place);
    }

    private static bool IsRead(string name)
    {
        string file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return file.Length > 0 && file[0] != '.' && !name.StartsWith("__MACOSX", StringComparison.Ordinal)
            && !file.StartsWith("README.", StringComparison.OrdinalIgnoreCase) && InputNames.IsReadFromContainers(file);
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException fault)
        {
            throw new UnpackingException(ReadingCodes.BrokenArchive, $"the ZIP archive is damaged: {fault.Message}");
        }
    }

    /// <summary>A directory stands at the end, so what cannot be wound back goes through a file that vanishes with its handle.</summary>
    private static Stream Seekable(Stream stream, UnpackingOptions options)
    {
        if (stream.CanSeek)
            return stream;
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 });
        try
        {
            byte[] buffer = new byte[1 << 16];
            long limit = (long)options.MaximumBytes * 64;
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                file.Write(buffer, 0, read);
                if (file.Length > limit)
                    throw new UnpackingException(ReadingCodes.TooLarge, $"an archive inside another is larger than {limit} bytes");
            }
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
