namespace Demarche.Coding.Actors.Petrarch;

/// <summary>An actor code of CAMEO, as PETRARCH's dictionaries write them, in PLOVER's terms.</summary>
/// <param name="Code">Country or non-state code; null for the null code "---" and for agents.</param>
/// <param name="Sector">The first of its further parts that PLOVER has as a sector; null when none is.</param>
internal readonly record struct PetrarchCode(string? Code, string? Sector)
{
    /// <summary>Reads "USAGOVMIL", "IGOUNO", "---"; null when the text is no code.</summary>
    /// <remarks>
    /// The United Nations and the European Union have a code of their own in PLOVER; other bodies are IGO. CAMEO's parts that
    /// PLOVER does not have (religions, "DEV", "HRI") are dropped; <c>explain</c> shows the code as the dictionary has it.
    /// </remarks>
    public static PetrarchCode? Parse(string text)
    {
        if (text == "---")
            return new PetrarchCode(null, null);
        if (text.Length < 3 || !text.All(char.IsAsciiLetterUpper))
            return null;
        string code = text[..3];
        if (code == "IGO" && text.Length >= 6 && text.AsSpan(3, 3) is "UNO" or "EUR")
            return new PetrarchCode(text[3..6], SectorOf(text, 6));
        return new PetrarchCode(code, SectorOf(text, 3));
    }

    /// <summary>Reads an agent's "~GOVMIL" (added to the actor's code) or "NGO~" (put before it); null when the text is neither.</summary>
    public static PetrarchCode? ParseAgent(string text)
    {
        if (text.StartsWith('~') && text.Length >= 4 && text.AsSpan(1).IndexOfAnyExceptInRange('A', 'Z') < 0)
            return new PetrarchCode(null, SectorOf(text[1..], 0));
        return text.EndsWith('~') ? Parse(text[..^1]) : null;
    }

    private static string? SectorOf(string text, int from)
    {
        for (int at = from; at + 3 <= text.Length; at += 3)
        {
            if (ActorCodes.IsSector(text.Substring(at, 3)))
                return text.Substring(at, 3);
        }
        return null;
    }
}
