using System.Collections.Immutable;
using System.Numerics;
using Demarche.Coding.Data;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Ontology;

/// <summary>Finds PLOVER's contexts by the words that show them. A set of contexts is the bits of a number.</summary>
internal sealed class ContextCues
{
    private static readonly Lazy<ContextCues> Embedded = new(() => new ContextCues(DataFile.Open("ontology/contexts.tsv")));

    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<(string[] Words, ulong Context)>> _byFirst = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A context has no words, or there are more than 64.</exception>
    public ContextCues(DataFile file)
    {
        foreach (DataRow row in file.Rows("context", "words"))
        {
            if (_names.Count == 64)
                throw row.Fault("more than 64 contexts");
            ulong context = 1UL << _names.Count;
            _names.Add(row.Required(0, "context"));
            foreach (string phrase in row.List(1))
            {
                string[] words = phrase.Split(' ');
                if (!_byFirst.TryGetValue(words[0], out List<(string[] Words, ulong Context)>? list))
                    _byFirst.Add(words[0], list = []);
                list.Add((words, context));
            }
        }
    }

    /// <summary>The table that travels with the program.</summary>
    public static ContextCues Default => Embedded.Value;

    /// <summary>The contexts that the word (or a phrase that it opens) shows.</summary>
    public ulong At(Sentence sentence, int word)
    {
        if (!_byFirst.TryGetValue(sentence[word].Lemma, out List<(string[] Words, ulong Context)>? phrases))
            return 0;
        ulong contexts = 0;
        foreach ((string[] words, ulong context) in phrases)
            contexts |= StandsAt(sentence, word, words) ? context : 0;
        return contexts;
    }

    /// <summary>The names of a set, in ordinal order.</summary>
    public ImmutableArray<string> Names(ulong contexts)
    {
        if (contexts == 0)
            return [];
        var names = ImmutableArray.CreateBuilder<string>(BitOperations.PopCount(contexts));
        for (ulong rest = contexts; rest != 0; rest &= rest - 1)
            names.Add(_names[BitOperations.TrailingZeroCount(rest)]);
        names.Sort(StringComparer.Ordinal);
        return names.MoveToImmutable();
    }

    private static bool StandsAt(Sentence sentence, int first, string[] words)
    {
        if (first + words.Length > sentence.Length)
            return false;
        for (int i = 1; i < words.Length; i++)
        {
            ref readonly Token token = ref sentence[first + i];
            if (!token.Lemma.Equals(words[i], StringComparison.OrdinalIgnoreCase) && !token.Form.Equals(words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
