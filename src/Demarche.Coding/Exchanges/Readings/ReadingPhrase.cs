using System.Collections.Immutable;
using Demarche.Coding.Data;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Readings;

/// <summary>A row of data/exchanges/readings.tsv: lemmas in their order, and what they say of a demand.</summary>
internal sealed class ReadingPhrase
{
    private const int LongestGap = 3;

    private readonly ImmutableArray<Step> _steps;

    private ReadingPhrase(ImmutableArray<Step> steps) => _steps = steps;

    /// <summary>The phrase as the table writes it.</summary>
    public required string Text { get; init; }

    /// <summary>Whether only the side that made the demand can mean it.</summary>
    public required bool ByDemander { get; init; }

    /// <summary>What it says.</summary>
    public required ReadingKind Reading { get; init; }

    /// <summary>What it says when negated.</summary>
    public required ReadingKind Negated { get; init; }

    /// <summary>The lemmas it can begin with.</summary>
    public ImmutableArray<string> First => _steps[0].Lemmas;

    /// <summary>Reads a row.</summary>
    /// <exception cref="DataFormatException">The phrase is empty or ends in a gap, or a cell has no known value.</exception>
    public static ReadingPhrase Parse(DataRow row)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        bool gap = false;
        foreach (string part in row.Required(0, "phrase").Split(' '))
        {
            if (part != "~")
                steps.Add(new Step([.. part.Split('|')], gap));
            gap = part == "~";
        }
        if (gap || steps.Count == 0 || steps[0].AfterGap)
            throw row.Fault("a phrase begins and ends with a lemma");
        if (row[1] is not ("demander" or "either"))
            throw row.Fault($"'{row[1]}' is not 'demander' or 'either'");
        return new ReadingPhrase(steps.ToImmutable())
        {
            Text = row[0],
            ByDemander = row[1] == "demander",
            Reading = Kind(row, 2),
            Negated = Kind(row, 3),
        };
    }

    /// <summary>The words that the phrase takes when it begins at <paramref name="start"/>; empty when it does not.</summary>
    public ImmutableArray<int> Match(Sentence sentence, int start)
    {
        var found = ImmutableArray.CreateBuilder<int>(_steps.Length);
        int at = start;
        foreach (Step step in _steps)
        {
            at = step.Find(sentence, at);
            if (at < 0)
                return [];
            found.Add(at++);
        }
        return found.ToImmutable();
    }

    private static ReadingKind Kind(DataRow row, int column)
    {
        if (row[column].Length == 0)
            return ReadingKind.None;
        return Enum.TryParse(row[column], ignoreCase: true, out ReadingKind kind)
            ? kind
            : throw row.Fault($"'{row[column]}' is not a reading");
    }

    private readonly record struct Step(ImmutableArray<string> Lemmas, bool AfterGap)
    {
        /// <summary>Where the step stands from <paramref name="at"/> on, as far as its gap allows; -1 when nowhere.</summary>
        public int Find(Sentence sentence, int at)
        {
            int left = AfterGap ? LongestGap : 0;
            for (; at < sentence.Length; at++)
            {
                if (Takes(sentence[at]))
                    return at;
                if (sentence[at].Pos != UniversalPos.PUNCT)
                    left--;
                else if (!IsQuotationMark(sentence[at].Form))
                    return -1;
                if (left < 0)
                    return -1;
            }
            return -1;
        }

        private static bool IsQuotationMark(string form) => form.AsSpan().IndexOfAnyExcept("\"'`“”‘’«»") < 0;

        private bool Takes(in Token token)
        {
            foreach (string lemma in Lemmas)
            {
                if (lemma.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase)
                    || lemma.Equals(token.Form, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            return false;
        }
    }
}
