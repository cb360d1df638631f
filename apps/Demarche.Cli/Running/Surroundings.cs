using System.Text;

namespace Demarche.Cli.Running;

/// <summary>What a command has around it: its streams, and whether people look at them.</summary>
internal sealed class Surroundings : IDisposable
{
    /// <summary>Width of tables where no terminal tells its own, in columns.</summary>
    public const int DefaultWidth = 120;

    public Surroundings(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        Output = output;
        Error = error;
        OutputText = new StreamWriter(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
    }

    public Stream Input { get; }

    /// <summary>For bytes. Do not mix with <see cref="OutputText"/> without flushing that.</summary>
    public Stream Output { get; }

    /// <summary>For words, as UTF-8 with LF; buffered.</summary>
    public TextWriter OutputText { get; }

    public TextWriter Error { get; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether the terminal understands colours and its user wants them (no-color.org).</summary>
    public bool Colours { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = DefaultWidth;

    public static Surroundings OfProcess()
    {
        bool terminal = !Console.IsOutputRedirected;
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        return new Surroundings(Console.OpenStandardInput(), new StandardOutputStream(), error)
        {
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colours = terminal && WantsColours(),
            Width = terminal ? Math.Max(60, WindowWidth()) : DefaultWidth,
        };
    }

    public void Flush()
    {
        OutputText.Flush();
        Output.Flush();
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    private static bool WantsColours() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
