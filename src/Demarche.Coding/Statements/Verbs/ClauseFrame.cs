using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a verb says the clause that is its complement: "said (that) talks went on", "asked whether …", "it was said
/// that …".
/// </summary>
internal sealed class ClauseFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.That | CueFrames.Quote))
            return null;
        int clause = reading.ChildAfterOrBefore(verb, Relations.ClausalComplement);
        if (clause < 0)
            return null;
        var chosen = new bool[_sentence.Length];
        content.Include(clause, verb, chosen);
        if (!passive && entry.Takes(CueFrames.Object) && !entry.Takes(CueFrames.Addressee))
            content.IncludeObjectBefore(verb, clause, chosen);
        var complement = new Complement(entry, "clause", chosen);
        return passive ? PassiveAgent.Told(reading, verb, complement) : complement;
    }
}
