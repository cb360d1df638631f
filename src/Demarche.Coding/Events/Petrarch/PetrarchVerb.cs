using System.Collections.Immutable;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>A verb of a dictionary: "GIVE {GAVE GIVEN}", "+CALL_OFF {+CALLED_OFF}".</summary>
/// <param name="Head">The verb itself, in lower case.</param>
/// <param name="After">The words that must follow it, in lower case.</param>
/// <param name="Forms">Irregular forms of the verb itself, in lower case.</param>
internal sealed record PetrarchVerb(string Head, ImmutableArray<string> After, ImmutableArray<string> Forms)
{
    /// <summary>Reads it; null where words stand before the verb, which no pattern can ask for.</summary>
    /// <param name="text">The verb without its code.</param>
    public static PetrarchVerb? Parse(string text)
    {
        int brace = text.IndexOf('{', StringComparison.Ordinal);
        string[] words = Words(brace < 0 ? text : text[..brace]);
        if (words.Length == 0 || Array.FindIndex(words, word => word[0] == '+') > 0)
            return null;
        string[] forms = brace < 0 ? [] : text[(brace + 1)..].TrimEnd('}', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PetrarchVerb(
            words[0].TrimStart('+'),
            [.. words.Skip(1)],
            [.. forms.Select(form => Words(form)).Where(form => form.Length > 0).Select(form => form[0].TrimStart('+'))]);
    }

    private static string[] Words(string text) =>
        text.Trim().ToLowerInvariant().Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
