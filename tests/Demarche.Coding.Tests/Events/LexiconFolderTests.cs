using Demarche.Coding.Data;
using Demarche.Coding.Events.Lexicon;
using Demarche.Language;

namespace Demarche.Coding.Tests.Events;

public sealed class LexiconFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lexicon").FullName;

    public LexiconFolderTests()
    {
        LexiconFiles files = LexiconFiles.Embedded();
        foreach (DataFile file in files.Rules.Concat(files.Examples).Append(files.Classes).Append(files.Irregular))
            Write(file.Name["lexicon/".Length..], file.Text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_lexicon_in_a_folder_is_checked_as_the_one_in_the_program_is()
    {
        LexiconReport report = LexiconCheck.Run(LanguageAnalyzer.Default, _folder);
        Assert.Empty(report.Faults);
        Assert.Equal(LexiconCheck.Run(LanguageAnalyzer.Default).Examples, report.Examples);
        Assert.True(report.Examples >= 600, $"only {report.Examples} examples");
    }

    [Fact]
    public void A_new_verb_matches_once_it_stands_in_a_file()
    {
        Write("acts/new.yaml", "- act: defenestrate\n  type: ASSAULT\n  verbs: [defenestrate]\n  yes:\n    - (The Bohemians) defenestrated [the governors]. = ASSAULT\n");
        Assert.Empty(LexiconCheck.Run(LanguageAnalyzer.Default, _folder).Faults);
    }

    [Fact]
    public void An_example_that_comes_out_otherwise_is_named_with_file_line_and_reason()
    {
        Write("acts/new.yaml", "- act: defenestrate\n  type: ASSAULT\n  verbs: [defenestrate]\n  yes:\n    - (The Bohemians) praised [the governors]. = ASSAULT\n");
        LexiconFault fault = Assert.Single(LexiconCheck.Run(LanguageAnalyzer.Default, _folder).Faults);
        Assert.EndsWith("new.yaml", fault.File, StringComparison.Ordinal);
        Assert.Equal((5, "defenestrate"), (fault.Line, fault.Rule));
        Assert.Contains("SUPPORT", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_the_pen_is_named_with_file_line_and_reason()
    {
        Write("acts/new.yaml", "- act: defenestrate\n  type: ASSAULT\n  verb: [defenestrate]\n");
        DataFormatException fault = Assert.Throws<DataFormatException>(() => LexiconCheck.Run(LanguageAnalyzer.Default, _folder));
        Assert.EndsWith("new.yaml", fault.File, StringComparison.Ordinal);
        Assert.Equal(3, fault.Line);
        Assert.Contains("unknown key 'verb'", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_examples_with_a_line_that_is_none_is_named()
    {
        Write("examples/new.txt", "## heading\n* (A) met [B]. = CONSULT\n");
        DataFormatException fault = Assert.Throws<DataFormatException>(() => LexiconCheck.Run(LanguageAnalyzer.Default, _folder));
        Assert.Equal(2, fault.Line);
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, text);
    }
}
