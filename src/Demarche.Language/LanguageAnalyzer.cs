using System.Collections.Concurrent;
using System.Collections.Immutable;
using Demarche.Language.Articles;
using Demarche.Language.Lemmas;
using Demarche.Language.Models;
using Demarche.Language.Network;
using Demarche.Language.Parsing;
using Demarche.Language.Syntax;
using Demarche.Language.Text;
using Demarche.Language.Tokenization;

namespace Demarche.Language;

/// <summary>Turns articles into documents: sentences, words, tags, lemmas, dependency trees and named entities.</summary>
/// <remarks>
/// Immutable and safe for any number of threads, which share the models; each call borrows buffers from a pool.
/// The same article gives the same document on every thread. Time is linear in the length of the text.
/// </remarks>
public sealed class LanguageAnalyzer
{
    /// <summary>Sentences go through the network together until they have so many words: each weight fetched serves them all.</summary>
    private const int WordsAtOnce = 96;

    private static readonly Lazy<LanguageAnalyzer> LazyDefault = new(Load);

    private readonly Tokenizer _tokenizer;
    private readonly SyntaxNetwork _network;
    private readonly Lemmatizer _lemmatizer;
    private readonly TagValues[] _tags;
    private readonly string[] _labels;
    private readonly int _rootLabel;
    private readonly FiniteClause _finite;
    private readonly ClauseAttachment _attachment;
    private readonly ConcurrentBag<Workspace> _pool = [];

    internal LanguageAnalyzer(SegmentationModel segmentation, SyntaxModel syntax)
    {
        _tokenizer = segmentation.CreateTokenizer();
        _network = syntax.CreateNetwork();
        _lemmatizer = syntax.CreateLemmatizer();
        _tags = [.. syntax.Tags.Select(TagValues.Parse)];
        _labels = [.. syntax.Labels.Select(string.Intern)];
        _rootLabel = Array.IndexOf(_labels, Relations.Root);
        _finite = new FiniteClause(_tags, _labels);
        _attachment = new ClauseAttachment(_tags, _labels);
    }

    /// <summary>The analyzer with the models that ship with this assembly; loaded on first use, in some 100 ms.</summary>
    /// <exception cref="ModelFormatException">A model is damaged or missing.</exception>
    public static LanguageAnalyzer Default => LazyDefault.Value;

    /// <summary>Analyses every paragraph of the article, whatever its role.</summary>
    public Document Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!_pool.TryTake(out Workspace? space))
            space = new Workspace(_network.Sizes, _lemmatizer);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        space.Tokens.Clear();
        for (int paragraph = 0; paragraph < article.Paragraphs.Length; paragraph++)
        {
            _tokenizer.Tokenize(article.Text, article.Paragraphs[paragraph].Span, paragraph, space.Tokens);
            if (space.Tokens.Words.Length < WordsAtOnce && paragraph + 1 < article.Paragraphs.Length)
                continue;
            AddSentences(article.Text, space, sentences);
            space.Tokens.Clear();
        }
        _pool.Add(space);
        return new Document(article, sentences.ToImmutable());
    }

    private static LanguageAnalyzer Load()
    {
        SegmentationModel segmentation = SegmentationModel.Read(Open(SegmentationModel.FileName));
        SyntaxModel syntax = SyntaxModel.Read(Open(SyntaxModel.FileName));
        return new LanguageAnalyzer(segmentation, syntax);
    }

    private static ModelReader Open(string name)
    {
        Stream? stream = typeof(LanguageAnalyzer).Assembly.GetManifestResourceStream(name);
        return stream is UnmanagedMemoryStream memory
            ? new ModelReader(name, memory)
            : throw new ModelFormatException(name, "the assembly does not contain it");
    }

    /// <summary>Adds all sentences of the buffer, some of them at a time, so that their words' rows stay near the processor.</summary>
    private void AddSentences(string text, Workspace space, ImmutableArray<Sentence>.Builder sentences)
    {
        TokenBuffer buffer = space.Tokens;
        for (int first = 0, end; first < buffer.Sentences.Length; first = end)
        {
            int firstWord = buffer.FirstWord(buffer.Sentences[first].FirstToken);
            Span<int> ends = space.SentenceEnds(buffer.Sentences.Length - first);
            for (end = first; end < buffer.Sentences.Length && (end == first || ends[end - first - 1] < WordsAtOnce); end++)
                ends[end - first] = buffer.FirstWord(buffer.Sentences[end].EndToken) - firstWord;
            ends = ends[..(end - first)];
            _network.Analyze(text, buffer.Words.Slice(firstWord, ends[^1]), ends, space.Syntax);
            for (int sentence = first; sentence < end; sentence++)
                sentences.Add(Finish(text, buffer.Sentences[sentence], space.Syntax[sentence - first], space));
        }
    }

    private Sentence Finish(string text, SentenceTokens place, SentenceView found, Workspace space)
    {
        int firstWord = space.Tokens.FirstWord(place.FirstToken);
        ReadOnlySpan<(int Start, int End)> words = space.Tokens.Words.Slice(firstWord, found.Length);
        _finite.Apply(text, words, found);
        _attachment.Apply(found);
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        for (int token = place.FirstToken; token < place.EndToken; token++)
        {
            int end = space.Tokens.FirstWord(token + 1);
            for (int word = space.Tokens.FirstWord(token); word < end; word++)
                tokens.Add(Word(words[word - firstWord], word - firstWord, end - word - 1, found, space));
        }
        var span = new TextSpan(words[0].Start, words[^1].End);
        return new Sentence(tokens.MoveToImmutable(), span, place.Paragraph);
    }

    private Token Word((int Start, int End) place, int index, int joinedAfter, SentenceView found, Workspace space)
    {
        string form = found.Form(index);
        TagValues tag = _tags[found.Tags[index]];
        int head = found.State.Heads[index];
        bool root = head == found.Length;
        int label = found.State.Labels[index];
        return new Token
        {
            Span = new TextSpan(place.Start, place.End),
            Form = form,
            Lemma = space.Lemmas.Get(found.WordNumber(index), form, tag.Index),
            Pos = tag.Pos,
            Xpos = tag.Xpos,
            Features = tag.Features,
            Head = root ? -1 : head,
            Relation = root ? _labels[_rootLabel] : _labels[label],
            Entity = found.Entities[index],
            JoinedAfter = (byte)Math.Min(joinedAfter, byte.MaxValue),
        };
    }

    /// <summary>The buffers of one thread at work.</summary>
    private sealed class Workspace(SyntaxDimensions sizes, Lemmatizer lemmatizer)
    {
        private int[] _ends = new int[16];

        public TokenBuffer Tokens { get; } = new();

        public SyntaxWorkspace Syntax { get; } = new(sizes);

        public LemmaCache Lemmas { get; } = new(lemmatizer);

        public Span<int> SentenceEnds(int sentences)
        {
            if (_ends.Length < sentences)
                _ends = new int[sentences * 2];
            return _ends.AsSpan(0, sentences);
        }
    }
}
