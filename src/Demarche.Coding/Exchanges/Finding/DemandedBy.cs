using System.Collections.Immutable;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>
/// Finds who is said to have demanded what a sentence tells: "…, as Sudan had demanded", "after Sudan had asked for it", "a step that Sudan
/// had asked for", "at the request of Sudan", "one of the demands of Sudan", "as it had promised Sudan".
/// </summary>
internal sealed class DemandedBy(Document document, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>The first cue of a sentence by somebody else than <paramref name="own"/>; null where there is none.</summary>
    public AnswerCue? Of(int sentence, ImmutableArray<MoveParty> own)
    {
        foreach (AnswerCue cue in In(sentence))
        {
            if (!cue.Demanders.Any(party => own.Any(other => other.Side == party.Side)))
                return cue;
        }
        return null;
    }

    /// <summary>The cues of a sentence, in order.</summary>
    public IEnumerable<AnswerCue> In(int sentence)
    {
        Sentence tree = document.Sentences[sentence];
        for (int i = 0; i < tree.Length; i++)
        {
            int demander = tree[i].Pos == UniversalPos.VERB ? OfVerb(tree, i) : OfNoun(tree, i);
            if (demander < 0 || SideNames.Of(clauses.At(sentence, demander)) is not { IsEmpty: false } sides)
                continue;
            if (Answering(tree, i) is >= 0 and int verb && verb != i)
                yield return new AnswerCue(sides, verb, tree[i].Span.Start);
        }
    }

    /// <summary>Who demanded, or was promised, what the clause above the verb tells; -1 for other verbs.</summary>
    private int OfVerb(Sentence tree, int verb)
    {
        string marker = tree[verb].Is(Relations.AdverbialClause) && tree.Child(verb, Relations.Marker) is >= 0 and int mark
            ? tree[mark].Lemma.ToLowerInvariant() : "";
        if (marker == "as" && words.Is(tree[verb], WordRole.Promise))
            return tree.Child(verb, Relations.Object) is >= 0 and int promised ? promised : tree.Child(verb, Relations.IndirectObject);
        if (!words.Is(tree[verb], WordRole.Demanding))
            return -1;
        if (marker == "after")
            return tree.Child(verb, Relations.Subject);
        return (marker == "as" || tree[verb].Is(Relations.RelativeClause)) && !Tells(tree, verb) ? tree.Child(verb, Relations.Subject) : -1;
    }

    /// <summary>Whether a verb of demanding says itself what is demanded.</summary>
    private static bool Tells(Sentence tree, int verb) =>
        tree.Child(verb, Relations.ClausalComplement) >= 0 || tree.Child(verb, Relations.OpenComplement) >= 0
        || (tree.Child(verb, Relations.Object) is >= 0 and int thing && tree[thing].Pos != UniversalPos.PRON);

    /// <summary>Whose the demand is in "at the request of the government" and "one of the demands of the government"; -1 for other nouns.</summary>
    private int OfNoun(Sentence tree, int noun)
    {
        if (tree[noun].Pos != UniversalPos.NOUN || !words.Is(tree[noun], WordRole.Demand))
            return -1;
        bool apposed = tree[noun].Is(Relations.Apposition) || (tree[noun].Head >= 0 && tree[tree[noun].Head].Is(Relations.Apposition));
        if (!apposed && !HasCase(tree, noun, "at"))
            return -1;
        foreach (int child in tree.Children(noun))
        {
            if (tree[child].Is(Relations.NominalModifier) && (tree[child].Is(Relations.Possessor) || HasCase(tree, child, "of")))
                return child;
        }
        return -1;
    }

    /// <summary>The verb that the cue is said of: the outermost above it that lies in no further clause of saying; -1 when there is none.</summary>
    private static int Answering(Sentence tree, int cue)
    {
        int found = -1;
        for (int at = cue; at >= 0; at = tree[at].Head)
        {
            if (at != cue && tree[at].Pos == UniversalPos.VERB)
                found = at;
            if (at != cue && (tree[at].Is(Relations.ClausalComplement) || tree[at].Is(Relations.Parataxis)))
                break;
        }
        return found;
    }

    private static bool HasCase(Sentence tree, int noun, string preposition)
    {
        int marker = tree.Child(noun, Relations.Case);
        return marker >= 0 && tree[marker].Lemma.Equals(preposition, StringComparison.OrdinalIgnoreCase);
    }
}
