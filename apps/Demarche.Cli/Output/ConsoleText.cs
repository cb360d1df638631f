using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Demarche.Cli.Output;

/// <summary>Renders tables and trees to text of a given width.</summary>
internal static class ConsoleText
{
    public static string Render(IEnumerable<IRenderable> parts, TableStyle style)
    {
        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = style.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = style.Colours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new WidthOutput(text, style.Width),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        foreach (IRenderable part in parts)
            console.Write(part);
        return TrimLines(text.ToString());
    }

    /// <summary>Words of a report, or of anything else that may hold anything: no markup, no control characters.</summary>
    public static Text Words(string words, Style? style = null) =>
        new(SafeText.Of(words), style) { Overflow = Overflow.Ellipsis };

    private static string TrimLines(string text)
    {
        var trimmed = new StringBuilder(text.Length);
        foreach (ReadOnlySpan<char> line in text.AsSpan().TrimEnd('\n').EnumerateLines())
            trimmed.Append(line.TrimEnd(' ')).Append('\n');
        return trimmed.ToString();
    }

    /// <summary>A text writer that says how wide it is.</summary>
    private sealed class WidthOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
            // The bytes are made elsewhere.
        }
    }
}
