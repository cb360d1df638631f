using System.Collections.Frozen;

namespace Demarche.Reading.Pages;

/// <summary>Facts about the elements of HTML.</summary>
internal static class Elements
{
    /// <summary>Nothing in them is read as words of the page.</summary>
    private static readonly FrozenSet<string> Silent = Set(
        "script style noscript template head iframe object embed svg math canvas audio video button select input textarea form map "
        + "datalist progress meter dialog menu nav footer aside frameset");

    /// <summary>They begin and end a block.</summary>
    private static readonly FrozenSet<string> Blocks = Set(
        "html body address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        + "header hgroup hr legend li main nav ol p pre search section summary table tbody td tfoot th thead tr ul caption option "
        + "amp-img amp-ad picture");

    /// <summary>Dropped, whatever they are called: forms that wrap a whole page are not among these.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name) && name is not ("form" or "aside" or "footer" or "nav" or "menu");

    /// <summary>Made for what stands around an article.</summary>
    public static bool IsAside(string name) => name is "aside" or "footer" or "nav" or "menu";

    public static bool IsBlock(string name) => Blocks.Contains(name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
