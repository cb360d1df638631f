using System.Collections.Immutable;
using Demarche.Coding.Data;
using Demarche.Language;

namespace Demarche.Coding.Events.Lexicon;

/// <summary>Runs the examples of the lexicon through the whole of event coding, with the marked words as actors.</summary>
public static class LexiconCheck
{
    /// <summary>Checks the lexicon that travels with the program, or one in a folder.</summary>
    /// <param name="analyzer">Makes the trees.</param>
    /// <param name="folder">A folder laid out as <c>data/lexicon</c>; null for the lexicon of the program.</param>
    /// <returns>The examples that do not come out as they say, in order of files and lines; empty when all do.</returns>
    /// <exception cref="DataFormatException">A file is faulty; the exception names file, line and reason.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static LexiconReport Run(LanguageAnalyzer analyzer, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        LexiconFiles files = folder is null ? LexiconFiles.Embedded() : LexiconFiles.In(folder);
        EventLexicon lexicon = folder is null ? EventLexicon.Default : EventLexicon.Read(files);
        var check = new ExampleRun(analyzer, folder is null ? EventCoder.Default : new EventCoder(lexicon));
        var faults = ImmutableArray.CreateBuilder<LexiconFault>();
        int examples = 0;
        foreach (LexicalRule rule in lexicon.Rules)
        {
            foreach (LexiconExample example in rule.Examples)
            {
                examples++;
                if (check.Reason(rule, example) is { } reason)
                    faults.Add(new LexiconFault(rule.File, example.Line, rule.Name, example.Text, reason));
            }
        }
        foreach (DataFile file in files.Examples)
        {
            foreach ((string heading, LexiconExample example) in ExampleFile.Read(file))
            {
                examples++;
                if (check.Reason(example) is { } reason)
                    faults.Add(new LexiconFault(file.Name, example.Line, heading, example.Text, reason));
            }
        }
        return new LexiconReport(lexicon.Rules.Count, examples, faults.ToImmutable());
    }
}
