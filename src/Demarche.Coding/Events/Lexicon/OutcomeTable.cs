namespace Demarche.Coding.Events.Lexicon;

/// <summary>What an operator makes of each kind of act.</summary>
internal sealed class OutcomeTable(IReadOnlyDictionary<string, Outcome> outcomes)
{
    /// <summary>An act's: it takes no other act.</summary>
    public static OutcomeTable Empty { get; } = new(new Dictionary<string, Outcome>());

    /// <summary>Whether it has no outcomes at all.</summary>
    public bool IsEmpty => outcomes.Count == 0;

    /// <summary>For an act of the type: the row of type and mode, else of the type, else of its class, else of any act; null for none.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="mode">Its mode; null when it has none.</param>
    public Outcome? For(EventType type, string? mode = null) =>
        (mode is null ? null : outcomes.GetValueOrDefault(Names[(int)type] + "/" + mode))
        ?? outcomes.GetValueOrDefault(Names[(int)type])
        ?? outcomes.GetValueOrDefault(EventTypes.IsCooperative(type) ? "cooperative" : "hostile")
        ?? outcomes.GetValueOrDefault("any");

    /// <summary>For a hostile act of one's own ("warned that it would attack"); null when the table makes no difference.</summary>
    public Outcome? ForOwn => outcomes.GetValueOrDefault("own");

    /// <summary>For content that is no act we know.</summary>
    public Outcome? ForUnknown => outcomes.GetValueOrDefault("unknown");

    /// <summary>For use without content.</summary>
    public Outcome? ForNone => outcomes.GetValueOrDefault("none");

    private static readonly string[] Names = [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())];

    /// <summary>Whether the key is one that this table asks for.</summary>
    public static bool IsKey(string key) =>
        key is "cooperative" or "hostile" or "own" or "any" or "unknown" or "none" || Array.IndexOf(Names, key.Split('/')[0]) >= 0;
}
