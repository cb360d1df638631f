using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Reads a file of examples: a line each, "+" before what must come out, "-" before what must not.</summary>
/// <remarks>
/// "+ (Chad) invaded [Sudan]. = ASSAULT". After "-" the code is the one that must not come out; without a code nothing
/// must. "##" opens a heading, "#" a comment.
/// </remarks>
internal static class ExampleFile
{
    /// <summary>The examples in order, each with the heading above it.</summary>
    /// <exception cref="DataFormatException">A line is none of these, or has no code.</exception>
    public static IEnumerable<(string Heading, LexiconExample Example)> Read(DataFile file)
    {
        string heading = "";
        int number = 0;
        foreach (string raw in file.Text.Split('\n'))
        {
            string line = raw.Trim();
            number++;
            if (line.StartsWith("##", StringComparison.Ordinal))
                heading = line[2..].Trim();
            else if (line.Length > 0 && line[0] != '#')
                yield return (heading, Example(file, number, line));
        }
    }

    private static LexiconExample Example(DataFile file, int number, string line)
    {
        if (line[0] is not ('+' or '-') || line.Length < 3 || line[1] != ' ')
            throw new DataFormatException(file.Name, number, "a line opens with '+ ', '- ' or '#'");
        string text = line[2..];
        if (ExampleSentence.Parse(text) is not { } sentence || (line[0] == '+' && sentence.Expected is null))
            throw new DataFormatException(file.Name, number, "after ' = ' stands a PLOVER type, perhaps with /mode and +auxiliary");
        return new LexiconExample(text, number, line[0] == '+');
    }
}
