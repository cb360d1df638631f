using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>Decides that a verb says a gerund: "denied having met him".</summary>
internal sealed class GerundFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    /// <summary>How far a gerund may stand from a verb whose complement the tree does not call it.</summary>
    private const int Reach = 3;

    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Gerund))
            return null;
        foreach (int child in _sentence.Children(verb))
        {
            if (!IsGerundOf(verb, child))
                continue;
            var chosen = new bool[_sentence.Length];
            content.Include(child, verb, chosen);
            return new Complement(entry, "gerund", chosen);
        }
        return null;
    }

    private bool IsGerundOf(int verb, int child)
    {
        ref readonly Token token = ref _sentence[child];
        return child >= verb && (token.Is(Relations.OpenComplement) || (token.Is(Relations.AdverbialClause) && child - verb <= Reach))
            && _sentence[FirstVerb(child)].Form.EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>The first of a clause's verb and its auxiliaries: "having" in "having met".</summary>
    private int FirstVerb(int clause)
    {
        int first = clause;
        foreach (int child in _sentence.Children(clause))
        {
            if (_sentence[child].Is(Relations.Auxiliary) || _sentence[child].Is(Relations.Copula))
                first = Math.Min(first, child);
        }
        return first;
    }
}
