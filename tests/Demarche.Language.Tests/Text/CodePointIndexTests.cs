using CsCheck;
using Demarche.Language.Text;

namespace Demarche.Language.Tests.Text;

public sealed class CodePointIndexTests
{
    [Fact]
    public void Positions_in_a_text_without_surrogates_stay()
    {
        var index = new CodePointIndex("Élysée — 外交");
        Assert.Equal(new TextSpan(3, 9), index.ToCodePoints(new TextSpan(3, 9)));
    }

    [Fact]
    public void A_surrogate_pair_counts_once()
    {
        var index = new CodePointIndex("a😀b😀c");
        Assert.Equal([0, 1, 2, 3, 4, 5], new[] { 0, 1, 3, 4, 6, 7 }.Select(index.ToCodePoint));
    }

    [Fact]
    public void A_lone_surrogate_counts_as_one_code_point()
    {
        var index = new CodePointIndex("a\uD83Db\uDE00c");
        Assert.Equal(4, index.ToCodePoint(4));
    }

    [Fact]
    public void Converted_positions_count_the_runes_before_them()
    {
        string[] pieces = ["a", "é", "😀", "\n", "𝔘"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Sample(parts =>
        {
            string text = string.Concat(parts);
            var index = new CodePointIndex(text);
            int position = 0, count = 0;
            foreach (string part in parts)
            {
                Assert.Equal(count, index.ToCodePoint(position));
                position += part.Length;
                count++;
            }
            Assert.Equal(count, index.ToCodePoint(position));
        }, iter: 200);
    }
}
