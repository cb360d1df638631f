using System.Security;
using Demarche.Language.Articles;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading.Inputs;

/// <summary>Turns the paths of a command line into inputs.</summary>
/// <remarks>
/// A file is taken whatever its name. A folder gives the files below it whose extension is one of
/// <see cref="Extensions"/>, with or without <c>.gz</c> or <c>.zst</c> after it, in ordinal order of the names in each folder; names that begin with a dot, files called
/// README (they tell of the folder) and links to folders are passed over. "-" is standard input. What cannot be found gives an input with an error, in its place.
/// </remarks>
public static class InputEnumerator
{
    /// <summary>Standard input, as a path.</summary>
    public const string StandardInput = "-";

    /// <summary>What is read from folders, in any case of letters.</summary>
    public static IReadOnlyList<string> Extensions => InputNames.FromFolders;

    /// <summary>The inputs that <paramref name="paths"/> name, in that order; folders are walked as they are reached.</summary>
    public static IEnumerable<InputSource> Enumerate(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(Expand);
    }

    private static IEnumerable<InputSource> Expand(string path)
    {
        if (string.Equals(path, StandardInput, StringComparison.Ordinal))
            return [new InputSource(null)];
        if (Directory.Exists(path))
            return Folder(path);
        return File.Exists(path)
            ? [new InputSource(path)]
            : [Fault(path, ReadingCodes.NotFound, "there is no such file or folder")];
    }

    private static IEnumerable<InputSource> Folder(string path)
    {
        bool any = false;
        foreach (InputSource source in Walk(path))
        {
            any = true;
            yield return source;
        }
        if (!any)
        {
            string extensions = string.Join(", ", Extensions);
            yield return Fault(path, ReadingCodes.NothingToRead, $"the folder holds no file to read ({extensions})");
        }
    }

    private static IEnumerable<InputSource> Walk(string folder)
    {
        FileSystemInfo[] entries;
        InputSource? fault = null;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or SecurityException)
        {
            entries = [];
            fault = Fault(folder, ReadingCodes.Unreadable, "the folder cannot be read");
        }
        if (fault is not null)
            yield return fault;
        Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith('.'))
                continue;
            string path = Path.Combine(folder, entry.Name);
            if (entry is FileInfo && IsReadFromFolders(entry.Name))
                yield return new InputSource(path);
            else if (entry is DirectoryInfo && entry.LinkTarget is null)
                foreach (InputSource below in Walk(path))
                    yield return below;
        }
    }

    private static bool IsReadFromFolders(string name) =>
        !name.StartsWith("README.", StringComparison.OrdinalIgnoreCase)
        && InputNames.IsReadFromFolders(name);

    private static InputSource Fault(string path, string code, string message) =>
        new(path, new Diagnostic(code, message));
}
