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
    /// <summary>Reads an example; null when the code after " = " is none.</summary>
    public static ExampleSentence? Parse(string example)
    {
        int code = example.LastIndexOf(" = ", StringComparison.Ordinal);
        Outcome? expected = code < 0 ? null : Outcome.Parse(example[(code + 3)..].Trim());
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
        return new ExampleSentence(text.ToString().TrimEnd(), actors.ToImmutable(), recipients.ToImmutable(), expected);
    }
}
