using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>Decides that a verb says an infinitive: "promised to go", "urged them to go", "is said to have gone".</summary>
internal sealed class InfinitiveFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    /// <summary>How far an infinitive may stand from a verb whose complement the tree does not call it.</summary>
    private const int Reach = 8;

    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Infinitive) || (!passive && entry.Takes(CueFrames.Subject | CueFrames.Quote) && entry.Type == "says"))
            return null;
        foreach (int child in _sentence.Children(verb))
        {
            if (IsInfinitiveOf(verb, child))
                return With(child, verb, entry, passive);
        }
        return null;
    }

    private Complement With(int infinitive, int verb, CueEntry entry, bool passive)
    {
        var chosen = new bool[_sentence.Length];
        content.Include(infinitive, verb, chosen);
        if (!passive && !entry.Takes(CueFrames.Addressee))
            content.IncludeObjectBefore(verb, infinitive, chosen);
        if (passive && entry.Takes(CueFrames.Subject))
            content.IncludeSubject(verb, chosen);
        var complement = new Complement(entry, "infinitive", chosen, LinkingPreposition(verb, entry));
        return passive ? PassiveAgent.Told(reading, verb, complement) : complement;
    }

    private bool IsInfinitiveOf(int verb, int child)
    {
        ref readonly Token token = ref _sentence[child];
        if (child < verb || !HasTo(child))
            return false;
        return token.Is(Relations.OpenComplement) || (child - verb <= Reach
            && (token.Is(Relations.AdverbialClause) || token.Is(Relations.ClausalComplement)
                || (token.Is(Relations.AdjectivalClause) && _sentence[verb].Pos == UniversalPos.NOUN)));
    }

    private bool HasTo(int clause) => reading.HasChild(clause, Relations.Marker, "to") || reading.HasChild(clause, Relations.Auxiliary, "to");

    private int LinkingPreposition(int verb, CueEntry entry) =>
        verb + 1 < _sentence.Length && entry.TakesPreposition(_sentence[verb + 1].Form) ? verb + 1 : -1;
}
