using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>An attribution while it is being put together.</summary>
internal sealed class Draft
{
    /// <summary>Index of the sentence of the cue (or of the source, where there is no cue).</summary>
    public required int Sentence { get; init; }

    /// <summary>The word that heads the cue; -1 where no word attributes.</summary>
    public required int Token { get; init; }

    /// <summary>The lexicon's row; null for a colon or a phrase outside the lexicon.</summary>
    public CueEntry? Entry { get; init; }

    /// <summary>What kind of attribution it is.</summary>
    public required string Type { get; init; }

    /// <summary>Speech, thought …</summary>
    public required StatementMode Mode { get; init; }

    /// <summary>The rule, for <c>explain</c>.</summary>
    public required string Rule { get; set; }

    /// <summary>Words of the cue.</summary>
    public required TokenRun Cue { get; set; }

    /// <summary>Words of the source, in order; empty where nobody is named.</summary>
    public List<TokenRun> Source { get; } = [];

    /// <summary>The word that heads the source; -1 where nobody is named.</summary>
    public int SourceHead { get; set; } = -1;

    /// <summary>The word that says who the source is: the noun that a relative pronoun stands for; else the head.</summary>
    public int SpeakerHead { get; set; } = -1;

    /// <summary>Words of the content as the tree gives it.</summary>
    public List<TokenRun> Content { get; } = [];

    /// <summary>The content as characters, with its quotations, in order once all are found.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>Whether quotations beside it may belong to it.</summary>
    public bool TakesQuotations { get; init; }

    /// <summary>Whether its content is only what the quotation beside it is about ("said of the plan, …").</summary>
    public bool YieldsToQuotation { get; init; }

    /// <summary>The attribution in whose content this one stands; null for one of the report's own.</summary>
    public Draft? Outer { get; set; }

    /// <summary>Whether its cue stands between quotation marks: somebody's words tell it, not the report's.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Where or how it was said; null when not stated.</summary>
    public TextSpan? Setting { get; set; }

    /// <summary>How it was made; null when not stated.</summary>
    public string? Manner { get; set; }

    /// <summary>Whether in public; null when not stated.</summary>
    public bool? IsPublic { get; set; }

    /// <summary>
    /// How likely there is such an attribution, and given that, that its source and its whole content are right.
    /// </summary>
    public (double Statement, double Source, double Content) Likely { get; set; }

    /// <summary>The day it was said; null when not stated.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The words of cue and source are not content, whatever the tree says.</summary>
    /// <param name="chosen">For each word of the sentence whether it belongs to the content.</param>
    public void ExcludeCueAndSource(bool[] chosen)
    {
        chosen.AsSpan(Cue.First..(Cue.Last + 1)).Clear();
        foreach (TokenRun run in Source)
            chosen.AsSpan(run.First..(run.Last + 1)).Clear();
    }
}
