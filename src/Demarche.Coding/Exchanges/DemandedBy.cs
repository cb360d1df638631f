using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges;

/// <summary>Finds who is said to have demanded what a sentence tells: "…, as Sudan had demanded", "a step that Sudan had asked for", "at the request of Sudan".</summary>
internal sealed class DemandedBy(Document document, DocumentMentions mentions, Delegates delegates, ExchangeWords words)
{
    /// <summary>The side that demanded; null where nobody is said to have, or <paramref name="own"/> is.</summary>
    public MoveParty? Of(int sentence, ImmutableArray<MoveParty> own)
    {
        Sentence tree = document.Sentences[sentence];
        for (int i = 0; i < tree.Length; i++)
        {
            int word = tree[i].Pos == UniversalPos.VERB ? Subject(tree, i) : Asker(tree, i);
            if (word >= 0 && mentions.Covering(sentence, word) is { } mention
                && SideNames.Of(delegates.For(mention).Actor) is { } side && !own.Any(party => party.Side == side.Side))
                return side;
        }
        return null;
    }

    /// <summary>The subject of a verb of demanding that says nothing of what is demanded; -1 for others.</summary>
    private int Subject(Sentence tree, int verb)
    {
        if (!words.Is(tree[verb], WordRole.Soft | WordRole.Hard | WordRole.Press))
            return -1;
        int marker = tree.Child(verb, Relations.Marker);
        bool asClause = tree[verb].Is(Relations.AdverbialClause) && marker >= 0 && tree[marker].Lemma.Equals("as", StringComparison.OrdinalIgnoreCase);
        if (!asClause && !tree[verb].Is(Relations.RelativeClause))
            return -1;
        bool tells = tree.Child(verb, Relations.ClausalComplement) >= 0 || tree.Child(verb, Relations.OpenComplement) >= 0
            || (tree.Child(verb, Relations.Object) is >= 0 and int thing && tree[thing].Pos != UniversalPos.PRON);
        return tells ? -1 : tree.Child(verb, Relations.Subject);
    }

    /// <summary>The noun after "of" in "at the request of the government"; -1 for others.</summary>
    private int Asker(Sentence tree, int noun)
    {
        if (tree[noun].Pos != UniversalPos.NOUN || !words.Is(tree[noun], WordRole.Demand) || !HasCase(tree, noun, "at"))
            return -1;
        foreach (int child in tree.Children(noun))
        {
            if (tree[child].Is(Relations.NominalModifier) && (tree[child].Is(Relations.Possessor) || HasCase(tree, child, "of")))
                return child;
        }
        return -1;
    }

    private static bool HasCase(Sentence tree, int noun, string preposition)
    {
        int marker = tree.Child(noun, Relations.Case);
        return marker >= 0 && tree[marker].Lemma.Equals(preposition, StringComparison.OrdinalIgnoreCase);
    }
}
