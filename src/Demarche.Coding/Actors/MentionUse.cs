using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors;

/// <summary>How a mention is used in its sentence.</summary>
public static class MentionUse
{
    /// <summary>Whether the mention tells where ("in Moscow", "near the White House") and not who.</summary>
    /// <remarks>By the tree alone: an oblique or a modifier with a preposition of place. Constant time.</remarks>
    public static bool IsPlace(this Mention mention, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(sentence);
        ref readonly Token head = ref sentence.Tokens.ItemRef(mention.Head);
        if (!head.Is(Relations.Oblique) && !head.Is(Relations.NominalModifier))
            return false;
        int marker = sentence.Child(mention.Head, Relations.Case);
        return marker >= 0 && sentence[marker].Form.ToLowerInvariant()
            is ("in" or "at" or "near" or "inside" or "outside" or "around" or "across" or "throughout" or "within"
            or "into" or "through" or "via" or "over" or "off");
    }
}
