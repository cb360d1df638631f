namespace Demarche.Coding.Events;

/// <summary>PLOVER's four classes; the numbers are those of the field's data sets.</summary>
public enum QuadClass
{
    /// <summary>AGREE, CONSULT, SUPPORT, CONCEDE.</summary>
    VerbalCooperation = 1,

    /// <summary>COOPERATE, AID, RETREAT.</summary>
    MaterialCooperation = 2,

    /// <summary>REQUEST, ACCUSE, REJECT, THREATEN.</summary>
    VerbalConflict = 3,

    /// <summary>PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT.</summary>
    MaterialConflict = 4,
}
