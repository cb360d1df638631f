namespace Demarche.Coding.Events.Lexicon;

/// <summary>What an operator makes of the act it takes.</summary>
/// <param name="Kind">Whether the act keeps its code, gets another, or comes to nothing.</param>
/// <param name="Type">The new type, for <see cref="OutcomeKind.Code"/>.</param>
/// <param name="Mode">Its mode, where the operator fixes it.</param>
/// <param name="Auxiliaries">What is added to the auxiliaries.</param>
internal sealed record Outcome(
    OutcomeKind Kind, EventType Type = default, string? Mode = null, EventAuxiliaries Auxiliaries = default)
{
    /// <summary>Reads "same", "drop", "AGREE", "SANCTION/discontinue", each perhaps with "+future" and the like.</summary>
    /// <returns>Null when the text is none of these.</returns>
    public static Outcome? Parse(string text)
    {
        string[] parts = text.Split('+', StringSplitOptions.TrimEntries);
        EventAuxiliaries auxiliaries = default;
        foreach (string added in parts.AsSpan(1))
        {
            if (!Enum.TryParse(added, ignoreCase: true, out EventAuxiliaries one))
                return null;
            auxiliaries |= one;
        }
        string[] code = parts[0].Split('/');
        if (code[0] is "same" or "drop")
            return new(code[0] == "same" ? OutcomeKind.Same : OutcomeKind.Drop, Auxiliaries: auxiliaries);
        return Enum.TryParse(code[0], ignoreCase: true, out EventType type)
            ? new(OutcomeKind.Code, type, code.Length > 1 ? code[1] : null, auxiliaries)
            : null;
    }
}
