using Demarche.Coding.Exchanges;
using Demarche.Coding.Exchanges.Matters;

namespace Demarche.Coding.Ledgers;

/// <summary>Tells what an answer does with a demand to leave something: who does it refuses, who says that it won't accepts.</summary>
internal static class Forbidding
{
    /// <summary>Whether the answer means the contrary of what it would for a demand to do it.</summary>
    public static bool Turns(MatterWords demand, DirectedMove answer)
    {
        foreach (MatterWord forbidden in demand.All)
        {
            if (!forbidden.IsForbidden || Ends(answer.Words, forbidden.Lemma))
                continue;
            foreach (MatterWord word in answer.Words.All)
            {
                if (word.Lemma == forbidden.Lemma && (word.IsForbidden ? Refuses(answer) : Does(answer)))
                    return true;
            }
        }
        return false;
    }

    private static bool Refuses(DirectedMove answer) => answer.Move is { Answer: AnswerKind.Rejects, NamesDemand: false };

    private static bool Does(DirectedMove answer) =>
        answer.Move is { Answer: AnswerKind.Acts or AnswerKind.Accepts or AnswerKind.Concedes, NamesDemand: false, Implies: Standing.Met or Standing.PartlyMet };

    /// <summary>Whether it is said to end or put off ("agreed to delay the filling").</summary>
    private static bool Ends(MatterWords answer, string forbidden) =>
        answer.All.Any(word => word.Lemma != forbidden && word.Lemma is "stop" or "withdraw" or "abandon" or "delay");
}
