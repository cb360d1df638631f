using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>Tells whose a paper is that asks for something: a note, a letter, a resolution.</summary>
internal sealed class Papers(Document document, ClauseReader clauses, ExchangeWords words)
{
    /// <summary>Sentences back in which it is told who passed or sent it.</summary>
    private const int Reach = 3;

    /// <summary>The paper that asks in "a note asking Chad to leave"; -1 for other verbs.</summary>
    public int Asking(Sentence tree, int verb)
    {
        int noun = tree[verb].Head;
        bool asking = tree[verb].Xpos == "VBG" && tree[verb].Is(Relations.AdjectivalClause) && noun >= 0 && noun < verb;
        return asking && words.Is(tree[noun], WordRole.Document | WordRole.Demand) ? noun : -1;
    }

    /// <summary>Whose a paper is: its owner, or who sends, signs or announces it.</summary>
    public ImmutableArray<Mention> Sender(int sentence, int paper)
    {
        Sentence tree = document.Sentences[sentence];
        if (clauses.Owner(sentence, paper) is { IsEmpty: false } owner)
            return owner;
        int verb = tree[paper].Head;
        return verb >= 0 && tree[verb].Pos == UniversalPos.VERB && tree[paper].Is(Relations.Object) ? clauses.Actor(sentence, verb) : [];
    }

    /// <summary>Who wrote, passed or sent a paper: its owner, the subject of its relative clause, or who was said to have done so in the report before.</summary>
    public ImmutableArray<Mention> Author(int sentence, int paper)
    {
        Sentence tree = document.Sentences[sentence];
        if (paper < 0)
            return [];
        if (clauses.Owner(sentence, paper) is { IsEmpty: false } owner)
            return owner;
        if (tree.Child(paper, Relations.RelativeClause) is >= 0 and int relative && Clauses.OwnSubject(tree, relative) is >= 0 and int writer && tree[writer].Pos != UniversalPos.PRON)
            return clauses.At(sentence, writer);
        for (int before = sentence - 1; before >= Math.Max(0, sentence - Reach); before--)
        {
            Sentence earlier = document.Sentences[before];
            for (int word = 0; word < earlier.Length; word++)
            {
                if (earlier[word].Is(Relations.Object) && earlier[word].Lemma.Equals(tree[paper].Lemma, StringComparison.OrdinalIgnoreCase)
                    && clauses.Actor(before, earlier[word].Head) is { IsEmpty: false } passed)
                    return passed;
            }
        }
        return [];
    }
}
