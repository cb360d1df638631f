namespace Demarche.Coding.Events;

/// <summary>PLOVER's auxiliary modes (manual 2.0, section 2.3).</summary>
[Flags]
public enum EventAuxiliaries
{
    /// <summary>It happened, as the report tells it.</summary>
    None = 0,

    /// <summary>It did not happen.</summary>
    Negated = 1,

    /// <summary>It is to come.</summary>
    Future = 2,

    /// <summary>It depends on a condition, or is only thought of.</summary>
    Hypothetical = 4,

    /// <summary>It happened before the time the report is about.</summary>
    Historical = 8,
}
