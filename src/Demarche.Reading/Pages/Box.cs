using AngleSharp.Dom;

namespace Demarche.Reading.Pages;

/// <summary>A block element with what stands in it, in order: segments and further boxes.</summary>
internal sealed class Box(IElement element, Box? parent)
{
    public IElement Element { get; } = element;

    public Box? Parent { get; } = parent;

    public string Name => Element.LocalName;

    /// <summary>What class, identifier and element tell.</summary>
    public PartVerdict Verdict { get; init; }

    public List<object> Items { get; } = [];

    /// <summary>Whether it is left out with all that it holds.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Characters of running text in it, boxes that are left out aside.</summary>
    public int Prose { get; set; }

    /// <summary>Characters in it.</summary>
    public int Length { get; set; }

    /// <summary>Characters of links in it.</summary>
    public int LinkLength { get; set; }

    public bool IsMostlyLinks => LinkLength * 2 > Length;
}
