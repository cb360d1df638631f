using CsCheck;
using Demarche.Coding.Statements;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Statements;

/// <summary>No text breaks the finder, however its marks are left open, nested or mixed.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\"", "“", "”", "‘", "’", "'", "«", "»", "„", "‹", "›", " ", " ", " ", ", ", ". ", ": ", " — ", "\n\n", "\n\n“",
        "said", " he said", "Lavrov said", "The minister told reporters that ", "according to officials", "LAVROV: ", "don't",
        "the claim that ", "Moscow will answer", "we reject it", "it was quoted as saying ", "denied", "\u202Eשלום\u202C", "😀", "e\u0301", "[", ")",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_span_lies_in_the_text_in_order_and_holds_something() => AnyText.Sample(text =>
    {
        foreach (Statement statement in WithNested(StatedArticle.Of(text).Statements))
        {
            Assert.NotEmpty(statement.Content);
            foreach (IReadOnlyList<TextSpan> spans in new IReadOnlyList<TextSpan>[] { statement.Source, statement.Cue, statement.Content })
                AssertOrdered(text, spans);
            foreach (double likely in new[] { statement.Confidence, statement.SourceConfidence, statement.ContentConfidence })
                Assert.InRange(likely, 0, 1);
        }
    }, iter: 400);

    [Fact]
    public void Names_are_unique_and_nested_ones_go_on_from_their_outer_one() => AnyText.Sample(text =>
    {
        Statement[] all = [.. WithNested(StatedArticle.Of(text).Statements)];

        Assert.Equal(all.Length, all.Select(statement => statement.Id).Distinct().Count());
        Assert.All(all.Where(statement => statement.NestedIn is not null), statement =>
            Assert.StartsWith(statement.NestedIn + ".", statement.Id, StringComparison.Ordinal));
    }, iter: 100);

    private static void AssertOrdered(string text, IReadOnlyList<TextSpan> spans)
    {
        int end = 0;
        foreach (TextSpan span in spans)
        {
            Assert.InRange(span.Start, end, text.Length - 1);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            Assert.False(char.IsLowSurrogate(text[span.Start]), "a span begins inside a character");
            end = span.End;
        }
    }

    private static IEnumerable<Statement> WithNested(IEnumerable<Statement> statements) =>
        statements.SelectMany(statement => WithNested(statement.Nested).Prepend(statement));
}
