namespace Demarche.Language.Syntax;

/// <summary>What the tags of named entities say, and how IOB2 files write them.</summary>
public static class EntityTags
{
    private static readonly string[] Written = ["", "O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    /// <summary>The tag as IOB2 files write it ("B-PER"); empty when it is unknown.</summary>
    public static string Text(this EntityTag tag) => Written[(int)tag];

    /// <summary>The tag that IOB2 files write so; <see cref="EntityTag.Unknown"/> for any other text.</summary>
    public static EntityTag Parse(string text) => (EntityTag)Math.Max(0, Array.IndexOf(Written, text));

    /// <summary>Whether the word belongs to a named entity.</summary>
    public static bool IsNamed(this EntityTag tag) => tag > EntityTag.Outside;

    /// <summary>Whether the word is the first of a named entity.</summary>
    public static bool Begins(this EntityTag tag) => tag.IsNamed() && ((int)tag & 1) == 0;

    /// <summary>The kind of entity, of a tag that is one's.</summary>
    public static EntityKind Kind(this EntityTag tag) => (EntityKind)(((int)tag >> 1) - 1);

    /// <summary>The tag of a further word of the entity that a word with <paramref name="tag"/> belongs to.</summary>
    public static EntityTag Inside(this EntityTag tag) => (EntityTag)((int)tag | 1);

    /// <summary>The tag of the first word of an entity that a word with <paramref name="tag"/> could belong to.</summary>
    public static EntityTag Begin(this EntityTag tag) => (EntityTag)((int)tag & ~1);
}
