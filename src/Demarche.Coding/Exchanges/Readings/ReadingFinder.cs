using System.Collections.Immutable;
using Demarche.Coding.Data;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Readings;

/// <summary>Finds the phrases of data/exchanges/readings.tsv. Linear in the words but for phrases that begin alike.</summary>
internal sealed class ReadingFinder
{
    private readonly ExchangeWords _words;
    private readonly Dictionary<string, List<ReadingPhrase>> _byFirst = new(StringComparer.OrdinalIgnoreCase);

    private ReadingFinder(ExchangeWords words) => _words = words;

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A row breaks the format.</exception>
    public static ReadingFinder Load(DataFile file, ExchangeWords words)
    {
        var finder = new ReadingFinder(words);
        foreach (DataRow row in file.Rows("phrase", "by", "reading", "negated", "example", "negation", "counter"))
        {
            ReadingPhrase phrase = ReadingPhrase.Parse(row);
            foreach (string lemma in phrase.First)
            {
                if (!finder._byFirst.TryGetValue(lemma, out List<ReadingPhrase>? phrases))
                    finder._byFirst[lemma] = phrases = [];
                phrases.Add(phrase);
            }
        }
        return finder;
    }

    /// <summary>The readings among the words from <paramref name="first"/> to <paramref name="last"/>, in order.</summary>
    public ImmutableArray<Reading> Find(Document document, int sentence, int first, int last)
    {
        Sentence tree = document.Sentences[sentence];
        List<(ReadingPhrase Phrase, ImmutableArray<int> At)> found = [];
        for (int token = first; token <= last; token++)
        {
            if (!_byFirst.TryGetValue(tree[token].Lemma, out List<ReadingPhrase>? phrases)
                && !_byFirst.TryGetValue(tree[token].Form, out phrases))
                continue;
            foreach (ReadingPhrase phrase in phrases)
            {
                ImmutableArray<int> match = phrase.Match(tree, token);
                if (match.Length > 0 && match[^1] <= last)
                    found.Add((phrase, match));
            }
        }
        return found.Count == 0 ? [] : Readings(tree, sentence, found);
    }

    private ImmutableArray<Reading> Readings(
        Sentence tree, int sentence, List<(ReadingPhrase Phrase, ImmutableArray<int> At)> found)
    {
        var readings = ImmutableArray.CreateBuilder<Reading>(found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            (ReadingPhrase phrase, ImmutableArray<int> at) = found[i];
            if (IsSupposed(tree, at[0]))
                continue;
            bool negated = Negation.Covers(tree, at, _words);
            ReadingKind kind = negated ? phrase.Negated : phrase.Reading;
            if (kind == ReadingKind.None)
                continue;
            int previous = i > 0 ? found[i - 1].At[^1] + 1 : 0;
            int next = i + 1 < found.Count ? found[i + 1].At[0] : tree.Length;
            TextSpan span = tree[at[0]].Span.Union(tree[at[^1]].Span);
            MatterName? matter = Matter(tree, at[0], Math.Max(next, at[^1] + 1)) ?? Matter(tree, previous, at[0]);
            readings.Add(new Reading(kind, phrase.ByDemander, span, sentence, matter)
            {
                IsOfAll = at.Any(word => _words.Is(tree[word], WordRole.Document) || (tree[word].Xpos == "NNS" && _words.Is(tree[word], WordRole.Demand))),
            });
        }
        return readings.ToImmutable();
    }

    /// <summary>
    /// Whether the word lies in a condition ("until they meet our demands") or in what somebody is asked to do ("urged them to withdraw the
    /// request"): that tells what is wanted, not what was answered.
    /// </summary>
    private bool IsSupposed(Sentence tree, int word)
    {
        for (int at = word; at >= 0; at = tree[at].Head)
        {
            if (tree[at].Is(Relations.AdverbialClause) && tree.Child(at, Relations.Marker) is >= 0 and int marker
                && tree[marker].Lemma.ToLowerInvariant() is "if" or "unless" or "until" or "before" or "once")
                return true;
            if (tree[at].Head >= 0 && tree[at].Has("VerbForm=Inf") && _words.Is(tree[tree[at].Head], WordRole.Demanding))
                return true;
        }
        return false;
    }

    private MatterName? Matter(Sentence tree, int from, int to)
    {
        for (int token = from; token < to; token++)
        {
            if (MatterName.At(tree, token, _words) is { } matter)
                return matter;
        }
        return null;
    }
}
