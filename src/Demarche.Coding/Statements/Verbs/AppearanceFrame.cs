using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a verb of appearance says its subject with its complement, and nobody is the source: "the talks seem to have
/// stalled".
/// </summary>
internal sealed class AppearanceFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Subject) || entry.Takes(CueFrames.Object | CueFrames.Quote))
            return null;
        int complement = reading.ChildAfter(verb, Relations.OpenComplement);
        complement = complement >= 0 ? complement : reading.ChildAfter(verb, Relations.ClausalComplement);
        if (complement < 0)
            return null;
        var chosen = new bool[_sentence.Length];
        content.Include(complement, verb, chosen);
        content.IncludeSubject(verb, chosen);
        return new Complement(entry, "appearance", chosen, NoSource: true);
    }
}
