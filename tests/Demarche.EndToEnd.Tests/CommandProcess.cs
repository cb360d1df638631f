using System.Diagnostics;
using System.Text;

namespace Demarche.EndToEnd.Tests;

/// <summary>The command as a process of its own, for what only a process shows: cultures, pipes, signals.</summary>
internal static class CommandProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Process Start(string culture, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "demarche.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = culture;
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    /// <summary>Waits for the end; what still runs after a minute is ended and counts as a fault.</summary>
    public static int ExitCodeOf(Process process)
    {
        if (process.WaitForExit(Patience))
            return process.ExitCode;
        process.Kill();
        throw new TimeoutException("The command did not come to an end.");
    }

    public static string Output(string culture, params string[] arguments)
    {
        using Process process = Start(culture, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.Equal(0, ExitCodeOf(process));
        Assert.Empty(error.Result);
        return output;
    }
}
