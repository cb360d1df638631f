using Demarche.Language.Parsing;

namespace Demarche.Training.Syntax;

/// <summary>The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): what each transition costs in gold arcs.</summary>
internal static class Oracle
{
    /// <summary>Gold arcs that can no longer be made after the top of the stack takes the buffer's first as head.</summary>
    public static int LeftCost(TransitionState state, int[] gold)
    {
        int top = state.Stack(0), head = gold[top];
        int cost = head != state.Buffer && (head == state.Stack(1) || head > state.Buffer) ? 1 : 0;
        return cost + DependentsInBuffer(state, gold, top);
    }

    /// <summary>The same for the top of the stack taking the one below as head.</summary>
    public static int RightCost(TransitionState state, int[] gold)
    {
        int top = state.Stack(0);
        return (gold[top] >= state.Buffer ? 1 : 0) + DependentsInBuffer(state, gold, top);
    }

    /// <summary>The same for shifting the buffer's first.</summary>
    public static int ShiftCost(TransitionState state, int[] gold)
    {
        int word = state.Buffer, cost = 0;
        for (int down = 0; down < state.Depth; down++)
        {
            int below = state.Stack(down);
            if (gold[below] == word || (down > 0 && gold[word] == below))
                cost++;
        }
        return cost;
    }

    private static int DependentsInBuffer(TransitionState state, int[] gold, int head)
    {
        int count = 0;
        for (int word = state.Buffer; word < state.Length; word++)
        {
            if (gold[word] == head)
                count++;
        }
        return count;
    }
}
