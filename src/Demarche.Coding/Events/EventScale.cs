using Demarche.Coding.Events.Ontology;

namespace Demarche.Coding.Events;

/// <summary>Scales that follow from the code of an event alone, for events of any origin.</summary>
public static class EventScale
{
    /// <summary>
    /// The intensity of a CAMEO code as ICEWS prints it, -10 (conflict) to 10 (cooperation): Goldstein (1992, Journal of Conflict Resolution 36(2)),
    /// extended to CAMEO. A code that the table lacks has the intensity of its longest beginning.
    /// </summary>
    /// <returns>Null without a code, or for what is none.</returns>
    public static double? Intensity(string? cameo) => cameo is null ? null : CameoIntensities.Default.Of(cameo);
}
