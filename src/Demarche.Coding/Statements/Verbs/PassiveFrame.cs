using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a passive verb says its subject: "the plan was rejected by parliament", "he is seen as weak", "the plan, backed
/// by many".
/// </summary>
internal sealed class PassiveFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Object | CueFrames.Subject) || entry.Takes(CueFrames.Addressee))
            return null;
        var chosen = new bool[_sentence.Length];
        int subject = Subject(verb);
        if (subject >= 0 && !content.IsExpletive(subject))
            content.Include(subject, verb, chosen);
        else if (subject < 0 && !IncludeAntecedent(verb, chosen))
            return null;
        content.IncludeComplements(verb, verb, chosen);
        return PassiveAgent.Told(reading, verb, new Complement(entry, "passive", chosen));
    }

    private int Subject(int verb)
    {
        int subject = SubjectReader.Own(_sentence, verb, passive: true);
        if (subject >= 0 || !_sentence[verb].Is(Relations.Conjunct))
            return subject;
        return SubjectReader.Find(reading, verb);
    }

    /// <summary>"the plan, backed by many": the noun that the participle belongs to.</summary>
    private bool IncludeAntecedent(int verb, bool[] chosen)
    {
        int noun = _sentence[verb].Head;
        if (noun < 0 || noun > verb || !_sentence[verb].Is(Relations.AdjectivalClause))
            return false;
        reading.Collect(noun, chosen, child => child >= verb || _sentence.IsInSubtree(verb, child) || IsOutside(_sentence[child]));
        return true;
    }

    private static bool IsOutside(in Token token) => token.Is(Relations.Case) || token.Is(Relations.Subject)
        || token.Is(Relations.Copula) || token.Is(Relations.AdverbialClause);
}
