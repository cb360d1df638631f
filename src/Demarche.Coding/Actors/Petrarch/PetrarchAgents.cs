using System.Text.RegularExpressions;
using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Data;

namespace Demarche.Coding.Actors.Petrarch;

/// <summary>Reads agent dictionaries: nouns with the code they add to the actor beside them.</summary>
internal sealed partial class PetrarchAgents(PhraseIndex nouns, List<DataFormatException> faults)
{
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);

    /// <summary>Reads one dictionary; its codes take the place of the program's for the nouns that it has.</summary>
    public void Read(DataFile file)
    {
        foreach ((int number, string line) in PetrarchLines.Of(file.Text))
        {
            if (Set().Match(line) is { Success: true } set)
                _sets[set.Groups["name"].Value] = set.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries);
            else if (Agent().Match(line) is not { Success: true } agent)
                faults.Add(new DataFormatException(file.Name, number, $"'{line.Trim()}' is no agent with a code in brackets"));
            else if (PetrarchCode.ParseAgent(agent.Groups["code"].Value) is { } code)
                AddAll(agent, code, $"{Path.GetFileName(file.Name)}, line {number} [{agent.Groups["code"].Value}]");
            else
                faults.Add(new DataFormatException(file.Name, number, $"'{agent.Groups["code"].Value}' is no agent code (~XXX or XXX~)"));
        }
    }

    private void AddAll(Match agent, PetrarchCode code, string source)
    {
        string phrase = agent.Groups["phrase"].Value;
        if (Marker().Match(phrase) is { Success: true } marker && _sets.TryGetValue(marker.Value, out string[]? words))
        {
            foreach (string word in words)
                Add(PetrarchLines.Phrase(phrase.Replace(marker.Value, word, StringComparison.Ordinal)), code, source, plural: false);
            return;
        }
        string noun = PetrarchLines.Phrase(phrase);
        Add(noun, code, source, plural: false);
        Group plural = agent.Groups["plural"];
        if (!plural.Success && noun.Length > 0)
            Add(EnglishPlural.Of(noun.ToLowerInvariant()), code, source, plural: true);
        else if (plural.Value.Trim().Length > 0)
            Add(PetrarchLines.Phrase(plural.Value), code, source, plural: true);
    }

    /// <summary>Where the program has the noun, it stays what it is there (an office, a body) and takes the code.</summary>
    private void Add(string phrase, PetrarchCode code, string source, bool plural)
    {
        string noun = phrase.ToLowerInvariant();
        if (noun.Length == 0)
            return;
        CatalogEntry ours = nouns.Exactly(noun).FirstOrDefault()
            ?? new CatalogEntry(EntryKind.Agent, new Actor(noun)) { Type = "group", Plural = plural || EnglishPlural.Is(noun) };
        nouns.Set(noun, [ours with { Actor = ours.Actor with { Code = code.Code, Sector = code.Sector }, Note = source }]);
    }

    [GeneratedRegex(@"^\s*(?<name>![^!]+!)\s*=\s*(?<words>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Set();

    [GeneratedRegex("![^!]+!", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*(?<phrase>[^\[{]+?)\s*(?:\{(?<plural>[^}]*)\})?\s*\[\s*(?<code>[^\]\s]+)\s*[\]}]?", RegexOptions.CultureInvariant)]
    private static partial Regex Agent();
}
