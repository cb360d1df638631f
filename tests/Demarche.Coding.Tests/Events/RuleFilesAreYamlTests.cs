using Demarche.Coding.Data;
using Demarche.Coding.Events.Lexicon;
using YamlDotNet.RepresentationModel;

namespace Demarche.Coding.Tests.Events;

public sealed class RuleFilesAreYamlTests
{
    [Fact]
    public void A_full_YAML_reader_finds_the_same_entries_and_values()
    {
        foreach (string name in DataFile.Names("lexicon/").Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            DataFile file = DataFile.Open(name);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            var expected = (YamlSequenceNode)yaml.Documents[0].RootNode;
            IReadOnlyList<RuleEntry> entries = RuleFile.Read(file);
            Assert.Equal(expected.Children.Count, entries.Count);
            foreach ((RuleEntry entry, YamlNode node) in entries.Zip(expected.Children))
                Same(entry, (YamlMappingNode)node);
        }
    }

    private static void Same(RuleEntry entry, YamlMappingNode expected)
    {
        foreach ((YamlNode key, YamlNode value) in expected.Children)
        {
            string[] texts = value switch
            {
                YamlSequenceNode list => [.. list.Children.Select(c => c.ToString())],
                YamlMappingNode map => [.. map.Children.Select(p => $"{p.Key}: {p.Value}")],
                _ => [value.ToString()],
            };
            Assert.Equal(texts, entry.List(key.ToString()));
        }
    }
}
