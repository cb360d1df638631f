using System.Diagnostics;

namespace Demarche.Training.Distillation;

/// <summary>The paragraphs of a folder of plain text that the teachers label.</summary>
internal static class PlainText
{
    private const int Shortest = 40;
    private const int Longest = 2000;

    /// <summary>
    /// From every *.txt.xz, in ordinal order of the names, paragraphs at equal distances, so that no file gives more
    /// than <paramref name="most"/> characters; small files are taken whole.
    /// </summary>
    public static IEnumerable<string> Sample(string folder, long most)
    {
        foreach (string file in Directory.GetFiles(folder, "*.txt.xz").Order(StringComparer.Ordinal))
        {
            string[] paragraphs = [.. Lines(file).Where(line => line.Length is >= Shortest and <= Longest)];
            double share = Math.Min(1, most / (double)Math.Max(1, paragraphs.Sum(line => (long)line.Length)));
            for (int i = 0; i < paragraphs.Length; i++)
            {
                if ((long)((i + 1) * share) > (long)(i * share))
                    yield return paragraphs[i];
            }
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        var start = new ProcessStartInfo("xz", ["-dc", file]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("xz did not start.");
        while (process.StandardOutput.ReadLine() is { } line)
            yield return line;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidDataException($"xz could not read {file}");
    }
}
