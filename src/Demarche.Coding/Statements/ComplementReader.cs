using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Finds what a verb takes as the content of an attribution, by the frames of its lexicon rows.</summary>
internal sealed class ComplementReader(SentenceView reading, Func<int, bool> isCue)
{
    private static readonly string[] Complementing =
        ["of", "for", "as", "to", "about", "over", "with", "against", "on", "into", "from", "that"];

    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>The complement of an active or passive verb; null when no row allows what stands there.</summary>
    public Complement? Find(int verb, ReadOnlySpan<CueEntry> entries)
    {
        bool passive = SubjectReader.IsPassive(_sentence, verb);
        return Each(verb, entries, passive, Clause)
            ?? Each(verb, entries, passive, Parenthesis)
            ?? Each(verb, entries, passive, Infinitive)
            ?? (passive ? Each(verb, entries, passive, PassiveSubject) : Each(verb, entries, passive, Object))
            ?? Each(verb, entries, passive, Phrase)
            ?? Each(verb, entries, passive, Gerund)
            ?? Each(verb, entries, passive, SubjectAndComplement);
    }

    private static Complement? Each(
        int verb, ReadOnlySpan<CueEntry> entries, bool passive, Func<int, CueEntry, bool, Complement?> read)
    {
        foreach (CueEntry entry in entries)
        {
            if (read(verb, entry, passive) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>"said (that) …", "…, said X", "asked whether …".</summary>
    private Complement? Clause(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.That | CueFrames.Quote))
            return null;
        int clause = Best(verb, Relations.ClausalComplement);
        if (clause < 0)
            return null;
        var chosen = new bool[_sentence.Length];
        Include(clause, verb, chosen);
        if (!passive && entry.Takes(CueFrames.Object) && !entry.Takes(CueFrames.Addressee))
            IncludeObjectBefore(verb, clause, chosen);
        return new Complement(entry, "clause", chosen, NoSource: passive && Agent(verb) < 0, Source: passive ? Agent(verb) : -1);
    }

    /// <summary>"…, he said", "…, as he said, …": the clause is what the verb hangs on.</summary>
    private Complement? Parenthesis(int verb, CueEntry entry, bool passive)
    {
        if (passive || !entry.Takes(CueFrames.That | CueFrames.Quote))
            return null;
        ref readonly Token token = ref _sentence[verb];
        int linker = reading.Linker(verb);
        bool asClause = token.Is(Relations.AdverbialClause) && linker >= 0 && _sentence[linker].Lemma == "as";
        bool aside = token.Is(Relations.Parataxis) || (token.Is(Relations.Root) && token.Head >= 0) || asClause;
        if (aside && token.Head >= 0 && SubjectReader.Own(_sentence, verb, passive: false) >= 0 && !HasObject(verb, entry))
        {
            var chosen = new bool[_sentence.Length];
            reading.Collect(token.Head, chosen, child => child == verb || IsLaterClause(child, verb));
            return new Complement(entry, "parenthesis", chosen);
        }
        int main = Best(verb, Relations.Parataxis);
        main = main >= 0 ? main : Best(verb, Relations.Root);
        if (main < reading.Dateline || main > verb || !IsClause(main))
            return null;
        var left = new bool[_sentence.Length];
        Include(main, verb, left);
        return new Complement(entry, "parenthesis", left);
    }

    /// <summary>"promised to …", "urged them to …", "is to say".</summary>
    private Complement? Infinitive(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Infinitive) || (!passive && entry.Takes(CueFrames.Subject | CueFrames.Quote) && entry.Type == "says"))
            return null;
        foreach (int child in _sentence.Children(verb))
        {
            ref readonly Token token = ref _sentence[child];
            bool open = token.Is(Relations.OpenComplement) || token.Is(Relations.AdverbialClause) || token.Is(Relations.ClausalComplement)
                || (token.Is(Relations.AdjectivalClause) && _sentence[verb].Pos == UniversalPos.NOUN);
            if (child < verb || !open || !HasTo(child) || (!token.Is(Relations.OpenComplement) && child - verb > 8))
                continue;
            var chosen = new bool[_sentence.Length];
            Include(child, verb, chosen);
            if (!passive && !entry.Takes(CueFrames.Addressee))
                IncludeObjectBefore(verb, child, chosen);
            int linker = LinkingPreposition(verb, entry);
            if (passive && entry.Takes(CueFrames.Subject))
                IncludeSubject(verb, chosen);
            return new Complement(entry, "infinitive", chosen, linker, passive ? Agent(verb) : -1, passive && Agent(verb) < 0);
        }
        return null;
    }

    /// <summary>"criticised the plan", "accused them of …", "called it a …".</summary>
    private Complement? Object(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Object))
            return null;
        int thing = reading.ChildAfter(verb, Relations.Object);
        if (thing < 0 && entry.Takes(CueFrames.Addressee) is false)
            thing = reading.ChildAfter(verb, Relations.IndirectObject);
        thing = thing >= 0 ? thing : RelativeObject(verb);
        if (thing < 0 || _sentence[thing].Xpos is "WRB" || IsReflexive(thing, entry))
            return null;
        var chosen = new bool[_sentence.Length];
        if (entry.Takes(CueFrames.Addressee) && !IncludeAfter(verb, thing, entry, chosen))
            return null;
        if (!entry.Takes(CueFrames.Addressee))
        {
            Include(thing, verb, chosen);
            IncludeComplements(verb, thing, chosen);
        }
        return new Complement(entry, "object", chosen);
    }

    /// <summary>"warned of …", "called for …", "was accused of …".</summary>
    private Complement? Phrase(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Preposition))
            return null;
        foreach (int child in _sentence.Children(verb))
        {
            ref readonly Token token = ref _sentence[child];
            if (!token.Is(Relations.Oblique) && !token.Is(Relations.AdverbialClause) && !token.Is(Relations.NominalModifier)
                && !token.Is(Relations.AdjectivalClause) && !token.Is(Relations.ClausalComplement))
                continue;
            int linker = reading.Linker(child);
            if (linker < verb || !entry.TakesPreposition(_sentence[linker].Form))
                continue;
            var chosen = new bool[_sentence.Length];
            Include(child, verb, chosen);
            chosen[linker] = false;
            IncludeComplements(verb, child, chosen);
            if (passive && entry.Takes(CueFrames.Object) && !entry.Takes(CueFrames.Addressee))
                IncludeSubject(verb, chosen);
            return new Complement(entry, "preposition", chosen, linker, passive ? Agent(verb) : -1, passive && Agent(verb) < 0);
        }
        return null;
    }

    /// <summary>"denied having …".</summary>
    private Complement? Gerund(int verb, CueEntry entry, bool passive)
    {
        if (passive || !entry.Takes(CueFrames.Gerund))
            return null;
        foreach (int child in _sentence.Children(verb))
        {
            ref readonly Token token = ref _sentence[child];
            bool near = token.Is(Relations.OpenComplement) || (token.Is(Relations.AdverbialClause) && child - verb <= 3);
            if (child < verb || !near || FirstForm(child) is not { } first || !first.EndsWith("ing", StringComparison.Ordinal))
                continue;
            var chosen = new bool[_sentence.Length];
            Include(child, verb, chosen);
            return new Complement(entry, "gerund", chosen);
        }
        return null;
    }

    /// <summary>"the plan was rejected by …", "he is seen as …", "the plan, backed by …".</summary>
    private Complement? PassiveSubject(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Object | CueFrames.Subject) || entry.Takes(CueFrames.Addressee))
            return null;
        var chosen = new bool[_sentence.Length];
        int subject = PassiveSubjectOf(verb);
        if (subject >= 0 && !IsExpletive(subject))
            Include(subject, verb, chosen);
        else if (subject < 0 && !IncludeAntecedent(verb, chosen))
            return null;
        IncludeComplements(verb, verb, chosen);
        int agent = Agent(verb);
        return new Complement(entry, "passive", chosen, -1, agent, agent < 0);
    }

    /// <summary>"the talks seem to have stalled".</summary>
    private Complement? SubjectAndComplement(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Subject) || entry.Takes(CueFrames.Object | CueFrames.Quote))
            return null;
        int complement = reading.ChildAfter(verb, Relations.OpenComplement);
        complement = complement >= 0 ? complement : reading.ChildAfter(verb, Relations.ClausalComplement);
        if (complement < 0)
            return null;
        var chosen = new bool[_sentence.Length];
        Include(complement, verb, chosen);
        IncludeSubject(verb, chosen);
        return new Complement(entry, "appearance", chosen, NoSource: true);
    }

    private void Include(int node, int verb, bool[] chosen)
    {
        bool verbBelow = _sentence.IsInSubtree(verb, node);
        reading.Collect(node, chosen, child => (verbBelow && child == verb) || IsAside(child, node));
    }

    /// <summary>"…, adding that …": a participle of speech after a comma is the speaker's next cue, not content.</summary>
    private bool IsAside(int child, int node)
    {
        ref readonly Token token = ref _sentence[child];
        return child > node && token.Xpos == "VBG" && token.Is(Relations.AdverbialClause) && child > 0
            && _sentence[child - 1].Form == "," && isCue(child) && reading.Linker(child) < 0;
    }

    private bool IsLaterClause(int child, int verb) =>
        child > verb && _sentence[child].Is(Relations.Conjunct) && IsClause(child);

    private bool IsClause(int node) =>
        _sentence[node].Pos is UniversalPos.VERB or UniversalPos.AUX
        || _sentence.Child(node, Relations.Subject) >= 0 || _sentence.Child(node, Relations.Copula) >= 0;

    private void IncludeComplements(int verb, int after, bool[] chosen)
    {
        foreach (int child in _sentence.Children(verb))
        {
            ref readonly Token token = ref _sentence[child];
            if (child <= after || chosen[child])
                continue;
            bool complement = token.Is(Relations.OpenComplement) || token.Is(Relations.ClausalComplement)
                || token.Is(Relations.Object)
                || ((token.Is(Relations.Oblique) || token.Is(Relations.NominalModifier) || token.Is(Relations.AdverbialClause)
                        || token.Is(Relations.AdjectivalClause))
                    && !token.Is(Relations.Agent) && reading.Linker(child) is var linker and >= 0
                    && Complementing.Contains(_sentence[linker].Lemma));
            if (complement && !IsAside(child, verb))
                Include(child, verb, chosen);
        }
    }

    /// <summary>After an addressee: a second object, or a phrase.</summary>
    private bool IncludeAfter(int verb, int thing, CueEntry entry, bool[] chosen)
    {
        IncludeComplements(verb, thing, chosen);
        if (Array.IndexOf(chosen, true) >= 0)
            return true;
        if (_sentence[thing].Is(Relations.IndirectObject) || IsPerson(thing))
            return false;
        Include(thing, verb, chosen);
        return true;
    }

    private bool IsPerson(int node) =>
        _sentence[node].Pos is UniversalPos.PROPN || _sentence[node].Xpos is "PRP" or "WP" || _sentence[node].Has("Number=Plur");

    private bool IsReflexive(int node, CueEntry entry) =>
        entry.Type is "says" && _sentence[node].Form.EndsWith("sel", StringComparison.Ordinal);

    private void IncludeObjectBefore(int verb, int complement, bool[] chosen)
    {
        foreach (int child in _sentence.Children(verb))
        {
            if (child > verb && child < complement && (_sentence[child].Is(Relations.Object) || _sentence[child].Is(Relations.IndirectObject)))
                Include(child, verb, chosen);
        }
    }

    private void IncludeSubject(int verb, bool[] chosen)
    {
        int subject = SubjectReader.Own(_sentence, verb, passive: true);
        if (subject < 0)
            subject = SubjectReader.Find(reading, verb);
        if (subject >= 0 && subject < verb && !IsExpletive(subject))
            reading.Collect(subject, chosen, child => child == verb || _sentence[child].Is(Relations.RelativeClause) && _sentence.IsInSubtree(verb, child));
    }

    private bool IncludeAntecedent(int verb, bool[] chosen)
    {
        int noun = _sentence[verb].Head;
        if (noun < 0 || noun > verb || !_sentence[verb].Is(Relations.AdjectivalClause))
            return false;
        reading.Collect(noun, chosen, child => child >= verb || _sentence[child].Is(Relations.Case) || _sentence.IsInSubtree(verb, child)
            || _sentence[child].Is(Relations.Subject) || _sentence[child].Is(Relations.Copula) || _sentence[child].Is(Relations.AdverbialClause));
        return true;
    }

    private bool IsExpletive(int node) =>
        _sentence[node].Is("expl") || (_sentence[node].Lemma is "it" or "there" && _sentence[node].Pos == UniversalPos.PRON);

    private int PassiveSubjectOf(int verb)
    {
        int subject = SubjectReader.Own(_sentence, verb, passive: true);
        if (subject >= 0 || !_sentence[verb].Is(Relations.Conjunct))
            return subject;
        return SubjectReader.Find(reading, verb);
    }

    private int Agent(int verb)
    {
        int agent = _sentence.Child(verb, Relations.Agent);
        if (agent >= 0)
            return agent;
        foreach (int child in _sentence.Children(verb))
        {
            if (child > verb && _sentence[child].Is(Relations.Oblique) && reading.HasChild(child, Relations.Case, "by"))
                return child;
        }
        return -1;
    }

    private int Best(int verb, string relation)
    {
        int found = -1;
        foreach (int child in _sentence.Children(verb))
        {
            if (_sentence[child].Is(relation) && (found < 0 || child > verb && found < verb))
                found = child;
        }
        return found;
    }

    private int RelativeObject(int verb)
    {
        foreach (int child in _sentence.Children(verb))
        {
            if (child < verb && _sentence[child].Is(Relations.Object) && _sentence[child].Pos is UniversalPos.PRON or UniversalPos.DET)
                return child;
        }
        return -1;
    }

    private bool HasObject(int verb, CueEntry entry) =>
        !entry.Takes(CueFrames.Addressee) && reading.ChildAfter(verb, Relations.Object) >= 0;

    private bool HasTo(int clause) => reading.HasChild(clause, Relations.Marker, "to") || reading.HasChild(clause, Relations.Auxiliary, "to");

    private string? FirstForm(int clause)
    {
        int first = clause;
        foreach (int child in _sentence.Children(clause))
        {
            if (_sentence[child].Is(Relations.Auxiliary) || _sentence[child].Is("aux:pass") || _sentence[child].Is(Relations.Copula))
                first = Math.Min(first, child);
        }
        return _sentence[first].Form;
    }

    private int LinkingPreposition(int verb, CueEntry entry) =>
        verb + 1 < _sentence.Length && entry.TakesPreposition(_sentence[verb + 1].Form) ? verb + 1 : -1;
}
