using Demarche.Coding.Events.Lexicon;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>Sets of synonyms ("&amp;CURRENCY") of a verb dictionary, and the tests that words of patterns stand for.</summary>
internal sealed class PetrarchSynsets
{
    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);
    private HashSet<string> _open = [];
    private bool _plurals;

    /// <summary>Opens a set; the lines with "+" that follow are its members.</summary>
    public void Open(string label)
    {
        _plurals = !label.EndsWith('_');
        _open = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _sets[label.TrimEnd('_')] = _open;
    }

    /// <summary>Adds a member to the set opened last; false where it has several words, which no test can ask for.</summary>
    public bool Add(string member)
    {
        string word = member.Trim().Trim('_').ToLowerInvariant();
        if (word.Length == 0 || word.AsSpan().IndexOfAny(' ', '_') >= 0)
            return false;
        _open.UnionWith(_plurals && !member.EndsWith('_') ? WordForms.OfNoun(word) : [word]);
        return true;
    }

    /// <summary>The test that a word or a set of a pattern stands for; null for an unknown or empty set, or a sign that is no word.</summary>
    public NounTest? Test(string text)
    {
        if (text[0] == '&')
            return _sets.TryGetValue(text.TrimEnd('_'), out HashSet<string>? set) && set.Count > 0 ? new NounTest(text, set, IsSingle: true) : null;
        return text.All(c => char.IsAsciiLetter(c) || c is '-' or '\'') ? new NounTest(text, [.. WordForms.OfNoun(text.ToLowerInvariant())], IsSingle: true) : null;
    }
}
