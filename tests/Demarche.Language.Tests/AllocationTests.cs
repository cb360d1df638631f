using Demarche.Language.Lemmas;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Syntax;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Language.Tests;

public sealed class AllocationTests
{
    private const string Report =
        "The minister said on Thursday that talks with the U.S. would go on for months. \"We don't know,\" she added, "
        + "\"what they want.\" Troops have crossed the border near St. Petersburg, according to two witnesses.";

    /// <summary>A token's row in the result, its place in the lists of children, and its share of the sentence.</summary>
    private const int BytesOfResultPerWord = 160;

    [Fact]
    public void Splitting_tagging_parsing_and_lemmatising_allocate_nothing_once_warm()
    {
        SyntaxModel model = SyntaxModel.Read(Open(SyntaxModel.FileName));
        Tokenizer tokenizer = SegmentationModel.Read(Open(SegmentationModel.FileName)).CreateTokenizer();
        SyntaxNetwork network = model.CreateNetwork();
        Lemmatizer lemmatizer = model.CreateLemmatizer();
        TagValues[] tags = [.. model.Tags.Select(TagValues.Parse)];
        using var space = new SyntaxWorkspace(network.Sizes);
        var tokens = new TokenBuffer();
        int words = Run();
        Run();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
            Run();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(words > 40);
        Assert.Equal(0, bytes);

        int Run()
        {
            tokens.Clear();
            tokenizer.Tokenize(Report, new TextSpan(0, Report.Length), 0, tokens);
            Span<int> ends = stackalloc int[tokens.Sentences.Length];
            for (int i = 0; i < ends.Length; i++)
                ends[i] = tokens.FirstWord(tokens.Sentences[i].EndToken);
            network.Analyze(Report, tokens.Words, ends, space);
            Span<char> lemma = stackalloc char[80];
            for (int i = 0; i < tokens.Words.Length; i++)
                lemmatizer.Lemmatize(Report.AsSpan(tokens.Words[i].Start, tokens.Words[i].End - tokens.Words[i].Start), tags[space.Tags[i]].Index, lemma);
            return tokens.Words.Length;
        }
    }

    [Fact]
    public void A_document_costs_its_tokens_and_nothing_beside()
    {
        var article = Analysis.ArticleOf(string.Join(' ', Enumerable.Repeat(Report, 40)));
        Document document = LanguageAnalyzer.Default.Analyze(article);
        LanguageAnalyzer.Default.Analyze(article);

        long before = GC.GetAllocatedBytesForCurrentThread();
        LanguageAnalyzer.Default.Analyze(article);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        int words = document.Sentences.Sum(sentence => sentence.Length);
        Assert.True(bytes < (long)words * BytesOfResultPerWord, $"{bytes} bytes for {words} words");
    }

    private static ModelReader Open(string name) =>
        new(name, (UnmanagedMemoryStream)typeof(LanguageAnalyzer).Assembly.GetManifestResourceStream(name)!);
}
