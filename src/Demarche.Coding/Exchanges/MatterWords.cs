using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges;

/// <summary>The words that show what a text is about: lemmas of its nouns, names, verbs and adjectives.</summary>
internal sealed class MatterWords
{
    /// <summary>A word built on another shares at least this many letters with it ("expand", "expansion").</summary>
    private const int SharedLetters = 5;

    private readonly ImmutableArray<MatterWord> _words;

    /// <summary>The given words, each once and in ordinal order of their lemmas.</summary>
    public MatterWords(ImmutableArray<MatterWord> words) => _words = words;

    /// <summary>No words: a matter that is not named.</summary>
    public static MatterWords None { get; } = new([]);

    /// <summary>The words in ordinal order.</summary>
    public ImmutableArray<MatterWord> All => _words;

    /// <summary>Whether there is no word.</summary>
    public bool IsEmpty => _words.IsEmpty;

    /// <summary>The words in <paramref name="spans"/> but for general ones and the names in <paramref name="parties"/>.</summary>
    public static MatterWords Of(
        Document document,
        DocumentWords positions,
        ImmutableArray<TextSpan> spans,
        IEnumerable<Mention> parties,
        ExchangeWords roles)
    {
        HashSet<string> names = Names(document.Article.Text, parties);
        var words = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (TextSpan span in spans)
        {
            foreach ((int sentence, int first, int last) in positions.Runs(span))
            {
                for (int i = first; i <= last; i++)
                {
                    Token token = document.Sentences[sentence][i];
                    if (!IsContent(token.Pos) || roles.Is(token, WordRole.Empty | WordRole.Demand | WordRole.Main | WordRole.Side)
                        || names.Contains(token.Form) || names.Contains(token.Lemma))
                        continue;
                    words[token.Lemma.ToLowerInvariant()] = token.Pos is UniversalPos.NOUN or UniversalPos.PROPN;
                }
            }
        }
        return words.Count == 0 ? None : new MatterWords([.. words.Select(word => new MatterWord(word.Key, word.Value))]);
    }

    /// <summary>The words of both.</summary>
    public MatterWords Union(MatterWords other) =>
        other.IsEmpty ? this : new([.. _words.Union(other._words).OrderBy(word => word.Lemma, StringComparer.Ordinal)]);

    /// <summary>How many words of <paramref name="other"/> stand here too; 0 unless one of them is a noun or name.</summary>
    public int Shared(MatterWords other)
    {
        int count = 0;
        bool nominal = false;
        foreach ((string lemma, bool isNominal) in other._words)
        {
            foreach ((string known, bool knownNominal) in _words)
            {
                if (!Related(lemma, known))
                    continue;
                count++;
                nominal |= isNominal || knownNominal;
                break;
            }
        }
        return nominal ? count : 0;
    }

    /// <summary>The shared words as a share of the shorter text's words, 0 to 1.</summary>
    public double Overlap(MatterWords other)
    {
        int shorter = Math.Min(_words.Length, other._words.Length);
        return shorter == 0 ? 0 : Math.Min(1, (double)Shared(other) / shorter);
    }

    /// <summary>Whether a word with one of the roles stands here.</summary>
    public bool Have(WordRole roles, ExchangeWords words)
    {
        foreach ((string lemma, _) in _words)
        {
            if ((words.RolesOf(lemma) & roles) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Equal, or sharing their first five letters and more than half of the longer word.</summary>
    public static bool Related(string one, string other)
    {
        int shared = one.AsSpan().CommonPrefixLength(other);
        int longer = Math.Max(one.Length, other.Length);
        return shared == longer || (shared >= SharedLetters && 2 * shared > longer);
    }

    private static bool IsContent(UniversalPos pos) =>
        pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.VERB or UniversalPos.ADJ;

    private static HashSet<string> Names(string text, IEnumerable<Mention> parties)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Mention mention in parties)
        {
            names.UnionWith(mention.Actor.Name.Split(' '));
            names.UnionWith(mention.Span.Of(text).Split(' '));
        }
        return names;
    }
}
