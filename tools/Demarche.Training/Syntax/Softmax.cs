namespace Demarche.Training.Syntax;

/// <summary>Turns scores into probabilities.</summary>
internal static class Softmax
{
    /// <summary>In place; minus infinity becomes 0.</summary>
    public static void Apply(Span<float> scores)
    {
        float most = float.NegativeInfinity;
        foreach (float score in scores)
            most = Math.Max(most, score);
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }
}
