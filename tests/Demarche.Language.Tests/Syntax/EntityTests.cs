using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Language.Tests.Syntax;

public sealed class EntityTests
{
    [Theory]
    [InlineData("B-PER", "I-PER", "O", "PER 0-2")]
    [InlineData("B-LOC", "B-LOC", "O", "LOC 0-1 LOC 1-2")]
    [InlineData("B-ORG", "I-PER", "I-PER", "ORG 0-1 PER 1-3")]
    [InlineData("O", "", "I-LOC", "LOC 2-3")]
    [InlineData("O", "", "O", "")]
    public void Tags_give_names(string first, string second, string third, string names)
    {
        Token[] tokens = [.. new[] { first, second, third }.Select(Word)];
        var sentence = new Sentence([.. tokens], new TextSpan(0, 3), 0);
        Assert.Equal(names, string.Join(' ', sentence.Entities().Select(Shown)));
    }

    [Theory]
    [InlineData("B-PER", EntityKind.Person, true)]
    [InlineData("I-PER", EntityKind.Person, false)]
    [InlineData("B-ORG", EntityKind.Organization, true)]
    [InlineData("I-LOC", EntityKind.Place, false)]
    public void A_tag_tells_the_kind_and_whether_it_begins(string text, EntityKind kind, bool begins)
    {
        EntityTag tag = EntityTags.Parse(text);
        Assert.Equal((kind, begins, text), (tag.Kind(), tag.Begins(), tag.Text()));
    }

    [Theory]
    [InlineData("O", EntityTag.Outside)]
    [InlineData("B-MISC", EntityTag.Unknown)]
    public void A_tag_of_no_name_does_not_begin_one(string text, EntityTag expected)
    {
        EntityTag tag = EntityTags.Parse(text);
        Assert.Equal((expected, false, false), (tag, tag.IsNamed(), tag.Begins()));
    }

    private static string Shown(NamedEntity entity) =>
        $"{entity.Kind switch { EntityKind.Person => "PER", EntityKind.Organization => "ORG", _ => "LOC" }} {entity.First}-{entity.End}";

    private static Token Word(string tag, int index) => new()
    {
        Span = new TextSpan(index, index + 1),
        Form = "X",
        Lemma = "X",
        Pos = UniversalPos.PROPN,
        Xpos = "NNP",
        Features = "",
        Head = index - 1,
        Relation = index == 0 ? Relations.Root : "flat",
        Entity = EntityTags.Parse(tag),
    };
}
