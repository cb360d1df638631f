using System.Globalization;
using Demarche.Language.Conllu;
using Demarche.Language.Syntax;

namespace Demarche.Language.Tests.Conllu;

public sealed class ConlluTests
{
    private const string Sample =
        "# newdoc\n1-2\tWon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tWo\twill\tAUX\tMD\tVerbForm=Fin\t3\taux\t_\t_\n"
        + "2\tn't\tnot\tPART\tRB\tPolarity=Neg\t3\tadvmod\t_\t_\n3\tyield\tyield\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
        + "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";

    [Fact]
    public void Reading_rebuilds_the_text_and_the_spans()
    {
        Document document = Read(Sample);
        Assert.Equal("Won't yield.", document.Article.Text);
        Assert.Equal(["Wo", "n't", "yield", "."], document.Sentences[0].Tokens.Select(t => t.Span.Of(document.Article.Text)));
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        Document document = Read(Sample);
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        ConlluWriter.Write(document, writer);
        Document again = Read(writer.ToString());
        Assert.Equal(document.Article.Text, again.Article.Text);
        Assert.Equal(document.Sentences[0].Tokens.ToArray(), again.Sentences[0].Tokens.ToArray());
    }

    [Fact]
    public void Names_are_read_and_written_in_the_last_column()
    {
        Document document = Read("# newdoc\n1\tJan\tJan\tPROPN\tNNP\t_\t0\troot\t_\tSpaceAfter=No|ner=B-PER\n2\tde\tde\tPROPN\tNNP\t_\t1\tflat\t_\tner=I-PER\n\n");
        Assert.Equal([new NamedEntity(EntityKind.Person, 0, 2)], document.Sentences[0].Entities());
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        ConlluWriter.Write(document, writer);
        Assert.Contains("\tner=I-PER\n", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("\tSpaceAfter=No|ner=B-PER\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_too_few_columns_is_an_error_that_names_the_line()
    {
        var fault = Assert.Throws<ConlluFormatException>(() => Read("1\tx\n"));
        Assert.Equal(1, fault.Line);
    }

    private static Document Read(string text) => ConlluReader.Read(new StringReader(text), "test");
}
