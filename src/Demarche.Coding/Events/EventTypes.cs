namespace Demarche.Coding.Events;

/// <summary>What the PLOVER manual says of the types as such.</summary>
internal static class EventTypes
{
    /// <summary>The quad class (manual 2.0, the sections of chapter 3).</summary>
    public static QuadClass Quad(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => QuadClass.VerbalCooperation,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => QuadClass.MaterialCooperation,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };

    /// <summary>Whether the type is cooperation, in words or deeds.</summary>
    public static bool IsCooperative(EventType type) =>
        Quad(type) is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation;

    /// <summary>The name as PLOVER writes it.</summary>
    public static string Name(EventType type) => type.ToString().ToUpperInvariant();
}
