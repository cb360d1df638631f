using Demarche.Coding.Actors.Catalog;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>Frees the names of persons of the countries and places that are only words in them: "George Washington", "Paris Hilton".</summary>
internal static class PersonNames
{
    /// <summary>Takes countries and places out of longer names that the tagger takes for persons and whose other words nobody knows.</summary>
    public static void Free(Sentence sentence, List<Piece> pieces)
    {
        foreach (NamedEntity name in sentence.Entities())
        {
            if (name.Kind == EntityKind.Person && name.End - name.First > 1)
                Free(sentence, pieces, name);
        }
    }

    private static void Free(Sentence sentence, List<Piece> pieces, NamedEntity name)
    {
        Piece[] inside = [.. pieces.Where(piece => piece.Last >= name.First && piece.First < name.End)];
        if (inside is not [{ Kind: EntryKind.Country or EntryKind.Place } place] || place.First < name.First || place.Last >= name.End)
            return;
        bool more = false;
        for (int word = name.First; word < name.End; word++)
        {
            if (sentence[word].Pos != UniversalPos.PROPN)
                return;
            more |= word < place.First || word > place.Last;
        }
        if (more)
            pieces.Remove(place);
    }
}
