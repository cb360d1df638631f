using Demarche.Coding.Actors.Catalog;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>Communities that are no state's, by the words for their members: "the Rohingya", "Kurdish fighters", "Shiite Muslims".</summary>
internal static class Peoples
{
    /// <summary>The kind of their entries.</summary>
    public const string Type = "people";

    private static readonly HashSet<string> Quantifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "some", "many", "several", "few", "no", "any", "another", "other", "more", "most", "both", "these", "those", "young", "ordinary", "fellow", "each", "every",
    };

    /// <summary>Whether the piece is a word for such a community.</summary>
    public static bool IsCommunity(Piece piece) => piece.Entry is { Type: Type } && piece.Kind is EntryKind.Adjective or EntryKind.People;

    /// <summary>Whether the word says what something else is: "Kurdish region".</summary>
    public static bool Modifies(Sentence sentence, Piece piece)
    {
        ref readonly Token word = ref sentence.Tokens.ItemRef(piece.Last);
        bool modifier = word.Is(Relations.Compound) || word.Is(Relations.AdjectivalModifier);
        return word.Pos == UniversalPos.ADJ ? modifier || word.Is(Relations.Conjunct) : modifier && word.Head > piece.Last;
    }

    /// <summary>"Two Americans", "an Israeli", "thousands of Swedes": some of the people, and not their state.</summary>
    public static bool AreCounted(Sentence sentence, Piece piece)
    {
        if (Modifies(sentence, piece))
            return false;
        foreach (int child in sentence.Children(piece.Last))
        {
            ref readonly Token word = ref sentence.Tokens.ItemRef(child);
            bool determines = word.Is(Relations.Determiner) || word.Is(Relations.AdjectivalModifier);
            if (child < piece.First && (word.Is(Relations.NumericModifier) || (determines && Quantifiers.Contains(word.Form))))
                return true;
        }
        int marker = sentence.Child(piece.Last, Relations.Case);
        return marker >= 0 && sentence[marker].Form == "of" && sentence[piece.Last].Head is >= 0 and int head && head < piece.First
            && sentence[head].Lemma is "thousand" or "hundred" or "dozen" or "million" or "score" or "ten";
    }

    /// <summary>Takes out those that are part of a longer name ("Muslim Council of Britain", "Christian Bale"), and joins two that stand together.</summary>
    public static void Settle(Sentence sentence, List<Piece> pieces)
    {
        for (int i = pieces.Count - 1; i >= 0; i--)
        {
            if (!IsCommunity(pieces[i]))
                continue;
            Piece? next = i + 1 < pieces.Count && pieces[i + 1].First == pieces[i].Last + 1 ? pieces[i + 1] : null;
            if (next is not null && IsCommunity(next) && pieces[i].Entry is { } first)
            {
                string? code = first.Actor.Code ?? next.Entry?.Actor.Code;
                pieces[i] = next with { First = pieces[i].First, Entry = first with { Actor = first.Actor with { Code = code } } };
                pieces.RemoveAt(i + 1);
            }
            else if (IsInName(sentence, pieces[i], next))
            {
                pieces.RemoveAt(i);
            }
        }
    }

    private static bool IsInName(Sentence sentence, Piece piece, Piece? next)
    {
        int before = piece.First - 1;
        if (before >= 0 && sentence[before].Pos == UniversalPos.PROPN && sentence[piece.First].Is(Relations.Flat) && sentence[piece.First].Head <= before)
            return true;
        int after = piece.Last + 1;
        bool capital = after < sentence.Length && char.IsUpper(sentence[after].Form[0]) && sentence[after].Pos is UniversalPos.PROPN or UniversalPos.NOUN;
        return capital && next?.Kind != EntryKind.Organisation;
    }
}
