using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>All acts and operators, found by the lemma of their head.</summary>
internal sealed class EventLexicon
{
    private static readonly Lazy<EventLexicon> Embedded = new(() => Read(LexiconFiles.Embedded()));

    private readonly Dictionary<string, WordPattern[]> _byHead;
    private readonly Dictionary<string, WordPattern[]> _byForm;
    private readonly Dictionary<string, LexicalRule> _byName;

    private EventLexicon(
        IReadOnlyList<LexicalRule> rules, Dictionary<string, WordPattern[]> byHead, Dictionary<string, WordPattern[]> byForm, NounClasses classes)
    {
        Rules = rules;
        _byName = rules.ToDictionary(r => r.Name, StringComparer.Ordinal);
        _byHead = byHead;
        _byForm = byForm;
        Classes = classes;
    }

    /// <summary>The lexicon that travels with the program. Read once, then shared by all threads.</summary>
    /// <exception cref="DataFormatException">A file of it is faulty.</exception>
    public static EventLexicon Default => Embedded.Value;

    /// <summary>All rules, in order of the files.</summary>
    public IReadOnlyList<LexicalRule> Rules { get; }

    /// <summary>The classes of nouns.</summary>
    public NounClasses Classes { get; }

    /// <summary>The patterns whose head is the form itself ("committed"), weightiest first; empty when there are none.</summary>
    public ReadOnlySpan<WordPattern> WithForm(string form) => _byHead.GetValueOrDefault(form);

    /// <summary>The patterns that the word may head, weightiest first; empty when there are none.</summary>
    /// <param name="lemma">Its lemma, in any case.</param>
    /// <param name="form">The word as written: a regular form of a verb finds it where the lemma does not.</param>
    public ReadOnlySpan<WordPattern> WithHead(string lemma, string form) =>
        _byHead.TryGetValue(lemma, out WordPattern[]? patterns) || _byForm.TryGetValue(form, out patterns) ? patterns : [];

    /// <summary>The rule of that name.</summary>
    /// <exception cref="DataFormatException">There is none.</exception>
    public LexicalRule Rule(string name) => _byName.GetValueOrDefault(name)
        ?? throw new DataFormatException("lexicon", 0, $"no rule is named '{name}', and the composition asks for it");

    /// <summary>Reads a lexicon from its files.</summary>
    /// <exception cref="DataFormatException">A file is faulty, or a rule's name is given twice.</exception>
    public static EventLexicon Read(LexiconFiles files) => Read(files.Classes, files.Irregular, files.Rules);

    /// <summary>Reads a lexicon from files of noun classes, irregular verbs and rules.</summary>
    /// <exception cref="DataFormatException">A file is faulty, or a rule's name is given twice.</exception>
    public static EventLexicon Read(DataFile classesFile, DataFile irregular, IReadOnlyList<DataFile> ruleFiles)
    {
        var classes = new NounClasses(classesFile);
        var reader = new RuleReader(classes);
        var rules = new List<LexicalRule>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var patterns = new Dictionary<string, List<WordPattern>>(StringComparer.OrdinalIgnoreCase);
        foreach (DataFile file in ruleFiles)
        {
            foreach (RuleEntry entry in RuleFile.Read(file))
            {
                LexicalRule rule = reader.Rule(entry);
                if (!names.Add(rule.Name))
                    throw new DataFormatException(rule.File, rule.Line, $"a rule '{rule.Name}' exists already");
                rules.Add(rule);
                foreach (WordPattern pattern in reader.Patterns(entry, rule))
                {
                    if (!patterns.TryGetValue(pattern.Head, out List<WordPattern>? list))
                        patterns.Add(pattern.Head, list = []);
                    list.Add(pattern);
                }
            }
        }
        var byHead = patterns.ToDictionary(p => p.Key, p => Sorted(p.Value), StringComparer.OrdinalIgnoreCase);
        return new EventLexicon(rules, byHead, ByForm(byHead, irregular), classes);
    }

    /// <summary>The lexicon with further patterns, which come before its own of equal weight; its rules stay the same.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="forms">Irregular forms of verbs, with the verb that heads patterns.</param>
    public EventLexicon With(IReadOnlyList<WordPattern> patterns, IReadOnlyDictionary<string, string> forms)
    {
        var byHead = new Dictionary<string, WordPattern[]>(_byHead, StringComparer.OrdinalIgnoreCase);
        var byForm = new Dictionary<string, WordPattern[]>(_byForm, StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, WordPattern> added in patterns.GroupBy(p => p.Head, StringComparer.OrdinalIgnoreCase))
        {
            byHead[added.Key] = Sorted([.. added, .. byHead.GetValueOrDefault(added.Key) ?? []]);
            foreach (string form in WordForms.OfVerb(added.Key))
                byForm[form] = byHead[added.Key];
        }
        foreach ((string form, string verb) in forms)
            byForm[form] = byHead.GetValueOrDefault(verb) ?? [];
        return new EventLexicon(Rules, byHead, byForm, Classes);
    }

    private static Dictionary<string, WordPattern[]> ByForm(Dictionary<string, WordPattern[]> byHead, DataFile irregular)
    {
        var byForm = new Dictionary<string, WordPattern[]>(StringComparer.OrdinalIgnoreCase);
        foreach ((string head, WordPattern[] patterns) in byHead.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!patterns.Any(p => p.Kind == WordKind.Verb))
                continue;
            foreach (string form in WordForms.OfVerb(head))
                byForm.TryAdd(form, patterns);
        }
        foreach (DataRow row in irregular.Rows("verb", "forms"))
        {
            foreach (string form in byHead.TryGetValue(row[0], out WordPattern[]? patterns) ? row.List(1) : [])
                byForm[form] = patterns ?? [];
        }
        return byForm;
    }

    /// <summary>Weightiest first; a stable sort keeps the order of the files among equals.</summary>
    private static WordPattern[] Sorted(List<WordPattern> patterns) => [.. patterns.OrderByDescending(p => p.Weight)];
}
