using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides that a verb says its object, with what belongs to it: "criticised the plan", "accused them of fraud", "called it a
/// mistake".
/// </summary>
internal sealed class ObjectFrame(SentenceView reading, ContentWords content) : ICueFrame
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <inheritdoc/>
    public Complement? Read(int verb, CueEntry entry, bool passive)
    {
        if (!entry.Takes(CueFrames.Object))
            return null;
        int thing = ObjectOf(verb, entry);
        if (thing < 0 || _sentence[thing].Xpos is "WRB" || IsReflexive(thing, entry))
            return null;
        var chosen = new bool[_sentence.Length];
        if (entry.Takes(CueFrames.Addressee))
            return IncludeAfter(verb, thing, chosen) ? new Complement(entry, "object", chosen) : null;
        content.Include(thing, verb, chosen);
        content.IncludeComplements(verb, thing, chosen);
        return new Complement(entry, "object", chosen);
    }

    private int ObjectOf(int verb, CueEntry entry)
    {
        int thing = reading.ChildAfter(verb, Relations.Object);
        if (thing < 0 && !entry.Takes(CueFrames.Addressee))
            thing = reading.ChildAfter(verb, Relations.IndirectObject);
        return thing >= 0 ? thing : RelativeObject(verb);
    }

    /// <summary>"the plan that he criticised": the pronoun before the verb.</summary>
    private int RelativeObject(int verb)
    {
        foreach (int child in _sentence.Children(verb))
        {
            if (child < verb && _sentence[child].Is(Relations.Object) && _sentence[child].Pos is UniversalPos.PRON or UniversalPos.DET)
                return child;
        }
        return -1;
    }

    private bool IsReflexive(int node, CueEntry entry) =>
        entry.Type is "says" && _sentence[node].Form.EndsWith("sel", StringComparison.Ordinal);

    /// <summary>After an addressee: a second object, or a phrase.</summary>
    private bool IncludeAfter(int verb, int thing, bool[] chosen)
    {
        content.IncludeComplements(verb, thing, chosen);
        if (Array.IndexOf(chosen, true) >= 0)
            return true;
        if (_sentence[thing].Is(Relations.IndirectObject) || IsPerson(thing))
            return false;
        content.Include(thing, verb, chosen);
        return true;
    }

    private bool IsPerson(int node) =>
        _sentence[node].Pos is UniversalPos.PROPN || _sentence[node].Xpos is "PRP" or "WP" || _sentence[node].Has("Number=Plur");
}
