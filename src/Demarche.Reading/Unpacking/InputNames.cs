namespace Demarche.Reading.Unpacking;

/// <summary>What file names tell.</summary>
internal static class InputNames
{
    private static readonly string[] Reports = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml"];
    private static readonly string[] Containers = [".warc", ".zip"];
    private static readonly string[] Packings = [".gz", ".zst"];
    private static readonly string[] Data = [".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet", ".xml", ".rss", ".atom", ".wacz"];

    /// <summary>What is read from folders: reports, mails and archives, packed or not.</summary>
    public static IReadOnlyList<string> FromFolders { get; } = [.. Reports, .. Containers];

    /// <summary>The packings that may stand after any of them.</summary>
    public static IReadOnlyList<string> Packed => Packings;

    /// <summary>Whether a file in a folder is read.</summary>
    public static bool IsReadFromFolders(string file) => EndsWithAny(Unpacked(file), FromFolders);

    /// <summary>Whether an entry of an archive is read: also data files, which nobody puts beside reports there.</summary>
    public static bool IsReadFromContainers(string file) => IsReadFromFolders(file) || EndsWithAny(Unpacked(file), Data);

    /// <summary>The name without <c>.gz</c> or <c>.zst</c> at its end.</summary>
    public static string Unpacked(string file)
    {
        foreach (string packing in Packings)
        {
            if (file.EndsWith(packing, StringComparison.OrdinalIgnoreCase))
                return file[..^packing.Length];
        }
        return file;
    }

    /// <summary>The last extension in lower case, packing aside; empty for none.</summary>
    public static string Extension(string? file) => file is null ? "" : Path.GetExtension(Unpacked(file)).ToLowerInvariant();

    private static bool EndsWithAny(string file, IReadOnlyList<string> extensions) =>
        extensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
