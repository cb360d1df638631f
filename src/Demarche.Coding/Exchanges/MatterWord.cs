namespace Demarche.Coding.Exchanges;

/// <summary>A word that shows what a move is about.</summary>
/// <param name="Lemma">The lemma in lower case, or the topic that stands for it (data/exchanges/topics.tsv).</param>
/// <param name="IsNominal">Whether it is a name or the noun of a thing; the noun of an act ("withdrawal") counts as its verb.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="IsForbidden">Whether it is an act that shall not be, or is not, done ("not to fill", "stop paying").</param>
public readonly record struct MatterWord(string Lemma, bool IsNominal, bool IsName = false, bool IsForbidden = false);
