using System.Text;
using Demarche.Language.Articles;

namespace Demarche.Reading.Tests.Pages;

/// <summary>Pages made for the tests.</summary>
internal static class Page
{
    public const string First = "The foreign ministry of Arlania rejected the offer on Tuesday, calling it a step back from the talks in June.";
    public const string Second = "Its spokeswoman, Vera Lind, said that the delegation would return only if the blockade of the harbour was lifted.";
    public const string Third = "Neighbouring Borduria has asked both sides to show restraint and to keep the line between the two capitals open.";

    /// <summary>A page of an outlet with menus, a picture, links to others, comments and a footer.</summary>
    public static string Of(string head = "", string inBody = "", string language = "en") =>
        $"""
        <!DOCTYPE html>
        <html lang="{language}"><head><title>Arlania rejects offer | The Example Courier</title>{head}</head>
        <body class="has-sidebar">
        <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
        <div id="wrap"><div class="story">
        <h1>Arlania rejects offer</h1>
        <p class="byline">By Jane Roe</p>
        <div class="article-body">
        <p>{First}</p>
        <figure><img src="a.jpg"><figcaption>The harbour of Port Arl on Monday. Photo: A. Person / Agency</figcaption></figure>
        <p>{Second} <a href="/b">Earlier report</a></p>
        {inBody}
        <div class="related-articles"><p>Read how the talks of last year came to nothing, and what the ministers said of it then.</p></div>
        <p>{Third}</p>
        </div>
        <div class="comments"><p>I have always said that this would come to nothing, and nobody wanted to listen to me then.</p></div>
        </div></div>
        <footer><p>Copyright of The Example Courier, all rights reserved, no part of it may be used without consent.</p></footer>
        </body></html>
        """;

    public static Article Read(string markup, string path = "page.html") => Bytes(Encoding.UTF8.GetBytes(markup), path);

    public static Article Bytes(byte[] bytes, string path = "page.html")
    {
        ReadingResult result = ReportReader.Default.Read(bytes, path);
        Assert.True(result.Succeeded, result.Error?.Message);
        return result.Article;
    }

    public static string[] Paragraphs(Article article) =>
        [.. article.Paragraphs.Select(paragraph => paragraph.Span.Of(article.Text))];
}
