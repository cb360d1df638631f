using Demarche.Language;
using Demarche.Language.Lemmas;
using Demarche.Language.Syntax;

namespace Demarche.Training.Lemmas;

/// <summary>Counts which edit script each ending takes, and keeps the endings that say more than shorter ones.</summary>
internal static class LemmaTrainer
{
    /// <summary>The keys of endings, the script of each, and the scripts.</summary>
    public static (ulong[] Keys, int[] ScriptOf, EditScript[] Scripts) Train(IReadOnlyList<Document> documents)
    {
        var counts = new Dictionary<ulong, Dictionary<EditScript, int>>();
        var words = new Dictionary<(int Tag, string Form), ulong[]>();
        foreach (Token word in documents.SelectMany(d => d.Sentences).SelectMany(s => s.Tokens))
        {
            int tag = TagValues.LemmaKey(word.Pos, word.Xpos);
            EditScript script = EditScript.Between(word.Form, word.Lemma);
            if (!words.TryGetValue((tag, word.Form), out ulong[]? keys))
                words[(tag, word.Form)] = keys = Keys(tag, word.Form);
            foreach (ulong key in keys)
            {
                if (!counts.TryGetValue(key, out Dictionary<EditScript, int>? scripts))
                    counts[key] = scripts = [];
                scripts[script] = scripts.GetValueOrDefault(script) + 1;
            }
        }
        return Prune(counts, words.Values);
    }

    /// <summary>The endings of the form from none to the longest, then the whole form.</summary>
    private static ulong[] Keys(int tag, string form)
    {
        int longest = Math.Min(Lemmatizer.LongestEnding, form.Length);
        var keys = new ulong[longest + 2];
        for (int length = 0; length <= longest; length++)
            keys[length] = Lemmatizer.EndingKey(tag, length, form);
        keys[^1] = Lemmatizer.WholeKey(tag, form);
        return keys;
    }

    private static (ulong[] Keys, int[] ScriptOf, EditScript[] Scripts) Prune(
        Dictionary<ulong, Dictionary<EditScript, int>> counts, IEnumerable<ulong[]> words)
    {
        Dictionary<ulong, EditScript> best = counts.ToDictionary(
            count => count.Key,
            count => count.Value.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Cut).ThenBy(s => s.Key.Added, StringComparer.Ordinal).First().Key);
        var kept = new SortedDictionary<ulong, EditScript>();
        foreach (ulong[] keys in words)
        {
            EditScript? shorter = null;
            foreach (ulong key in keys)
            {
                if (best[key] != shorter)
                    kept[key] = best[key];
                shorter = best[key];
            }
        }
        EditScript[] scripts = [.. kept.Values.Distinct()];
        Dictionary<EditScript, int> number = scripts.Index().ToDictionary(s => s.Item, s => s.Index);
        return ([.. kept.Keys], [.. kept.Values.Select(script => number[script])], scripts);
    }
}
