using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a verb says the clause it is put into, which the tree makes its head or a loose part of it: "Talks, as he said,
/// go on", "Talks go on, he said".
/// </summary>
internal sealed class ParenthesisFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.That | CueFrames.Quote))
            return null;
        if (IsPutInto(verb, entry))
            return Around(verb, entry);
        int main = MainClause(verb);
        if (main < 0)
            return null;
        var chosen = new bool[_sentence.Length];
        content.Include(main, verb, chosen);
        return new Complement(entry, "parenthesis", chosen);
    }

    private Complement Around(int verb, CueEntry entry)
    {
        var chosen = new bool[_sentence.Length];
        reading.Collect(_sentence[verb].Head, chosen, child => child == verb || IsLaterClause(child, verb));
        return new Complement(entry, "parenthesis", chosen);
    }

    /// <summary>Whether the verb hangs, with a subject of its own, on the clause that it tells.</summary>
    private bool IsPutInto(int verb, CueEntry entry)
    {
        ref readonly Token token = ref _sentence[verb];
        return token.Head >= 0 && (token.Is(Relations.Parataxis) || token.Is(Relations.Root) || IsAsClause(verb))
            && SubjectReader.Own(_sentence, verb, passive: false) >= 0 && !HasObject(verb, entry);
    }

    private bool IsAsClause(int verb) => _sentence[verb].Is(Relations.AdverbialClause)
        && reading.Linker(verb) is var linker and >= 0 && _sentence[linker].Lemma == "as";

    private bool HasObject(int verb, CueEntry entry) =>
        !entry.Takes(CueFrames.Addressee) && reading.ChildAfter(verb, Relations.Object) >= 0;

    /// <summary>The clause before the verb that hangs on it; -1 where none does.</summary>
    private int MainClause(int verb)
    {
        int main = reading.ChildAfterOrBefore(verb, Relations.Parataxis);
        main = main >= 0 ? main : reading.ChildAfterOrBefore(verb, Relations.Root);
        return main >= reading.Dateline && main <= verb && IsClause(main) ? main : -1;
    }

    private bool IsLaterClause(int child, int verb) =>
        child > verb && _sentence[child].Is(Relations.Conjunct) && IsClause(child);

    private bool IsClause(int node) =>
        _sentence[node].Pos is UniversalPos.VERB or UniversalPos.AUX
        || _sentence.Child(node, Relations.Subject) >= 0 || _sentence.Child(node, Relations.Copula) >= 0;
}
