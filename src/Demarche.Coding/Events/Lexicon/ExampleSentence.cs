using System.Collections.Immutable;
using System.Text;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>The sentence of an example without its marks, and what the marks and the code after them say.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Actors">What parentheses mark, in UTF-16 code units of the sentence.</param>
/// <param name="Recipients">What brackets mark.</param>
/// <param name="Expected">The code that stands after " = "; null when none does.</param>
internal sealed record ExampleSentence(
    string Text, ImmutableArray<TextSpan> Actors, ImmutableArray<TextSpan> Recipients, Outcome? Expected)
{
    private const string Within = " in ";

    /// <summary>The context that stands after the code and " in "; null when none does.</summary>
    public string? Context { get; private init; }

    /// <summary>Reads an example; null when the code after " = " is none.</summary>
    public static ExampleSentence? Parse(string example)
    {
        int code = example.LastIndexOf(" = ", StringComparison.Ordinal);
        string[] said = code < 0 ? [""] : example[(code + 3)..].Split(Within, 2, StringSplitOptions.TrimEntries);
        Outcome? expected = Outcome.Parse(said[0]);
        if (code >= 0 && expected is null)
            return null;
        var text = new StringBuilder(example.Length);
        var actors = ImmutableArray.CreateBuilder<TextSpan>();
        var recipients = ImmutableArray.CreateBuilder<TextSpan>();
        int open = 0;
        foreach (char c in code < 0 ? example : example[..code])
        {
            if (c is '(' or '[')
                open = text.Length;
            else if (c is ')' or ']')
                (c == ')' ? actors : recipients).Add(new TextSpan(open, text.Length));
            else
                text.Append(c);
        }
        return new ExampleSentence(text.ToString().TrimEnd(), actors.ToImmutable(), recipients.ToImmutable(), expected)
        {
            Context = said.Length > 1 ? said[1] : null,
        };
    }
}
