using Demarche.Coding.Actors.Catalog;

namespace Demarche.Coding.Actors.Names;

/// <summary>Sentences in capital letters, as old wire reports and some headlines are.</summary>
internal static class Capitals
{
    /// <summary>Whether the sentence has at least three longer words, and all of them are in capitals.</summary>
    public static bool AreAll(List<Atom> atoms)
    {
        int words = 0;
        foreach (Atom atom in atoms)
        {
            if (atom.Text.Length < 4 || !char.IsLetter(atom.Text[0]))
                continue;
            if (atom.Text.Any(char.IsLower))
                return false;
            words++;
        }
        return words >= 3;
    }

    /// <summary>Writes words as names are written, except those that are names in capitals ("NATO").</summary>
    public static void Lower(List<Atom> atoms, PhraseIndex names)
    {
        for (int i = 0; i < atoms.Count; i++)
        {
            string text = atoms[i].Text;
            if (text.Length < 3 || !char.IsLetter(text[0]) || names.Begins(text))
                continue;
            atoms[i] = atoms[i] with { Text = string.Concat(text.AsSpan(0, 1), text[1..].ToLowerInvariant()) };
        }
    }
}
