using System.Collections.Immutable;

namespace Demarche.Storage.Databases;

/// <summary>One thing that a search asks for: words that follow each other.</summary>
/// <param name="Words">At least one, as <see cref="SearchWords"/> spells them.</param>
/// <param name="IsPrefix">Whether the last word may go on.</param>
internal sealed record SearchTerm(ImmutableArray<string> Words, bool IsPrefix);
