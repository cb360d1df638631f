using Demarche.Language.Text;

namespace Demarche.Coding.Actors;

/// <summary>A stretch of the report that names an actor or refers to one.</summary>
/// <remarks>"The U.S. and NATO" is two mentions; who needs both follows the tree's <c>conj</c>.</remarks>
public sealed record Mention
{
    /// <summary>Its characters: the whole name with its title and office, without relative clauses.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its sentence in the document.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index, in the sentence, of the word that carries it in the tree (the office's noun where a name is in apposition to it).</summary>
    public required int Head { get; init; }

    /// <summary>First word, from 0.</summary>
    public required int First { get; init; }

    /// <summary>Last word, inclusive.</summary>
    public required int Last { get; init; }

    /// <summary>How it refers.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>Whether it stands for people, one or several ("Lavrov", "officials", "troops"), and not for a state or body.</summary>
    public bool IsOfPeople { get; init; }

    /// <summary>Whether it stands for a single person ("Lavrov", "the minister").</summary>
    public bool IsOnePerson { get; init; }

    /// <summary>Whether it is the name of a town, region or building, and not of a country or capital.</summary>
    public bool IsTown { get; init; }

    /// <summary>Who it is. For a pronoun or description that was resolved, the actor of its antecedent.</summary>
    public required Actor Actor { get; init; }

    /// <summary>
    /// Why this actor: the catalogue row, the rule of resolution ("surname of person:sergei-lavrov"). For <c>explain</c>.
    /// </summary>
    public required string Source { get; init; }
}
