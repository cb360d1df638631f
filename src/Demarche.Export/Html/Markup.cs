using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Demarche.Export.Html;

/// <summary>Writes HTML in which the words of a report can never become markup.</summary>
internal sealed class Markup(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Literal markup of this program; never anything that was read.</summary>
    public Markup Raw(string literal)
    {
        output.Write(literal);
        return this;
    }

    /// <summary>Words, escaped. Good inside elements and inside quoted attributes alike.</summary>
    public Markup Text(string words)
    {
        Encoder.Encode(output, words);
        return this;
    }

    /// <summary>Words between two positions, escaped, without copying them first.</summary>
    public Markup Text(string words, int start, int end)
    {
        Encoder.Encode(output, words, start, end - start);
        return this;
    }

    /// <summary><c> name="value"</c>, with the space before it.</summary>
    public Markup Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    /// <summary>An element that holds nothing but words.</summary>
    public Markup Element(string name, string cssClass, string words)
    {
        Raw("<").Raw(name);
        if (cssClass.Length > 0)
            Attribute("class", cssClass);
        return Raw(">").Text(words).Raw("</").Raw(name).Raw(">");
    }

    /// <summary>Ends the line, for people who read the source.</summary>
    public Markup Line() => Raw("\n");
}
