using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>A known group's name that only begins or ends a longer one that no table has ("Fatah al-Intifada", "Saraya Hezbollah") is not that group.</summary>
internal static class LongerNames
{
    /// <summary>What groups are called in the languages that they come from: party, movement, brigades, army, front, league, soldiers.</summary>
    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal)
    {
        "Hizb", "Hezb", "Harakat", "Harakah", "Kata'ib", "Kataib", "Kata'eb", "Kataeb", "Katibat", "Saraya", "Liwa", "Jaysh", "Jaish", "Jamaat",
        "Jama'at", "Jamaah", "Lashkar", "Tehrik", "Tehreek", "Jabhat", "Jabhah", "Asa'ib", "Asaib", "Jund", "Ansar", "Majlis", "Usbat",
    };

    /// <summary>Gives the words of such names back to the unknown names.</summary>
    public static void Free(Sentence sentence, List<Piece> pieces)
    {
        for (int i = pieces.Count - 1; i >= 0; i--)
        {
            if (IsPointOfCompass(sentence, pieces, i))
            {
                pieces.RemoveAt(i);
                continue;
            }
            if (pieces[i] is not { Kind: EntryKind.Organisation, Entry: { Note.Length: 0, Type: "group" or "party" or "movement" } })
                continue;
            bool goesOn = GoesOn(sentence, pieces, i);
            if (goesOn && i + 1 < pieces.Count && pieces[i + 1].First == pieces[i].Last + 3 && pieces[i + 1].Kind is EntryKind.Country or EntryKind.Place)
                pieces.RemoveAt(i + 1);
            if (goesOn || BeginsBefore(sentence, pieces, i))
                pieces.RemoveAt(i);
        }
    }

    /// <summary>"West Midlands" is not the West.</summary>
    private static bool IsPointOfCompass(Sentence sentence, List<Piece> pieces, int i)
    {
        int next = pieces[i].Last + 1;
        return pieces[i] is { Kind: EntryKind.Organisation } && pieces[i].First == pieces[i].Last && sentence[pieces[i].Last].Form == "West"
            && next < sentence.Length && (i + 1 == pieces.Count || pieces[i + 1].First > next)
            && sentence[next].Pos == UniversalPos.PROPN && char.IsUpper(sentence[next].Form[0]);
    }

    private static bool GoesOn(Sentence sentence, List<Piece> pieces, int i)
    {
        int next = pieces[i].Last + 1;
        bool known = i + 1 < pieces.Count && pieces[i + 1].First == next;
        return !known && next < sentence.Length && NameJoints.IsArticle(sentence, next);
    }

    private static bool BeginsBefore(Sentence sentence, List<Piece> pieces, int i)
    {
        int before = pieces[i].First - 1;
        if (before < 0 || (i > 0 && pieces[i - 1].Last >= before))
            return false;
        if (OwnedBodies.IsKind(sentence, pieces[i]) && sentence[before] is { Pos: UniversalPos.PROPN, Relation: Relations.Compound } && sentence[before].Head > before)
            return true;
        string word = sentence[before].Form;
        if (before > 0 && NameJoints.IsTail(sentence, before))
            word = sentence[before - 1].Form + word.Replace('\u2019', '\'');
        return Bodies.Contains(word);
    }
}
