using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Reads the rule files of the lexicon: a small part of YAML, in one pass and with few allocations.</summary>
/// <remarks>
/// A file is a list of entries. An entry opens with "- key: value"; its further keys are indented by two spaces. A
/// value is a text, a list "[a, b]" or a map "{a: b}" (which may go on over several lines), or nothing, and then the
/// lines "- text", indented by four, are its list. '#' at the start of a line, or after a space, opens a comment. All of
/// this is YAML as any editor knows it; a full YAML reader takes longer to start than to read (decision 0005).
/// </remarks>
internal static class RuleFile
{
    /// <summary>The entries in order.</summary>
    /// <exception cref="DataFormatException">A line is none of the above.</exception>
    public static IReadOnlyList<RuleEntry> Read(DataFile file)
    {
        var entries = new List<RuleEntry>();
        var lines = new RuleLines(file);
        while (lines.Next(out int indent, out string text))
        {
            if (indent == 0 && text.StartsWith("- ", StringComparison.Ordinal))
            {
                entries.Add(new RuleEntry(file.Name, lines.Number));
                ReadKey(lines, entries[^1], text[2..]);
            }
            else if (indent == 2 && entries.Count > 0)
            {
                ReadKey(lines, entries[^1], text);
            }
            else
            {
                throw lines.Fault("neither '- key: value' at the start of the line nor '  key: value' below one");
            }
        }
        return entries;
    }

    private static void ReadKey(RuleLines lines, RuleEntry entry, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || (colon + 1 < text.Length && text[colon + 1] != ' '))
            throw lines.Fault($"'{text}' is no 'key: value'");
        int line = lines.Number;
        string value = text[(colon + 1)..].Trim();
        entry.Add(text[..colon], value switch
        {
            "" => lines.Dashes(line),
            _ when value[0] is '[' or '{' => new RuleValue(line, Flow(lines, value), []),
            _ => new RuleValue(line, [Unquoted(value)], []),
        });
    }

    private static IReadOnlyList<string> Flow(RuleLines lines, string value)
    {
        char close = value[0] == '[' ? ']' : '}';
        while (value[^1] != close)
        {
            if (!lines.Next(out _, out string more))
                throw lines.Fault($"the list that opens with '{value[0]}' is never closed with '{close}'");
            value += " " + more;
        }
        string[] items = value[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < items.Length; i++)
            items[i] = Unquoted(items[i]);
        return items;
    }

    /// <summary>The text without the quotation marks around it.</summary>
    public static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? value[1..^1] : value;
}
