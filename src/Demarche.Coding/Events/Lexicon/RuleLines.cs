using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>The lines of a rule file that say something, without comments.</summary>
internal sealed class RuleLines(DataFile file)
{
    private int _at;

    /// <summary>The line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the next line that is neither empty nor a comment.</summary>
    /// <param name="indent">Its leading spaces.</param>
    /// <param name="text">The rest, without a comment at its end.</param>
    public bool Next(out int indent, out string text)
    {
        while (_at < file.Text.Length)
        {
            int end = file.Text.IndexOf('\n', _at);
            end = end < 0 ? file.Text.Length : end;
            ReadOnlySpan<char> line = file.Text.AsSpan(_at, end - _at);
            _at = end + 1;
            Number++;
            int comment = line.StartsWith("#", StringComparison.Ordinal) ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
            line = (comment >= 0 ? line[..comment] : line).TrimEnd();
            ReadOnlySpan<char> trimmed = line.TrimStart(' ');
            if (trimmed.IsEmpty)
                continue;
            indent = line.Length - trimmed.Length;
            text = trimmed.ToString();
            return true;
        }
        (indent, text) = (0, "");
        return false;
    }

    /// <summary>The following lines "- text" that are indented by four.</summary>
    /// <param name="line">The line of their key.</param>
    public RuleValue Dashes(int line)
    {
        var items = new List<string>();
        var numbers = new List<int>();
        (int at, int number) = (_at, Number);
        while (Next(out int indent, out string text) && indent == 4 && text.StartsWith("- ", StringComparison.Ordinal))
        {
            items.Add(RuleFile.Unquoted(text[2..].Trim()));
            numbers.Add(Number);
            (at, number) = (_at, Number);
        }
        (_at, Number) = (at, number);
        return new RuleValue(line, items, numbers);
    }

    /// <summary>A fault at the line last read.</summary>
    public DataFormatException Fault(string reason) => new(file.Name, Number, reason);
}
