using System.Collections.Immutable;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>
/// One thing that a side does about a demand as one article tells it: it demands, answers, or remarks on an answer.
/// </summary>
/// <remarks>
/// A move holds all that the ledger needs of its article, so that the ledger can be computed from moves alone, without texts and
/// trees. Moves that the article itself links with each other share their <see cref="Exchange"/>.
/// </remarks>
public sealed record Move
{
    /// <summary>The article that tells it.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Its place among the moves of the article, from 0, in order of the text.</summary>
    public required int Number { get; init; }

    /// <summary>Outlet or agency of the article; null where it names none.</summary>
    public string? Outlet { get; init; }

    /// <summary>Day of publication; null where the article does not state it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What the answer does with the demand; null for a demand and for a remark.</summary>
    public AnswerKind? Answer { get; init; }

    /// <summary>What a remark on the demand or on its answer says; null for a demand and for an answer.</summary>
    public ReadingKind? Remark { get; init; }

    /// <summary>Whether it demands, and neither answers nor remarks.</summary>
    public bool IsDemand => Answer is null && Remark is null;

    /// <summary>Where the answer leaves the demand; null where it changes nothing, and for demands and remarks.</summary>
    public Standing? Implies { get; init; }

    /// <summary>Who demands, answers or remarks. At least one.</summary>
    public required ImmutableArray<MoveParty> By { get; init; }

    /// <summary>To whom; empty where nobody is named and none can be inferred.</summary>
    public required ImmutableArray<MoveParty> To { get; init; }

    /// <summary>
    /// Whether the article does not say to whom, and <see cref="To"/> lists the other sides it speaks of, likeliest first.
    /// </summary>
    public bool ToIsInferred { get; init; }

    /// <summary>Whether the article does not even say whose deed it is: it joins what it fits, and makes nothing.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether a demand proposes something: to the other side's demand for the same it is a counter-proposal.</summary>
    public bool IsProposal { get; init; }

    /// <summary>Whether it answers all that a paper or several demands ask for ("is studying the document", "rejected the demands").</summary>
    public bool IsOfAll { get; init; }

    /// <summary>The day it was made, where the article tells.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the article tells it as something of an earlier time.</summary>
    public bool IsHistorical { get; init; }

    /// <summary>The day by which the demand is to be met; null where there is none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>How hard a demand is put: 0 asked or proposed, 1 neither, 2 insisted on, 3 an ultimatum or under a threat.</summary>
    public int Force { get; init; }

    /// <summary>The sentence that tells it, in UTF-16 code units of the article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The characters of <see cref="Span"/>.</summary>
    public required string Quote { get; init; }

    /// <summary>What is demanded, or what is answered, in the report's words; empty where they do not say.</summary>
    public required string Matter { get; init; }

    /// <summary>The words that show what it is about, in ordinal order; may be empty.</summary>
    public required ImmutableArray<MatterWord> Words { get; init; }

    /// <summary>The exchange of the article that it belongs to ("x1"); null where the article links it with nothing.</summary>
    public string? Exchange { get; init; }

    /// <summary>Whether it is about the other questions beside a main one ("secondary questions").</summary>
    public bool IsSide { get; init; }

    /// <summary>Whether it is about the main matter, without saying which that is ("its main demand").</summary>
    public bool IsMain { get; init; }

    /// <summary>Whether a demand is told only by what refers to it ("rejected the demand for …", "as Sudan had demanded").</summary>
    public bool IsReferred { get; init; }

    /// <summary>Whether it answers a demand told before without saying which ("rejected the request").</summary>
    public bool IsAnaphoric { get; init; }

    /// <summary>
    /// The lemma of the word that makes the demand ("offer", "demand"), or that an answer calls it by; empty where there is none.
    /// </summary>
    public string Term { get; init; } = "";

    /// <summary>Whether its words name a demand ("rejected the request").</summary>
    public bool NamesDemand { get; init; }

    /// <summary>The event that it is; null when a statement tells it.</summary>
    public string? EventId { get; init; }

    /// <summary>The statement that it is, or that reports it; null when there is none.</summary>
    public string? StatementId { get; init; }
}
