namespace Demarche.Reading.Pages;

/// <summary>What a part of a page is, by the names that its makers gave it.</summary>
internal enum PartVerdict
{
    /// <summary>The names say nothing.</summary>
    Unknown,

    /// <summary>The report's body.</summary>
    Body,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>Around the report: menus, links to others, appeals. Passed over unless most of the page is in it.</summary>
    Aside,

    /// <summary>Readers' comments. Passed over however much they are.</summary>
    Comments,

    /// <summary>Shown only when somebody points at it; never read.</summary>
    Overlay,
}
