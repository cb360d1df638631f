using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Exchanges.Finding;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Moves;

/// <summary>A demand or deed read off a clause, for the ledger.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Position">Where it stands, in UTF-16 code units.</param>
/// <param name="By">Who demands or acts.</param>
/// <param name="To">To whom; may be empty.</param>
/// <param name="Matter">What is demanded or done.</param>
/// <param name="Words">What it is about.</param>
internal sealed record ClauseMove(
    int Sentence, int Position, ImmutableArray<Mention> By, ImmutableArray<Mention> To, ImmutableArray<TextSpan> Matter, MatterWords Words)
{
    /// <summary><see cref="AnswerKind.Acts"/> for a deed; null for a demand.</summary>
    public AnswerKind? Answer { get; init; }

    /// <summary>Where the deed leaves a demand for it; null for a demand.</summary>
    public Standing? Implies { get; init; }

    /// <summary>What it says of a demand made before; null for demands and deeds.</summary>
    public ReadingKind? Remark { get; init; }

    /// <summary>Whether it answers a demand told before without saying which.</summary>
    public bool NamesDemand { get; init; }

    /// <summary>Whether it leaves out what it answers.</summary>
    public bool IsAnaphoric { get; init; }

    /// <summary>The event whose condition it is; null for others.</summary>
    public string? EventId { get; init; }

    /// <summary>Whether the report does not say who did it: any side that it speaks of may have.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>The lemma of the word that makes the demand; empty for others.</summary>
    public string Term { get; init; } = "";

    /// <summary>Whether a demand proposes something.</summary>
    public bool IsProposal { get; init; }

    /// <summary>How hard a demand is put, as <see cref="Move.Force"/> counts.</summary>
    public int Force { get; init; }

    /// <summary>Whether it is put to whom the article says something was put last ("they have to leave").</summary>
    public bool ToLast { get; init; }

    /// <summary>Whether what is demanded is one matter: the finder has told several apart already.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it joins what it fits, and makes no entry by itself.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it counts only where no other demand is told at its place.</summary>
    public bool UnlessTold { get; init; }

    /// <summary>The day, where the clause tells.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who is said to have demanded it; null where the report does not say.</summary>
    public AnswerCue? Cue { get; init; }

    /// <summary>The event that answers the same; this goes to whom that goes. Null for others.</summary>
    public string? Like { get; init; }

    /// <summary>The statement that it lies in; null when the report itself tells it.</summary>
    public string? StatementId { get; init; }
}
