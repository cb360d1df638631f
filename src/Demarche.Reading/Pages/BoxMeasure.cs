namespace Demarche.Reading.Pages;

/// <summary>Counts what stands in a box and all boxes in it: characters, those of links, and those of running text.</summary>
internal static class BoxMeasure
{
    /// <summary>Sets the counts of the box and those in it.</summary>
    /// <param name="box">The outermost.</param>
    /// <param name="countDropped">Whether boxes that are left out count, too.</param>
    /// <returns>Characters of running text.</returns>
    public static int Measure(Box box, bool countDropped)
    {
        box.Prose = box.Length = box.LinkLength = 0;
        foreach (object item in box.Items)
        {
            if (item is Segment segment)
            {
                box.Prose += segment.Prose;
                box.Length += segment.Text.Length;
                box.LinkLength += segment.LinkLength;
            }
            else if (item is Box inner && (countDropped || !inner.IsDropped))
            {
                box.Prose += Measure(inner, countDropped);
                box.Length += inner.Length;
                box.LinkLength += inner.LinkLength;
            }
        }
        return box.Prose;
    }
}
