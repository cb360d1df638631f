using System.Text;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>Text as lists of phrases are compared with it.</summary>
internal static class PetrarchText
{
    /// <summary>One blank before, after and between words; punctuation counts as blank, hyphens and apostrophes as letters.</summary>
    public static string Spaced(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length + 2);
        words.Append(' ');
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c) || c is '-' or '\'' or '’' or '.';
            if (letter || words[^1] != ' ')
                words.Append(letter ? c : ' ');
        }
        return words.Append(' ').Replace(". ", " ").ToString();
    }
}
