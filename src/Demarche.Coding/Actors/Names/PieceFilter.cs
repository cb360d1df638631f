using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>Tells names and nouns from words that only look like them.</summary>
internal static class PieceFilter
{
    /// <summary>
    /// Words that follow a name and a hyphen and make it an attribute of something else ("Iran-backed").
    /// </summary>
    private static readonly HashSet<string> ForeignAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "backed", "based", "born", "supported", "funded", "armed", "trained", "aligned", "allied", "linked",
        "sponsored",
        "occupied", "controlled", "held", "owned", "made", "built", "educated", "friendly", "style", "brokered",
        "mediated", "drafted", "imposed", "mandated", "supplied", "installed", "annexed", "administered", "speaking",
        "bound", "designed", "affiliated", "inspired", "era", "wide", "dominated", "financed", "approved", "proposed",
    };

    private static readonly HashSet<string> Attitudes = new(StringComparer.OrdinalIgnoreCase)
    {
        "pro", "anti", "non", "post", "pre",
    };

    /// <summary>How the words at <paramref name="at"/> that spell a name are used.</summary>
    public static NameUse UseOf(Sentence sentence, List<Atom> atoms, int at, int length)
    {
        if (at > 0 && atoms[at].HyphenBefore && Attitudes.Contains(atoms[at - 1].Text))
            return NameUse.Attribute;
        int after = at + length;
        if (after < atoms.Count && atoms[after].HyphenBefore && ForeignAttributes.Contains(atoms[after].Text))
            return NameUse.Attribute;
        return length > 1 || IsNameWord(in sentence.Tokens.ItemRef(atoms[at].Token), atoms[at])
            ? NameUse.Name
            : NameUse.Word;
    }

    /// <summary>Whether the words at <paramref name="at"/> that spell a noun are used as one.</summary>
    public static bool IsNoun(Sentence sentence, List<Atom> atoms, int at, int length)
    {
        int last = at + length - 1;
        ref readonly Token token = ref sentence.Tokens.ItemRef(atoms[last].Token);
        bool noun = token.Pos is UniversalPos.NOUN or UniversalPos.PROPN
            || (token.Pos == UniversalPos.X && token.Form.Length > 2)
            || (length > 1 && token.Pos == UniversalPos.ADJ);
        bool partOfCompound = last + 1 < atoms.Count && atoms[last + 1].HyphenBefore;
        return noun && !partOfCompound && !IsNumberOf(sentence, atoms[last].Token);
    }

    /// <summary>"Thousands of tanks" are tanks; "thousands marched" are people.</summary>
    private static bool IsNumberOf(Sentence sentence, int token) =>
        sentence[token] is { Xpos: "NNS", Lemma: "thousand" or "hundred" or "dozen" } && token + 1 < sentence.Length && sentence[token + 1].Form == "of";

    private static bool IsNameWord(in Token token, Atom atom)
    {
        switch (token.Pos)
        {
            case UniversalPos.PROPN or UniversalPos.ADJ or UniversalPos.X or UniversalPos.SYM:
                return true;
            case UniversalPos.NOUN:
                return !IsCommonNounAtStart(token, atom);
            case UniversalPos.PRON or UniversalPos.VERB or UniversalPos.AUX or UniversalPos.NUM:
                return atom.Text.Length > 1 && char.IsUpper(atom.Text[1]) && (token.Pos != UniversalPos.AUX);
            default:
                return atom.Text.Length > 2 && char.IsUpper(atom.Text[0]) && char.IsUpper(atom.Text[1]);
        }
    }

    /// <summary>"Turkey with rice": a capital that only opens the sentence. "Guinea closed its border" has a subject without article.</summary>
    private static bool IsCommonNounAtStart(in Token token, Atom atom) =>
        atom.Token == 0 && !token.Is(Relations.Subject) && token.Lemma.Length > 0 && char.IsLower(token.Lemma[0]) && char.IsUpper(atom.Text[0])
        && atom.Text.Length > 1 && char.IsLower(atom.Text[1]);
}
