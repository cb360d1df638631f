using Demarche.Coding.Exchanges;
using Demarche.Coding.Exchanges.Matters;

namespace Demarche.Coding.Ledgers;

/// <summary>How much a word tells one matter from another: a word that most demands between two sides share tells little.</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly int _total;

    /// <summary>Counts in how many of the texts each word stands.</summary>
    public WordWeights(IEnumerable<MatterWords> texts)
    {
        foreach (MatterWords text in texts)
        {
            _total++;
            foreach (MatterWord word in text.All)
                _counts[word.Lemma] = _counts.GetValueOrDefault(word.Lemma) + 1;
        }
    }

    /// <summary>The weight of the words that both have as a share of the weight of the lighter text, 0 to 1.</summary>
    public double Likeness(MatterWords one, MatterWords other)
    {
        double lighter = Math.Min(Weight(one), Weight(other));
        if (lighter <= 0)
            return 0;
        double shared = 0;
        SharedKinds kinds = SharedKinds.None;
        foreach (MatterWord word in one.All)
        {
            foreach (MatterWord known in other.All)
            {
                if (!MatterWords.Related(word.Lemma, known.Lemma))
                    continue;
                shared += Math.Min(Of(word), Of(known));
                kinds |= Kind(word, known);
                break;
            }
        }
        // Two matters of one place, or two things to be withdrawn, are not one matter.
        bool differ = (kinds == SharedKinds.Name && HasMore(one) && HasMore(other))
            || (kinds == SharedKinds.Act && one.All.Length > 1 && other.All.Length > 1)
            || (PutsOff(one) && Ends(other)) || (Ends(one) && PutsOff(other));
        return Math.Min(1, shared / lighter) / (differ ? 2 : 1);
    }

    private static SharedKinds Kind(MatterWord one, MatterWord other) =>
        one.IsName || other.IsName ? SharedKinds.Name : one.IsNominal && other.IsNominal ? SharedKinds.Thing : SharedKinds.Act;

    /// <summary>To put a thing off is not to end it.</summary>
    private static bool PutsOff(MatterWords text) => text.All.Any(word => word.Lemma == "delay") && !Ends(text);

    private static bool Ends(MatterWords text) => text.All.Any(word => word.Lemma is "stop" or "withdraw" or "abandon");

    private static bool HasMore(MatterWords text) => text.All.Any(word => !word.IsName);

    private double Weight(MatterWords text)
    {
        double sum = 0;
        foreach (MatterWord word in text.All)
            sum += Of(word);
        return sum;
    }

    /// <summary>
    /// The logarithm of one over the share of texts with the word. A verb or an adjective counts half, a name four fifths: the place
    /// that a matter is about says less than the thing.
    /// </summary>
    private double Of(MatterWord word)
    {
        double weight = Math.Log(1 + (_total + 1.0) / (_counts.GetValueOrDefault(word.Lemma) + 0.5));
        return weight * (word.IsName ? 0.8 : word.IsNominal ? 1 : 0.5);
    }

    /// <summary>What kinds of words two texts share.</summary>
    [Flags]
    private enum SharedKinds
    {
        None = 0,
        Name = 1 << 0,
        Act = 1 << 1,
        Thing = 1 << 2,
    }
}
