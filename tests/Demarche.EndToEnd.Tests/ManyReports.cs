using System.Diagnostics;
using System.Globalization;

namespace Demarche.EndToEnd.Tests;

/// <summary>Reports enough for an ingest that takes several transactions, and that ingest as a process of its own.</summary>
internal static class ManyReports
{
    private const int Variants = 24;

    /// <summary>The samples, each several times with another paragraph: stories of many copies.</summary>
    /// <returns>The folder that they are in.</returns>
    public static string Write(TemporaryFolder folder)
    {
        string reports = Path.Combine(folder.Path, "reports");
        Directory.CreateDirectory(reports);
        foreach (string sample in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "samples"), "*.txt"))
        {
            for (int i = 0; i < Variants; i++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(sample)}-{i}.txt");
                File.WriteAllText(Path.Combine(reports, name), File.ReadAllText(sample) + $"\n\nOur correspondent has visited {i} towns.\n");
            }
        }
        return reports;
    }

    /// <summary>Ingests them all.</summary>
    /// <returns>Whether that succeeded.</returns>
    public static bool Ingest(string reports, string store)
    {
        using Process ingest = StartIngest(reports, store);
        ingest.WaitForExit();
        return ingest.ExitCode == 0;
    }

    /// <summary>Begins to ingest them.</summary>
    /// <param name="reports">The folder.</param>
    /// <param name="store">File or address.</param>
    /// <param name="error">Gets the lines of standard error.</param>
    public static Process StartIngest(string reports, string store, Action<string>? error = null)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "demarche.dll");
        var start = new ProcessStartInfo("dotnet", [program, "ingest", reports, "--store", store])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                error?.Invoke(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
