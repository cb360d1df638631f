namespace Demarche.Coding.Statements;

/// <summary>Where the words of a setting stand.</summary>
internal enum SettingKind
{
    /// <summary>A noun after a preposition, or who is told: "in a statement", "told reporters".</summary>
    Noun,

    /// <summary>The verb that attributes: "tweeted".</summary>
    Cue,

    /// <summary>Words beside the cue: "behind closed doors".</summary>
    Phrase,
}
