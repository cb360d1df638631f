using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Gathers the words of a content from the subtrees around its verb: of "accused them, citing the report, of fraud" the words
/// "them" and "of fraud", but not the aside.
/// </summary>
internal sealed class ContentWords(SentenceView reading, CueVerbs cues)
{
    private static readonly string[] Complementing =
        ["of", "for", "as", "to", "about", "over", "with", "against", "on", "into", "from", "that"];

    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>Adds the subtree of the word, without the verb's own words and asides.</summary>
    public void Include(int node, int verb, bool[] chosen)
    {
        bool verbBelow = _sentence.IsInSubtree(verb, node);
        reading.Collect(node, chosen, child => (verbBelow && child == verb) || IsAside(child, node));
    }

    /// <summary>
    /// Adds what complements the verb right of <paramref name="after"/>: objects, clauses, phrases ("of fraud", "as a spy").
    /// </summary>
    public void IncludeComplements(int verb, int after, bool[] chosen)
    {
        foreach (int child in _sentence.Children(verb))
        {
            if (child > after && !chosen[child] && IsComplement(child) && !IsAside(child, verb))
                Include(child, verb, chosen);
        }
    }

    /// <summary>Adds the objects between the verb and its complement: "called <em>the plan</em> a mistake".</summary>
    public void IncludeObjectBefore(int verb, int complement, bool[] chosen)
    {
        foreach (int child in _sentence.Children(verb))
        {
            if (child > verb && child < complement && (_sentence[child].Is(Relations.Object) || _sentence[child].Is(Relations.IndirectObject)))
                Include(child, verb, chosen);
        }
    }

    /// <summary>Adds the subject before the verb: "<em>the talks</em> seem to have stalled".</summary>
    public void IncludeSubject(int verb, bool[] chosen)
    {
        int subject = SubjectReader.Own(_sentence, verb, passive: true);
        if (subject < 0)
            subject = SubjectReader.Find(reading, verb);
        if (subject >= 0 && subject < verb && !IsExpletive(subject))
            reading.Collect(subject, chosen, child => child == verb || _sentence[child].Is(Relations.RelativeClause) && _sentence.IsInSubtree(verb, child));
    }

    /// <summary>Whether the word stands for nothing: "it" of "it is said", "there".</summary>
    public bool IsExpletive(int node) =>
        _sentence[node].Is("expl") || (_sentence[node].Lemma is "it" or "there" && _sentence[node].Pos == UniversalPos.PRON);

    private bool IsComplement(int child)
    {
        ref readonly Token token = ref _sentence[child];
        if (token.Is(Relations.OpenComplement) || token.Is(Relations.ClausalComplement) || token.Is(Relations.Object))
            return true;
        return (token.Is(Relations.Oblique) || token.Is(Relations.NominalModifier) || token.Is(Relations.AdverbialClause) || token.Is(Relations.AdjectivalClause))
            && !token.Is(Relations.Agent) && reading.Linker(child) is var linker and >= 0
            && Complementing.Contains(_sentence[linker].Lemma);
    }

    /// <summary>"…, adding that …": a participle of speech after a comma is the speaker's next cue, not content.</summary>
    private bool IsAside(int child, int node)
    {
        ref readonly Token token = ref _sentence[child];
        return child > node && token.Xpos == "VBG" && token.Is(Relations.AdverbialClause) && child > 0
            && _sentence[child - 1].Form == "," && cues.Contains(child) && reading.Linker(child) < 0;
    }
}
