using System.Text;
using BenchmarkDotNet.Attributes;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Benchmarks;

/// <summary>Splitting, tokenising, tagging, lemmatising and parsing; judge words a second and bytes a word.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private Article _article = ArticleFactory.Create("", []);

    /// <summary>The samples of the repository, repeated to a few thousand words.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !Directory.Exists(Path.Combine(root, "samples")))
            root = Path.GetDirectoryName(root);
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>();
        IEnumerable<string> files = Directory
            .EnumerateFiles(Path.Combine(root ?? ".", "samples"), "*.txt")
            .Order(StringComparer.Ordinal);
        foreach (string paragraph in files.SelectMany(file => File.ReadAllText(file).Split("\n\n")))
        {
            if (paragraph.Trim() is not { Length: > 0 } trimmed)
                continue;
            paragraphs.Add(new Paragraph(ParagraphRole.Body, new TextSpan(text.Length, text.Length + trimmed.Length)));
            text.Append(trimmed).Append("\n\n");
        }
        _article = ArticleFactory.Create(text.ToString(), [.. paragraphs]);
        Console.WriteLine($"// {Analyze().Sentences.Sum(sentence => sentence.Length)} words");
    }

    [Benchmark]
    public Document Analyze() => LanguageAnalyzer.Default.Analyze(_article);
}
