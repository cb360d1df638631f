namespace Demarche.Coding.Places;

/// <summary>How a noun tells a place together with a name.</summary>
internal enum PlaceNounKind : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It says what the named place is: "the city of Kharkiv", "Helmand province".</summary>
    Kind,

    /// <summary>It lies in the place named before it: "Kabul airport".</summary>
    Site,

    /// <summary>It is a part of the place that "of" names: "the outskirts of Mogadishu".</summary>
    Part,
}
