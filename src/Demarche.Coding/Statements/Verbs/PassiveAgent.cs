using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>Decides who acts in a passive clause: parliament in "the plan was rejected by parliament".</summary>
internal static class PassiveAgent
{
    /// <summary>The word that heads the agent; -1 where none is named.</summary>
    public static int Find(SentenceView reading, int verb)
    {
        Sentence sentence = reading.Sentence;
        int agent = sentence.Child(verb, Relations.Agent);
        if (agent >= 0)
            return agent;
        foreach (int child in sentence.Children(verb))
        {
            if (child > verb && sentence[child].Is(Relations.Oblique) && reading.HasChild(child, Relations.Case, "by"))
                return child;
        }
        return -1;
    }

    /// <summary>The complement of a passive verb: its agent is the source, and nobody where none is named.</summary>
    public static Complement Told(SentenceView reading, int verb, Complement complement)
    {
        int agent = Find(reading, verb);
        return complement with { Source = agent, NoSource = agent < 0 };
    }
}
