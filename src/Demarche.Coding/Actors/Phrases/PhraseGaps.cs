using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>Decides which pieces of a sentence stand in one noun phrase.</summary>
internal static class PhraseGaps
{
    /// <summary>
    /// How many words may stand between an owner and its noun ("Russian heavily armed ground troops").
    /// </summary>
    private const int LongestGap = 4;

    /// <summary>Whether <paramref name="owner"/> belongs to the noun or name of <paramref name="next"/>.</summary>
    public static bool OwnerReaches(Sentence sentence, Piece owner, Piece next)
    {
        int gap = next.First - owner.Last - 1;
        if (owner.IsPersonName)
            return gap <= 2 && next.IsNoun && IsCapitalised(sentence, owner.Last + 1, next.First) && NameModifies(sentence, owner, next);
        bool ownable = next.Kind is not (EntryKind.Person or EntryKind.People or EntryKind.NoActor) || Peoples.IsCommunity(next);
        if (!ownable || !owner.IsOwner || gap > LongestGap)
            return false;
        int from = owner.Last + 1;
        bool possessive = gap > 0 && IsPossessive(sentence, from);
        for (int token = possessive ? from + 1 : from; token < next.First; token++)
        {
            if (next.IsOwner && sentence[token].Pos == UniversalPos.VERB)
                return false;
            if (!IsModifier(sentence, token) && !JoinsModifiers(sentence, token, from, next.First))
                return false;
        }
        bool apart = gap > (possessive ? 1 : 0);
        if (next.Kind == EntryKind.Unknown && apart && !IsCapitalised(sentence, from, next.First))
            return false;
        return possessive || ModifiesAhead(sentence, owner, next, gap);
    }

    /// <summary>Whether only "and", "or" or a comma stands between two pieces that the tree coordinates.</summary>
    public static bool AreConjuncts(Sentence sentence, Piece left, Piece right)
    {
        if (right.First - left.Last is < 2 or > 3)
            return false;
        for (int token = left.Last + 1; token < right.First; token++)
        {
            if (sentence[token].Pos != UniversalPos.CCONJ && sentence[token].Form != ",")
                return false;
        }
        ref readonly Token conjunct = ref sentence.Tokens.ItemRef(right.Last);
        return conjunct.Is(Relations.Conjunct) && conjunct.Head >= left.First && conjunct.Head <= left.Last;
    }

    /// <summary>
    /// Whether the words between two pieces are part of a proper name ("Iraqi Supreme Judicial Council").
    /// </summary>
    public static bool IsCapitalised(Sentence sentence, int from, int to)
    {
        for (int token = from; token < to; token++)
        {
            if (!char.IsUpper(sentence[token].Form[0]))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether two nouns touch and the first belongs to the second ("Foreign Ministry spokeswoman").
    /// </summary>
    public static bool IsAdjacent(Sentence sentence, Piece left, Piece right)
    {
        bool touch = right.First == left.Last + 1
            || (right.First == left.Last + 2 && sentence[left.Last + 1].Form is ("-" or "/"));
        ref readonly Token head = ref sentence.Tokens.ItemRef(left.Last);
        return touch && head.Head > left.Last && IsNounModifier(in head);
    }

    /// <summary>Whether the token is the possessive ending.</summary>
    public static bool IsPossessive(Sentence sentence, int token) =>
        sentence[token].Pos == UniversalPos.PART && sentence[token].Form is "'s" or "\u2019s" or "'" or "\u2019";

    /// <summary>
    /// Whether a noun without an owner only modifies another ("press conference", "government building").
    /// </summary>
    public static bool OnlyModifies(Sentence sentence, Piece noun)
    {
        ref readonly Token head = ref sentence.Tokens.ItemRef(noun.Last);
        return noun.Kind == EntryKind.Agent && head.Relation is Relations.Compound or Relations.AdjectivalModifier && head.Head > noun.Last;
    }

    /// <summary>Whether a name may follow the noun as part of one mention.</summary>
    public static bool TakesName(Sentence sentence, Piece noun, Piece name)
    {
        if (noun.Entry is not { } entry)
            return false;
        if (noun.Kind == EntryKind.Office)
            return name.IsPersonName && !IsSubjectOfItsOwn(sentence, noun, name);
        return entry.Type switch
        {
            "person" or "relation" or "counterpart" => name.IsPersonName && !entry.Plural && !IsSubjectOfItsOwn(sentence, noun, name),
            "party" or "outlet" or "group" or "body" => name.Kind is EntryKind.Organisation or EntryKind.Unknown
                && !entry.Plural && !IsSubjectOfItsOwn(sentence, noun, name),
            _ => false,
        };
    }

    /// <summary>"President of the Philippines Rodrigo Duterte": an office, "of" a country or body, and right behind that a name.</summary>
    public static bool JoinsName(Sentence sentence, List<Piece> pieces, int office)
    {
        if (office + 2 >= pieces.Count || pieces[office].Kind != EntryKind.Office || !pieces[office + 1].IsOwner || !pieces[office + 2].IsPersonName)
            return false;
        int of = pieces[office].Last + 1;
        int first = sentence[of].Form is "of" or "for" ? of + 1 : -1;
        if (first > 0 && first < sentence.Length && sentence[first].Form == "the")
            first++;
        return pieces[office + 1].First == first && pieces[office + 2].First == pieces[office + 1].Last + 1;
    }

    /// <summary>
    /// "The day the minister Bush met …": noun and name hang on different words, so they are two phrases.
    /// </summary>
    private static bool IsSubjectOfItsOwn(Sentence sentence, Piece noun, Piece name)
    {
        int nounHead = sentence[noun.Last].Head;
        int nameHead = sentence[name.First].Head;
        bool joined = Inside(nounHead, name) || Inside(nameHead, noun) || nounHead == nameHead;
        return !joined && sentence[name.First].Is(Relations.Subject) && !sentence[noun.Last].Is(Relations.Subject);
    }

    private static bool Inside(int token, Piece piece) => token >= piece.First && token <= piece.Last;

    /// <summary>"Trump administration", "District Judge": a name that modifies the noun after it.</summary>
    private static bool NameModifies(Sentence sentence, Piece name, Piece noun)
    {
        for (int token = name.First; token <= name.Last; token++)
        {
            ref readonly Token word = ref sentence.Tokens.ItemRef(token);
            bool modifier = word.Is(Relations.Compound) || word.Is(Relations.AdjectivalModifier);
            if (modifier && word.Head >= noun.First && word.Head <= noun.Last + 1)
                return true;
        }
        return false;
    }

    private static bool ModifiesAhead(Sentence sentence, Piece owner, Piece next, int gap)
    {
        if (owner.Kind == EntryKind.Adjective && (gap == 0 || next.Kind == EntryKind.Unknown))
            return next.IsNoun || next.Kind is EntryKind.Organisation or EntryKind.Unknown or EntryKind.People || Peoples.IsCommunity(next);
        for (int token = owner.First; token <= owner.Last; token++)
        {
            ref readonly Token word = ref sentence.Tokens.ItemRef(token);
            if (word.Head > owner.Last && word.Head <= next.Last + LongestGap && IsNounModifier(in word))
                return true;
        }
        return false;
    }

    private static bool IsNounModifier(in Token word) =>
        word.Is(Relations.Compound) || word.Is(Relations.AdjectivalModifier) || word.Is(Relations.NominalModifier)
        || word.Is(Relations.Flat) || word.Is(Relations.Apposition);

    /// <summary>"Oil and gas" before "minister".</summary>
    private static bool JoinsModifiers(Sentence sentence, int token, int from, int to) =>
        sentence[token].Pos == UniversalPos.CCONJ && token > from && token + 1 <= to
        && sentence[token - 1].Pos is UniversalPos.NOUN or UniversalPos.ADJ && sentence[token + 1].Pos is UniversalPos.NOUN or UniversalPos.ADJ
        && ((sentence[token + 1].Is(Relations.Conjunct) && sentence[token + 1].Head == token - 1) || (PointsBeyond(sentence, token - 1, token) && PointsBeyond(sentence, token + 1, token)));

    private static bool PointsBeyond(Sentence sentence, int word, int token) =>
        sentence[word].Head > token + 1 && (sentence[word].Is(Relations.Compound) || sentence[word].Is(Relations.AdjectivalModifier));

    private static bool IsModifier(Sentence sentence, int token)
    {
        ref readonly Token word = ref sentence.Tokens.ItemRef(token);
        return word.Pos switch
        {
            UniversalPos.ADJ or UniversalPos.NUM or UniversalPos.NOUN or UniversalPos.PROPN => true,
            UniversalPos.ADV => word.Is(Relations.AdverbialModifier) && word.Head > token,
            UniversalPos.VERB => word.Is(Relations.AdjectivalModifier) || word.Is(Relations.Compound),
            UniversalPos.PUNCT => word.Form is "-",
            _ => false,
        };
    }
}
