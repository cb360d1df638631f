using Demarche.Language.Syntax;

namespace Demarche.Language;

/// <summary>A tag of the tagger, taken apart.</summary>
/// <param name="Index">Number of the Penn tag and universal tag together, as the lemmatizer keys its endings.</param>
/// <param name="Pos">Universal part of speech.</param>
/// <param name="Xpos">Penn tag.</param>
/// <param name="Features">Features as CoNLL-U writes them, empty when there are none.</param>
internal readonly record struct TagValues(int Index, UniversalPos Pos, string Xpos, string Features)
{
    /// <summary>Parses "UPOS|XPOS|FEATS".</summary>
    public static TagValues Parse(string tag)
    {
        string[] parts = tag.Split('|', 3);
        UniversalPos pos = Enum.Parse<UniversalPos>(parts[0]);
        return new TagValues(
            LemmaKey(pos, parts[1]), pos, string.Intern(parts[1]), parts[2] == "_" ? "" : string.Intern(parts[2]));
    }

    /// <summary>One number for the universal and the Penn tag, the same in training and use.</summary>
    public static int LemmaKey(UniversalPos pos, string xpos)
    {
        uint hash = 2166136261;
        foreach (char c in xpos)
            hash = (hash ^ c) * 16777619;
        return (int)(((hash >> 8) ^ (uint)pos * 2654435761) & 0xFFFF);
    }
}
