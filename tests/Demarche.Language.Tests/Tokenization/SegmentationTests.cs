using Demarche.Language.Syntax;

namespace Demarche.Language.Tests.Tokenization;

/// <summary>Where words and sentences end, on sentences written for these tests.</summary>
public sealed class SegmentationTests
{
    [Theory]
    [InlineData("Moscow rejected the offer.", "Moscow|rejected|the|offer|.")]
    [InlineData("They don't want the Kremlin's reply.", "They|do|n't|want|the|Kremlin|'s|reply|.")]
    [InlineData("They don’t want the Kremlin’s reply.", "They|do|n’t|want|the|Kremlin|’s|reply|.")]
    [InlineData("The U.S. cannot wait.", "The|U.S.|can|not|wait|.")]
    [InlineData("\"We will answer,\" she said.", "\"|We|will|answer|,|\"|she|said|.")]
    [InlineData("“We will answer,” she said.", "“|We|will|answer|,|”|she|said|.")]
    [InlineData("Aid worth $3.5 billion (about 40%) was cut.", "Aid|worth|$|3.5|billion|(|about|40|%|)|was|cut|.")]
    [InlineData("They havent said and I dont know.", "They|have|nt|said|and|I|do|nt|know|.")]
    [InlineData("Their want is plain.", "Their|want|is|plain|.")]
    public void Words_follow_universal_dependencies(string text, string words) =>
        Assert.Equal(words.Split('|'), Analysis.Forms(text));

    [Theory]
    [InlineData("It is at www.example.org/talks?id=dn82&feed=x_atom03.", "It|is|at|www.example.org/talks?id=dn82&feed=x_atom03|.")]
    [InlineData("(https://example.org/x:1,2)", "(|https://example.org/x:1,2|)")]
    public void A_web_address_is_one_token_without_the_signs_after_it(string text, string forms) =>
        Assert.Equal(forms, string.Join('|', Analysis.Forms(text)));

    [Theory]
    [InlineData("See CrudeStocks-2001.pdf, please.", "See|CrudeStocks-2001.pdf|,|please|.")]
    [InlineData("Call Ann (3-5290).", "Call|Ann|(|3-5290|)|.")]
    [InlineData("They won 3-1.", "They|won|3|-|1|.")]
    public void A_file_s_name_and_a_telephone_extension_are_one_token(string text, string forms) =>
        Assert.Equal(forms.Split('|'), Analysis.Of(text).Sentences[0].Tokens.Select(token => token.Form));

    [Fact]
    public void A_contraction_is_one_surface_token_of_two_words()
    {
        Sentence sentence = Analysis.Of("They don't agree.").Sentences[0];
        Assert.Equal([0, 1, 0, 0, 0], sentence.Tokens.Select(t => (int)t.JoinedAfter));
    }

    [Fact]
    public void Sentences_end_at_stops_and_not_at_abbreviations()
    {
        Document document = Analysis.Of(
            "U.S. Secretary of State Antony Blinken met Gen. Smith in Geneva. He did not take questions. \"Talks go on,\" an aide said.");
        Assert.Equal(3, document.Sentences.Length);
    }

    [Fact]
    public void A_sentence_never_crosses_a_paragraph()
    {
        Document document = Analysis.Of("Envoys arrive in Vienna\n\nthe talks begin on Monday");
        Assert.Equal([0, 1], document.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void A_blank_line_inside_a_paragraph_does_not_end_the_sentence()
    {
        const string Text = "There is hope for a serious\n\nconversation on other questions.";
        var article = Articles.ArticleFactory.Create(
            Text, [new Articles.Paragraph(Articles.ParagraphRole.Body, new Language.Text.TextSpan(0, Text.Length))]);
        Assert.Single(LanguageAnalyzer.Default.Analyze(article).Sentences);
    }
}
