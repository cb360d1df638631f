using System.Globalization;
using CsCheck;
using Demarche.Language.Conllu;
using Demarche.Language.Syntax;

namespace Demarche.Language.Tests;

public sealed class LanguageAnalyzerTests
{
    private const string Report =
        "Ministers from twelve countries met in Geneva on Tuesday. \"We haven't agreed on everything,\" the Swiss host said.\n\n"
        + "Istanbul's İstiklal street was quiet, ISTANBUL police said. The U.N. didn't comment 😀.";

    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", " ", "\n", "\n\n", "U.S.", "don't", "said", "Moscow", ",", ".", "😀", "e\u0301",
        "\u202Eabc", "1,000", "http://a.b/c?d=e",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[0, 60],
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat));

    [Theory]
    [InlineData("Germany called on Iran to release the lawyer.")]
    [InlineData("Canada reduced tariffs on copper.")]
    [InlineData("Prisoners rioted in Caracas.")]
    public void The_main_verb_of_a_full_sentence_is_finite(string text)
    {
        Sentence sentence = Assert.Single(Analysis.Of(text).Sentences);

        Assert.Equal("VBD", sentence[sentence.Root].Xpos);
        Assert.Equal("nsubj", sentence[0].Relation);
    }

    [Theory]
    [InlineData("Rep. Ilse Braun asked Gen. Omar Haddad about the truce.")]
    [InlineData("The letter went to Lt. Col. Prof. Dr. Weiss.")]
    public void No_sentence_ends_with_a_title(string text) => Assert.Single(Analysis.Of(text).Sentences);

    [Fact]
    public void Spans_cover_every_character_that_is_not_white_space_once_and_in_order() => AnyText.Sample(text =>
    {
        Document document = Analysis.Of(text);
        var covered = new bool[text.Length];
        int last = 0;
        foreach (Token token in document.Sentences.SelectMany(s => s.Tokens))
        {
            Assert.InRange(token.Span.Start, last, text.Length - 1);
            Assert.InRange(token.Span.End, token.Span.Start + 1, text.Length);
            Assert.Equal(token.Form, token.Span.Of(text));
            covered.AsSpan(token.Span.Start, token.Span.Length).Fill(true);
            last = token.Span.End;
        }
        for (int i = 0; i < text.Length; i++)
            Assert.True(covered[i] || char.IsWhiteSpace(text[i]), $"character {i} of '{text}' is in no word");
    }, iter: 300);

    [Fact]
    public void Every_tree_has_one_root_and_no_cycle() => AnyText.Sample(text =>
    {
        foreach (Sentence sentence in Analysis.Of(text).Sentences)
        {
            Assert.Single(sentence.Tokens, token => token.Head < 0);
            for (int i = 0; i < sentence.Length; i++)
                Assert.True(sentence.IsInSubtree(i, sentence.Root));
        }
    }, iter: 200);

    [Fact]
    public void The_same_text_gives_the_same_trees_on_any_number_of_threads()
    {
        string expected = Write(Report);
        string[] found = new string[32];
        Parallel.For(0, found.Length, i => found[i] = Write(Report));
        Assert.All(found, one => Assert.Equal(expected, one));
    }

    [Fact]
    public void The_same_text_gives_the_same_trees_whatever_was_read_before()
    {
        string expected = Write(Report);
        for (int words = 0; words < 40_000; words += 5_000)
        {
            Write(string.Join(' ', Enumerable.Range(words, 5_000).Select(i => $"Port{i}{(i % 20 == 19 ? "." : "")}")));
            Assert.Equal(expected, Write(Report));
        }
    }

    [Fact]
    public void A_sentence_is_read_alike_alone_and_among_others()
    {
        string[] sentences =
        [
            "No.", "Ministers from twelve countries met in Geneva on Tuesday.", "NATO's answer to Moscow came in writing, its envoy said.",
            "Lavrov read it.", "The host, who had hoped for more, said that talks would go on for weeks.", "Kyiv did not comment.",
        ];
        string[] many = [.. Enumerable.Range(0, 60).Select(i => sentences[i * i % 7 % sentences.Length])];
        string[] alone = [.. many.Select(text => Assert.Single(Analysis.Of(text).Sentences)).Select(Describe)];

        Assert.Equal(alone, Analysis.Of(string.Join("\n\n", many)).Sentences.Select(Describe));

        static string Describe(Sentence sentence) => string.Join(
            ' ', sentence.Tokens.Select(token => $"{token.Form}/{token.Xpos}/{token.Lemma}/{token.Head}/{token.Relation}/{token.Entity}"));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        string expected = Write(Report);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Write(Report));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Plain_news_sentences_get_the_trees_a_reader_expects()
    {
        Sentence sentence = Analysis.Of("Russia rejected the proposal on Monday.").Sentences[0];
        Assert.Equal("rejected", sentence[sentence.Root].Form);
        Assert.Equal("reject", sentence[sentence.Root].Lemma);
        Assert.Equal("Russia", sentence[sentence.Child(sentence.Root, Relations.Subject)].Form);
        Assert.Equal("proposal", sentence[sentence.Child(sentence.Root, Relations.Object)].Form);
        Assert.Equal(UniversalPos.PROPN, sentence[0].Pos);
    }

    [Theory]
    [InlineData("ten thousand opening quotes")]
    [InlineData("a run of 200,000 letters")]
    [InlineData("twenty thousand signs")]
    public void Long_oddities_take_linear_time(string what)
    {
        string text = what switch
        {
            "ten thousand opening quotes" => new string('“', 10_000),
            "a run of 200,000 letters" => new string('x', 200_000),
            _ => string.Concat(Enumerable.Repeat("-.'\"", 5_000)),
        };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Document document = Analysis.Of(text);
        Assert.NotEmpty(document.Sentences);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    private static string Write(string text)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        ConlluWriter.Write(Analysis.Of(text), writer);
        return writer.ToString();
    }
}
