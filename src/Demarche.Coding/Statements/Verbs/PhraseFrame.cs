using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a verb says a phrase with one of its prepositions: "warned of famine", "called for talks", "was accused of
/// fraud".
/// </summary>
internal sealed class PhraseFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Preposition))
            return null;
        foreach (int child in _sentence.Children(verb))
        {
            int linker = IsPhrase(_sentence[child]) ? reading.Linker(child) : -1;
            if (linker >= verb && entry.TakesPreposition(_sentence[linker].Form))
                return With(child, linker, verb, entry, passive);
        }
        return null;
    }

    private Complement With(int phrase, int linker, int verb, CueEntry entry, bool passive)
    {
        var chosen = new bool[_sentence.Length];
        content.Include(phrase, verb, chosen);
        chosen[linker] = false;
        content.IncludeComplements(verb, phrase, chosen);
        if (passive && entry.Takes(CueFrames.Object) && !entry.Takes(CueFrames.Addressee))
            content.IncludeSubject(verb, chosen);
        var complement = new Complement(entry, "preposition", chosen, linker);
        return passive ? PassiveAgent.Told(reading, verb, complement) : complement;
    }

    private static bool IsPhrase(in Token token) => token.Is(Relations.Oblique) || token.Is(Relations.AdverbialClause)
        || token.Is(Relations.NominalModifier) || token.Is(Relations.AdjectivalClause) || token.Is(Relations.ClausalComplement);
}
