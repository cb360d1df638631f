using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Phrases;

/// <summary>Decides whose view a clause is: "In his view, the talks have failed" gives it to him.</summary>
internal static class Viewpoint
{
    private const int Reach = 6;

    /// <summary>The attribution that begins at the word; null where none does.</summary>
    public static Draft? Read(SentenceView reading, int at)
    {
        Sentence sentence = reading.Sentence;
        int view = sentence[at].Form.Equals("in", StringComparison.OrdinalIgnoreCase) ? ViewAfter(sentence, at) : -1;
        if (view < 0 || sentence.Child(view, Relations.Possessor) is var owner && owner < at
            || (view + 1 < sentence.Length && sentence[view + 1].Pos == UniversalPos.ADP))
            return null;
        Draft draft = VerblessCue.NewDraft(reading, view, new TokenRun(view, view), "believes", "phrase-in-view", StatementMode.Thought);
        SourceReader.Set(reading, draft, owner, view);
        AddContent(reading, draft, at, view);
        return draft.Source.Count > 0 && draft.Content.Count > 0 ? draft : null;
    }

    private static void AddContent(SentenceView reading, Draft draft, int at, int view)
    {
        Sentence sentence = reading.Sentence;
        int clause = VerblessCue.WidestClause(sentence, sentence[view].Head >= 0 ? sentence[view].Head : view);
        var chosen = new bool[sentence.Length];
        reading.Collect(clause, chosen, child => child == view);
        chosen.AsSpan(at..(view + 1)).Clear();
        reading.AddRuns(chosen, draft.Content);
    }

    private static int ViewAfter(Sentence sentence, int at)
    {
        for (int view = at + 1; view < sentence.Length && view - at <= Reach; view++)
        {
            if (sentence[view].Lemma is "view" or "opinion" or "judgment" or "judgement" or "estimation" or "telling")
                return view;
        }
        return -1;
    }
}
