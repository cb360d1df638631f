using Demarche.Coding.Events.Lexicon;
using Demarche.Language;

namespace Demarche.Coding.Tests.Events;

public sealed class LexiconExamples
{
    [Fact]
    public void Every_example_of_the_lexicon_comes_out_as_it_says()
    {
        string[] faults = [.. LexiconCheck.Run(LanguageAnalyzer.Default).Faults
            .Select(f => $"{f.File}, line {f.Line} ({f.Rule}): {f.Example} — {f.Reason}")];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_rule_with_words_has_an_example_that_it_must_match()
    {
        string[] without = [.. EventLexicon.Default.Rules.Where(r => !r.Examples.Any(e => e.Matches)).Select(r => r.Source)];
        Assert.Empty(without);
    }
}
