namespace Demarche.Coding.Actors.Catalog;

/// <summary>A name that means one place or another.</summary>
/// <param name="Readings">In order of the table: the first holds where nothing speaks for another.</param>
internal sealed record AmbiguousName(List<NameReading> Readings);
