namespace Demarche.WeightEstimation;

/// <summary>What a regression learns from.</summary>
/// <param name="Article">Name of the article, for held-out folds.</param>
/// <param name="Facts">The facts that hold, by number.</param>
/// <param name="Wanted">What the regressions should give, from 0 to 1 each; null where one does not apply.</param>
internal sealed record Example(string Article, int[] Facts, double?[] Wanted);
