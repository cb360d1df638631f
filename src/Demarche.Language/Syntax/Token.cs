using Demarche.Language.Text;

namespace Demarche.Language.Syntax;

/// <summary>A syntactic word (Universal Dependencies) and its place in the tree of its sentence.</summary>
public readonly record struct Token
{
    /// <summary>Its characters, in UTF-16 code units of the article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word as written ("n't" of "don't").</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form; lower case but for names.</summary>
    public required string Lemma { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required UniversalPos Pos { get; init; }

    /// <summary>Penn Treebank tag, e.g. <c>VBD</c>.</summary>
    public required string Xpos { get; init; }

    /// <summary>Features as CoNLL-U writes them ("Mood=Ind|Tense=Past"), empty when there are none.</summary>
    public required string Features { get; init; }

    /// <summary>Index of the head in the sentence, from 0; -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>Relation to the head with its subtype ("nsubj:pass"). See <see cref="Relations"/>.</summary>
    public required string Relation { get; init; }

    /// <summary>
    /// How many of the following words stand in one surface token with this one ("do" + "n't": 1 and 0).
    /// </summary>
    public byte JoinedAfter { get; init; }

    /// <summary>Its place in a named entity.</summary>
    public EntityTag Entity { get; init; }

    /// <summary>Whether the relation is <paramref name="relation"/> or a subtype of it.</summary>
    public bool Is(string relation) =>
        Relation.StartsWith(relation, StringComparison.Ordinal)
        && (Relation.Length == relation.Length || Relation[relation.Length] == ':');

    /// <summary>Whether the features hold <paramref name="feature"/>, e.g. "Tense=Past".</summary>
    public bool Has(string feature)
    {
        int at = Features.IndexOf(feature, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || Features[at - 1] == '|')
            && (at + feature.Length == Features.Length || Features[at + feature.Length] == '|');
    }
}
