using Demarche.Coding.Actors.Catalog;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>Adds the names that the catalogue does not know: runs of proper nouns.</summary>
internal static class UnknownNames
{
    /// <summary>How many words a name may have; longer runs of capitals are tables and lists.</summary>
    private const int LongestName = 12;

    private static readonly HashSet<string> CalendarWords = new(StringComparer.Ordinal)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.", "GMT", "EST",
        "EDT",
        "Ramadan", "Christmas", "Easter", "TV", "Internet", "GDP", "English", "Islam", "Islamic",
    };

    /// <summary>Inserts the unknown names of the sentence between the pieces, in order.</summary>
    /// <remarks>
    /// A country's name inside a person's or body's name ("George Washington", "Jordan Smith") goes into it.
    /// </remarks>
    public static void Insert(Sentence sentence, List<Piece> pieces, ActorCatalog catalog)
    {
        int piece = 0;
        bool titleCase = IsTitleCase(sentence);
        for (int token = 0; token < sentence.Length; token++)
        {
            while (piece < pieces.Count && pieces[piece].Last < token)
                piece++;
            bool covered = piece < pieces.Count && pieces[piece].First <= token;
            if (covered || !IsNameWord(sentence, token))
                continue;
            int last = RunEnd(sentence, token, pieces, piece);
            if (piece > 0 && Portfolio.Join(sentence, pieces[piece - 1], token, last, catalog) is { } title)
            {
                pieces[piece - 1] = title;
                token = title.Last;
                continue;
            }
            if (titleCase && !IsLikelyName(sentence, token, last, pieces, piece, catalog))
            {
                token = last;
                continue;
            }
            int first = Absorb(sentence, pieces, ref piece, token, ref last, catalog);
            first = NameJoints.Start(sentence, first, piece > 0 ? pieces[piece - 1].Last + 1 : 0);
            first = BodyNames.Start(sentence, first, last, piece > 0 ? pieces[piece - 1].Last + 1 : 0);
            last = BodyNames.End(sentence, last, piece < pieces.Count ? pieces[piece].First : sentence.Length);
            pieces.Insert(piece, new Piece(first, last, EntryKind.Unknown, null));
            token = last;
        }
    }

    /// <summary>Where every longer word has a capital, capitals say nothing: a headline.</summary>
    private static bool IsTitleCase(Sentence sentence)
    {
        int capitals = 0;
        int words = 0;
        foreach (Token token in sentence.Tokens)
        {
            if (token.Form.Length < 4 || !char.IsLetter(token.Form[0]))
                continue;
            words++;
            capitals += char.IsUpper(token.Form[0]) ? 1 : 0;
        }
        return words >= 3 && capitals * 5 >= words * 4;
    }

    /// <summary>In a headline: a given name or a known surname, or a name after an office.</summary>
    private static bool IsLikelyName(
        Sentence sentence, int first, int last, List<Piece> pieces, int next, ActorCatalog catalog) =>
        catalog.GivenNames.ContainsKey(sentence[first].Form)
        || catalog.BySurname.ContainsKey(sentence[last].Form)
        || (next > 0 && pieces[next - 1] is { Kind: EntryKind.Office } office && office.Last == first - 1);

    private static int RunEnd(Sentence sentence, int first, List<Piece> pieces, int next)
    {
        int limit = Math.Min(first + LongestName, next < pieces.Count ? pieces[next].First : sentence.Length);
        int last = first;
        for (int token = first + 1; token < limit; token++)
        {
            if (IsNameWord(sentence, token) || NameJoints.IsSyllable(sentence, token) || NameJoints.IsTail(sentence, token))
                last = token;
            else if (!NameJoints.IsJoint(sentence, token) || token + 1 >= limit)
                break;
        }
        return last;
    }

    /// <summary>Takes neighbours that are part of the same name; returns its first token.</summary>
    private static int Absorb(
        Sentence sentence, List<Piece> pieces, ref int next, int first, ref int last, ActorCatalog catalog)
    {
        if (next < pieces.Count && pieces[next].First == last + 1 && IsSurname(sentence, pieces[next], first, catalog))
        {
            last = pieces[next].Last;
            pieces.RemoveAt(next);
        }
        Piece? before = next > 0 ? pieces[next - 1] : null;
        if (before is not null && before.Last == first - 1 && before.First == before.Last
            && (before.Kind is EntryKind.Country or EntryKind.Place)
            && BelongsToName(sentence, before.First, first, last, catalog))
        {
            next--;
            pieces.RemoveAt(next);
            return before.First;
        }
        return first;
    }

    /// <summary>
    /// Whether a country's name opens a longer name: "Jordan Smith", "Georgia Tech", but not "Ukraine Demand".
    /// </summary>
    private static bool BelongsToName(Sentence sentence, int country, int first, int last, ActorCatalog catalog)
    {
        string form = sentence[country].Form;
        if (catalog.GivenNames.ContainsKey(form))
            return last == first && sentence[first].Is(Relations.Flat);
        return sentence[first].Head == country && sentence[first].Is(Relations.Flat)
            && !catalog.GivenNames.ContainsKey(sentence[first].Form);
    }

    /// <summary>
    /// Whether a known word ends somebody's name that begins at <paramref name="first"/>: "Michael Jordan".
    /// </summary>
    private static bool IsSurname(Sentence sentence, Piece piece, int first, ActorCatalog catalog)
    {
        if (piece.First != piece.Last)
            return false;
        bool given = catalog.GivenNames.ContainsKey(sentence[first].Form);
        return piece.Kind switch
        {
            EntryKind.Country or EntryKind.Place or EntryKind.NoActor => given,
            EntryKind.Person => given || sentence[piece.First].Is(Relations.Flat),
            _ => false,
        };
    }

    private static bool IsNameWord(Sentence sentence, int token)
    {
        ref readonly Token word = ref sentence.Tokens.ItemRef(token);
        return word.Pos == UniversalPos.PROPN && word.Form.Length > 1 && char.IsUpper(word.Form[0])
            && !word.Form.Contains('$', StringComparison.Ordinal) && !CalendarWords.Contains(WithoutPossessive(word.Form));
    }

    /// <summary>"Wednesday" of "Wednesday's", where that was left one word.</summary>
    private static string WithoutPossessive(string form) => form.Split('\'', '\u2019')[0];
}
