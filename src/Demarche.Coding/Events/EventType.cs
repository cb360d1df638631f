namespace Demarche.Coding.Events;

#pragma warning disable CS1591 // Defined in the PLOVER manual 2.0, chapter 3.

/// <summary>The 16 PLOVER event types (PLOVER manual 2.0, chapter 3).</summary>
public enum EventType
{
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request,
    Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
}
