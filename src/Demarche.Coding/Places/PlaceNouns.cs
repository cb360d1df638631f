using System.Collections.Frozen;
using Demarche.Coding.Data;

namespace Demarche.Coding.Places;

/// <summary>Nouns that tell a place together with a name (<c>data/places/nouns.tsv</c>).</summary>
internal sealed class PlaceNouns
{
    private static readonly Lazy<PlaceNouns> Shared = new(() => new PlaceNouns(DataFile.Open("places/nouns.tsv")));

    private readonly FrozenDictionary<string, PlaceNounKind> _kinds;

    /// <summary>Reads a table.</summary>
    /// <exception cref="DataFormatException">A noun stands twice, or its kind is none.</exception>
    internal PlaceNouns(DataFile file)
    {
        var kinds = new Dictionary<string, PlaceNounKind>(StringComparer.OrdinalIgnoreCase);
        foreach (DataRow row in file.Rows("noun", "kind"))
        {
            if (!kinds.TryAdd(row.Required(0, "noun"), KindOf(row)))
                throw row.Fault($"'{row[0]}' is listed twice");
        }
        _kinds = kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The nouns that come with the program.</summary>
    public static PlaceNouns Default => Shared.Value;

    /// <summary>How the noun tells a place; <see cref="PlaceNounKind.None"/> when it tells none.</summary>
    public PlaceNounKind this[string lemma] => _kinds.GetValueOrDefault(lemma);

    private static PlaceNounKind KindOf(DataRow row) => row[1] switch
    {
        "kind" => PlaceNounKind.Kind,
        "site" => PlaceNounKind.Site,
        "part" => PlaceNounKind.Part,
        string other => throw row.Fault($"'{other}' is none of kind, site, part"),
    };
}
