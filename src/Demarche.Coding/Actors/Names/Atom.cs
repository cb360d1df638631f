using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>A word as names are compared: a token, or the part of a token between hyphens.</summary>
/// <param name="Text">Its characters, with straight apostrophes.</param>
/// <param name="Token">Index of its token in the sentence.</param>
/// <param name="HyphenBefore">Whether a hyphen joins it to the word before.</param>
internal readonly record struct Atom(string Text, int Token, bool HyphenBefore)
{
    /// <summary>Index of the last token, where the tokenizer took the end of a word for a clitic ("Jama'at").</summary>
    public int End { get; init; } = Token;

    /// <summary>
    /// Splits the words of a sentence, whether its tokenizer sets hyphens apart, leaves them ("Ex-") or not.
    /// </summary>
    public static void Split(Sentence sentence, List<Atom> atoms)
    {
        atoms.Clear();
        bool hyphen = false;
        for (int i = 0; i < sentence.Length; i++)
        {
            string form = sentence[i].Form;
            if (form.Length == 1 && IsHyphen(form[0]) && IsGlued(sentence, i))
            {
                hyphen = true;
                continue;
            }
            if (atoms.Count > 0 && atoms[^1].End == i - 1 && NameJoints.IsTail(sentence, i))
            {
                hyphen = false;
                atoms[^1] = atoms[^1] with { Text = atoms[^1].Text + Straight(form), End = i };
                continue;
            }
            if (form.Length > 2 && IsHyphen(form[^1]))
            {
                atoms.Add(new Atom(Straight(form[..^1]), i, hyphen));
                hyphen = true;
                continue;
            }
            if (form.Length > 2 && form.AsSpan(1, form.Length - 2).IndexOfAny('-', '\u2010', '\u2011') >= 0)
                SplitToken(form, i, hyphen, atoms);
            else
                atoms.Add(new Atom(Straight(form), i, hyphen));
            hyphen = false;
        }
    }

    private static void SplitToken(string form, int token, bool hyphen, List<Atom> atoms)
    {
        int start = 0;
        for (int at = 1; at <= form.Length; at++)
        {
            if (at < form.Length && !IsHyphen(form[at]))
                continue;
            if (at > start)
            {
                atoms.Add(new Atom(Straight(form[start..at]), token, hyphen));
                hyphen = true;
            }
            start = at + 1;
        }
    }

    private static bool IsGlued(Sentence sentence, int token) =>
        token > 0 && token + 1 < sentence.Length
        && sentence[token - 1].Span.End == sentence[token].Span.Start
        && sentence[token].Span.End == sentence[token + 1].Span.Start;

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static string Straight(string form) =>
        form.Contains('\u2019', StringComparison.Ordinal) ? form.Replace('\u2019', '\'') : form;
}
