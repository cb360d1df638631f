using Demarche.Coding.Actors;
using Demarche.Coding.Statements;
using Demarche.Language;
using Demarche.Language.Syntax;
using Demarche.Reading;

namespace Demarche.WeightEstimation;

/// <summary>An article of PolNeAR with its trees, its mentions and what annotators marked.</summary>
internal sealed record AnnotatedArticle(string Name, Document Document, DocumentMentions Mentions, List<GoldAttribution> Gold)
{
    /// <summary>All annotated articles of a part of PolNeAR ("train", "dev"), in ordinal order of their names.</summary>
    public static AnnotatedArticle[] ReadAll(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(path => Read(folder, path)).OfType<AnnotatedArticle>(),
    ];

    private static AnnotatedArticle? Read(string folder, string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string? annotation = Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Where(file => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (annotation is null || ReportReader.Default.ReadFile(path).Article is not { } article)
            return null;
        Document document = LanguageAnalyzer.Default.Analyze(article);
        return new AnnotatedArticle(
            name, document, MentionFinder.Default.Find(document), GoldAttribution.Read(annotation, article.Text));
    }
}
