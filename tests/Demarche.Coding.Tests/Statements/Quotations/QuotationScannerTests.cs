using System.Collections.Immutable;
using CsCheck;
using Demarche.Coding.Statements.Quotations;
using Demarche.Language.Articles;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Statements.Quotations;

public sealed class QuotationScannerTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "’", "‘", "«", "»", "„", "''", " ", "a", "B.", ", ", "\n", "5", "—", "😀", "(",
    ];

    [Theory]
    [InlineData("He said \"no\" twice.", "\"no\"")]
    [InlineData("He said “no” twice.", "“no”")]
    [InlineData("Il a dit «non» hier.", "«non»")]
    [InlineData("Er sagte „nein“ und ging.", "„nein“")]
    [InlineData("Han sagde »nej« igen.", "»nej«")]
    [InlineData("He said ''no'' twice.", "''no''")]
    [InlineData("He said ‘no’ twice.", "‘no’")]
    [InlineData("He said 'no' twice.", "'no'")]
    [InlineData("“He told me ‘no’ and left,” she said.", "“He told me ‘no’ and left,”")]
    [InlineData("\"He called it \"nonsense\" today,\" she said.", "\"He called it \"nonsense\" today,\"")]
    [InlineData("“We can’t wait,” the envoys’ host said.", "“We can’t wait,”")]
    public void Marks_of_every_kind_quote(string text, string quoted) =>
        Assert.Equal([quoted], Quoted(text));

    [Theory]
    [InlineData("The ministers' plan didn't please the '90s crowd.")]
    [InlineData("Rock 'n' roll wasn't his; get 'em out.")]
    [InlineData("It was the soldiers’ turn and they’d gone.")]
    [InlineData("He is 6' tall.")]
    public void Apostrophes_do_not_quote(string text) => Assert.Empty(Quoted(text));

    [Fact]
    public void A_mark_that_opens_a_sentence_and_never_closes_quotes_to_the_end_of_its_paragraph() =>
        Assert.Equal(["“We shall see."], Quoted("He said, “We shall see."));

    [Fact]
    public void A_mark_that_never_closes_takes_no_later_quotation_with_it() =>
        Assert.Equal(["\"Yes,\""], Quoted("The \"treaty was signed. \"Yes,\" he said."));

    [Fact]
    public void A_quotation_over_two_paragraphs_goes_on()
    {
        const string text = "“First,” he said. “Then this.\n\n“And that.”";
        int gap = text.IndexOf('\n', StringComparison.Ordinal);
        ImmutableArray<Paragraph> paragraphs =
        [
            new(ParagraphRole.Body, new TextSpan(0, gap)), new(ParagraphRole.Body, new TextSpan(gap + 2, text.Length)),
        ];
        ImmutableArray<Quotation> found = QuotationScanner.Scan(text, paragraphs);
        Assert.Equal([false, true, false], found.Select(quotation => quotation.GoesOn));
    }

    [Fact]
    public void Captions_are_not_scanned()
    {
        const string text = "A \"caption\" here.";
        Assert.Empty(QuotationScanner.Scan(text, [new(ParagraphRole.Caption, new TextSpan(0, text.Length))]));
    }

    [Theory]
    [InlineData("\"", "")]
    [InlineData("“", "")]
    [InlineData(" '", "")]
    [InlineData("«", "»")]
    [InlineData(" \"x", "y\" ")]
    [InlineData(" ‘x", "y” ")]
    [InlineData(" “x", "y’ ")]
    public void A_hundred_thousand_marks_take_no_time(string opening, string closing)
    {
        string text = string.Concat(Enumerable.Repeat(opening, 100_000)) + string.Concat(Enumerable.Repeat(closing, 100_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Scan(text);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 2000);
    }

    [Fact]
    public void Whatever_the_marks_quotations_lie_in_the_text_and_apart() =>
        Gen.OneOf(Pieces.Select(Gen.Const).ToArray())
            .Array[0, 60].Sample(pieces =>
            {
                string text = string.Concat(pieces);
                int end = 0;
                foreach (Quotation quotation in Scan(text))
                {
                    Assert.True(quotation.Span.Start >= end && quotation.Span.End <= text.Length);
                    Assert.True(quotation.Span.Contains(quotation.Inner) && !quotation.Inner.IsEmpty);
                    end = quotation.Span.End;
                }
            });

    private static IEnumerable<string> Quoted(string text) => Scan(text).Select(quotation => quotation.Span.Of(text)).ToList();

    private static ImmutableArray<Quotation> Scan(string text) =>
        QuotationScanner.Scan(text, [new(ParagraphRole.Body, new TextSpan(0, text.Length))]);
}
