namespace Demarche.Reading.Pages;

/// <summary>
/// Decides which boxes stand around the report and are left out: menus, comments, captions, lists of links. What is called so
/// but holds most of the page's running text stays.
/// </summary>
/// <param name="prose">Characters of running text on the page.</param>
internal sealed class Surroundings(int prose)
{
    /// <summary>An aside that holds so much of the page's running text is none.</summary>
    private const double MostOfPage = 0.6;
    private const double NearlyAll = 0.9;
    private const double Half = 0.5;

    /// <summary>Characters of running text from which a box is no list of links.</summary>
    private const int LeastProse = 200;

    /// <summary>Marks the boxes within the box that are left out.</summary>
    public void Drop(Box box)
    {
        foreach (object item in box.Items)
        {
            if (item is not Box inner)
                continue;
            inner.IsDropped = IsAround(inner);
            if (!inner.IsDropped)
                Drop(inner);
        }
    }

    private bool IsAround(Box box) => box.Verdict switch
    {
        PartVerdict.Overlay => true,
        PartVerdict.Comments => box.Prose < prose * NearlyAll,
        PartVerdict.Aside => box.Prose < prose * MostOfPage,
        PartVerdict.Caption => box.Prose < prose * Half,
        _ => IsLinkList(box),
    };

    private static bool IsLinkList(Box box) =>
        box.Name is "ul" or "ol" or "div" or "section" or "table" && box.IsMostlyLinks && box.Prose < LeastProse;
}
