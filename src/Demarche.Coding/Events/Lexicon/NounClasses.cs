using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Classes of nouns that patterns ask for: aid, arms, prisoners, sanctions, talks …</summary>
internal sealed class NounClasses
{
    /// <summary>The class that the mentions decide, not a list: anything that acts.</summary>
    public const string Actor = "actor";

    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);

    /// <summary>Reads the classes. A class may hold other classes, named "&lt;aid&gt;", if they stand before it.</summary>
    /// <exception cref="DataFormatException">A class is given twice, or one it holds is unknown.</exception>
    public NounClasses(DataFile file)
    {
        foreach (DataRow row in file.Rows("class", "nouns"))
        {
            var nouns = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (string noun in row.List(1))
            {
                if (noun[0] != '<')
                    nouns.UnionWith(WordForms.OfNoun(noun));
                else if (_classes.TryGetValue(noun[1..^1], out HashSet<string>? other))
                    nouns.UnionWith(other);
                else
                    throw row.Fault($"the class {noun} does not stand before this one");
            }
            if (!_classes.TryAdd(row.Required(0, "class"), nouns))
                throw row.Fault($"the class '{row[0]}' is given twice");
        }
    }

    /// <summary>The nouns of a class; null when there is no such class.</summary>
    public HashSet<string>? Find(string name) => _classes.GetValueOrDefault(name);

    /// <summary>The test that "&lt;class&gt;" or a single noun stands for; null when there is no such class.</summary>
    public NounTest? Test(string text)
    {
        if (text[0] != '<')
            return new NounTest(text, new HashSet<string>(WordForms.OfNoun(text), StringComparer.OrdinalIgnoreCase), IsSingle: true);
        string name = text[1..^1];
        if (name == Actor)
            return new NounTest(name, null);
        return Find(name) is { } nouns ? new NounTest(name, nouns) : null;
    }
}
