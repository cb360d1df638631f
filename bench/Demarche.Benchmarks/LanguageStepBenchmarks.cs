using BenchmarkDotNet.Attributes;
using Demarche.Language;
using Demarche.Language.Lemmas;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Benchmarks;

/// <summary>The steps of the analysis one by one, over one paragraph of two sentences.</summary>
[MemoryDiagnoser]
public class LanguageStepBenchmarks
{
    private const string Text =
        "The foreign minister said on Thursday that talks with the U.S. would go on for months, and that her government "
        + "had not yet answered the proposals. \"We don't know,\" she added, \"what they want from us this time.\"";

    private readonly TokenBuffer _tokens = new();
    private readonly Tokenizer _tokenizer;
    private readonly SyntaxNetwork _network;
    private readonly SyntaxWorkspace _space;
    private readonly Lemmatizer _lemmatizer;
    private readonly int[] _ends;
    private readonly int[] _lemmaTags;
    private readonly char[] _lemma = new char[80];

    public LanguageStepBenchmarks()
    {
        SyntaxModel model = SyntaxModel.Read(Open(SyntaxModel.FileName));
        _tokenizer = SegmentationModel.Read(Open(SegmentationModel.FileName)).CreateTokenizer();
        _network = model.CreateNetwork();
        _space = new SyntaxWorkspace(_network.Sizes);
        _lemmatizer = model.CreateLemmatizer();
        Tokenize();
        _ends = new int[_tokens.Sentences.Length];
        for (int i = 0; i < _ends.Length; i++)
            _ends[i] = _tokens.FirstWord(_tokens.Sentences[i].EndToken);
        Parse();
        _lemmaTags = [.. _space.Tags.Select(tag => TagValues.Parse(model.Tags[tag]).Index)];
    }

    [Benchmark]
    public int Tokenize()
    {
        _tokens.Clear();
        _tokenizer.Tokenize(Text, new TextSpan(0, Text.Length), 0, _tokens);
        return _tokens.Words.Length;
    }

    /// <summary>Word features, convolutions, tags, and what the words add to the parser's states.</summary>
    [Benchmark]
    public void Encode() => _network.Prepare(Text, _tokens.Words, _ends, _space);

    /// <summary>The same and the transitions.</summary>
    [Benchmark]
    public void Parse() => _network.Analyze(Text, _tokens.Words, _ends, _space);

    [Benchmark]
    public int Lemmatize()
    {
        int length = 0;
        for (int i = 0; i < _tokens.Words.Length; i++)
        {
            (int start, int end) = _tokens.Words[i];
            length += _lemmatizer.Lemmatize(Text.AsSpan(start, end - start), _lemmaTags[i], _lemma);
        }
        return length;
    }

    private static ModelReader Open(string name) =>
        new(name, (UnmanagedMemoryStream)typeof(LanguageAnalyzer).Assembly.GetManifestResourceStream(name)!);
}
