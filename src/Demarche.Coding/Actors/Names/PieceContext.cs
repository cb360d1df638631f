using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Coding.Actors.References;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>What the words beside a name say of it: "Lebanon, Pennsylvania", "Atlanta, Georgia", "the Congo River".</summary>
internal static class PieceContext
{
    private static readonly HashSet<string> Landforms = new(StringComparer.Ordinal)
    {
        "River", "Valley", "Lake", "Sea", "Ocean", "Gulf", "Strait", "Straits", "Delta", "Peninsula", "Mountains", "Mountain", "Desert",
        "Canal", "Basin", "Plateau", "Channel", "Bay", "Falls", "Plains", "Rift",
    };

    /// <summary>What parts of a country are called: "the State of Michigan" is Michigan.</summary>
    private static readonly HashSet<string> Regions = new(StringComparer.Ordinal) { "State", "City", "County", "Province", "Commonwealth", "Region", "Town", "Republic", "Kingdom" };

    /// <summary>Changes the pieces of a sentence where their neighbours decide.</summary>
    public static void Apply(Sentence sentence, List<Piece> pieces, NameReadings readings)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            pieces[i] = SharedBodies.Unnamed(sentence, pieces, i);
            if (i > 0 && pieces[i - 1].Last >= pieces[i].First)
                pieces.RemoveAt(--i);
        }
        for (int i = pieces.Count - 2; i >= 0; i--)
        {
            if (!IsWordOfName(sentence, pieces[i], pieces[i + 1]))
                continue;
            pieces[i] = pieces[i + 1] with { First = pieces[i].First };
            pieces.RemoveAt(i + 1);
        }
        for (int i = 0; i + 1 < pieces.Count; i++)
        {
            if (IsStateOf(sentence, pieces, i))
            {
                pieces[i] = pieces[i] with { Last = pieces[i + 1].Last };
                pieces.RemoveAt(i + 1);
            }
            if (pieces[i].Entry is { Role: "courtesy" } && pieces[i + 1].Kind is EntryKind.Place or EntryKind.Country && pieces[i + 1].First == pieces[i].Last + 1)
                pieces[i + 1] = new Piece(pieces[i + 1].First, pieces[i + 1].Last, EntryKind.Unknown, null);
            if (OfCountry(sentence, pieces[i], pieces[i + 1]) is { } body)
                (pieces[i], pieces[i + 1]) = (body, new Piece(body.Last, body.Last, EntryKind.NoActor, null));
            if (Portfolio.Join(sentence, pieces[i], pieces[i + 1]) is { } title)
            {
                pieces[i] = title;
                pieces.RemoveAt(i + 1);
            }
            if (i + 1 >= pieces.Count || !pieces[i].IsOwner || pieces[i].Entry is not { } entry)
                continue;
            Piece next = pieces[i + 1];
            if (Namesake(sentence, pieces[i], next) is { } namesake)
                pieces[i + 1] = next with { Entry = namesake };
            if (IsLandform(sentence, pieces[i], next))
            {
                pieces[i] = new Piece(pieces[i].First, next.Last, EntryKind.NoActor, null);
                pieces.RemoveAt(i + 1);
            }
            else if (IsWithin(sentence, pieces, i))
            {
                ReadTogether(sentence, pieces, i, entry, readings);
            }
        }
    }

    /// <summary>"Volunteer Corps", "Police Prefecture": a noun for somebody that is part of a body's name.</summary>
    private static bool IsWordOfName(Sentence sentence, Piece noun, Piece name) =>
        noun is { Kind: EntryKind.Agent, Entry.Note.Length: 0 } && name.Kind == EntryKind.Unknown && name.First == noun.Last + 1 && BodyNames.IsBody(sentence[name.Last])
        && PhraseGaps.IsCapitalised(sentence, noun.First, name.First) && sentence[noun.Last].Head is var head && head >= name.First && head <= name.Last
        && sentence[noun.Last].Relation is Relations.Compound or Relations.AdjectivalModifier;

    /// <summary>"New York State Senate": the word says what the place is, and the body behind it is the place's.</summary>
    private static bool IsStateOf(Sentence sentence, List<Piece> pieces, int i) =>
        i + 2 < pieces.Count && pieces[i].Kind == EntryKind.Place && pieces[i + 1].Kind == EntryKind.Unknown
        && pieces[i + 1].First == pieces[i].Last + 1 && pieces[i + 1].Last == pieces[i + 1].First
        && pieces[i + 2].First == pieces[i + 1].Last + 1 && pieces[i + 2].Kind == EntryKind.Organisation
        && sentence[pieces[i + 1].First].Form is "State" or "Province" or "County" or "City" or "Territory";

    /// <summary>"The Christian Association of Nigeria": a body that the catalogue does not know, of a country that it knows; null where it is none.</summary>
    private static Piece? OfCountry(Sentence sentence, Piece name, Piece country)
    {
        bool body = name.Kind == EntryKind.Unknown && (BodyNames.IsBody(sentence[name.Last]) || (name.First == name.Last && Regions.Contains(sentence[name.Last].Form))) && country is { Kind: EntryKind.Country or EntryKind.Place, Entry.Actor.Code: not null };
        if (!body || BodyNames.Behind(sentence, name.Last) != country.First || country.Entry?.Actor.Code is not { } code)
            return null;
        string words = string.Join(' ', Enumerable.Range(name.First, country.Last - name.First + 1).Select(at => sentence[at].Form));
        return new Piece(name.First, country.Last, EntryKind.Organisation, new CatalogEntry(EntryKind.Organisation, new Actor(words, code, BodyNames.SectorOf(sentence, name.First, name.Last))) { Type = "body" });
    }

    /// <summary>"Jordan's King Abdullah": of several of one name the one who holds or held an office of that country.</summary>
    private static CatalogEntry? Namesake(Sentence sentence, Piece owner, Piece next)
    {
        int gap = next.First - owner.Last - 1;
        bool owned = gap == 0 || (gap == 1 && PhraseGaps.IsPossessive(sentence, owner.Last + 1));
        if (!owned || next.Kind != EntryKind.Person || next.Namesakes.Count == 0 || owner.Entry?.Actor.Code is not { } code)
            return null;
        return next.Namesakes.FirstOrDefault(entry => entry.Person is { } person && person.Terms.Any(term => term.Code == code));
    }

    private static bool IsLandform(Sentence sentence, Piece name, Piece next) =>
        next.Kind == EntryKind.Unknown && next.First == name.Last + 1 && next.First == next.Last
        && Landforms.Contains(sentence[next.First].Form);

    /// <summary>Two names with a comma between them that are no list: nothing like it before, no "and" after.</summary>
    private static bool IsWithin(Sentence sentence, List<Piece> pieces, int i)
    {
        Piece name = pieces[i];
        Piece whole = pieces[i + 1];
        bool places = name.Kind is EntryKind.Country or EntryKind.Place && whole.Kind is EntryKind.Country or EntryKind.Place;
        if (!places || whole.First != name.Last + 2 || sentence[name.Last + 1].Form != ",")
            return false;
        bool inList = name.First > 0 && sentence[name.First - 1].Form is "," or "and" or "or";
        int after = whole.Last + 1;
        return !inList && (after >= sentence.Length || sentence[after].Pos != UniversalPos.CCONJ)
            && !(after + 1 < sentence.Length && sentence[after].Form == "," && sentence[after + 1].Pos == UniversalPos.PROPN);
    }

    private static void ReadTogether(Sentence sentence, List<Piece> pieces, int i, CatalogEntry entry, NameReadings readings)
    {
        Piece whole = pieces[i + 1];
        if (entry.Actor.Code is not { } code || whole.Entry is not { Actor.Code: { } of } || of == code)
            return;
        if (pieces[i].Kind == EntryKind.Place && readings.In(Words(sentence, whole), code) is { } region)
            pieces[i + 1] = whole with { Kind = region.Kind, Entry = region };
        else if (whole.Kind == EntryKind.Place)
            pieces[i] = pieces[i] with { Kind = EntryKind.Place, Entry = new CatalogEntry(EntryKind.Place, new Actor(Words(sentence, pieces[i]), of)) };
    }

    private static string Words(Sentence sentence, Piece piece) =>
        string.Join(' ', Enumerable.Range(piece.First, piece.Last - piece.First + 1).Select(at => sentence[at].Form));
}
