using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Records;
using Demarche.Export;
using Demarche.Language.Text;
using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;

namespace Demarche.Storage.Verification;

/// <summary>What the rows of an article say, as lines to compare: the words quoted and where they stand.</summary>
internal static class RowDigest
{
    public static IEnumerable<string> Expected(Record record)
    {
        string text = record.Article.Text;
        var index = new CodePointIndex(text);
        return record.Statements
            .Select(statement => Line(statement.Id, Terms.Of(statement.Kind), Excerpt.Of(text, statement.Content), index.ToCodePoints(Cover(statement.Content))))
            .Concat(record.Events.Select(coded => Line(
                coded.Id, Terms.Of(coded.Type), Excerpt.Of(text, coded.Content.IsEmpty ? coded.Trigger : coded.Content),
                index.ToCodePoints(Cover([.. coded.Trigger, .. coded.Content])))));
    }

    public static IEnumerable<string> Stored(Session session, long article) => session
        .Rows(
            """
            select id, kind, content, starts, ends, 0, place from statement where article = @article union all
            select id, type, content, starts, ends, 1, place from event where article = @article order by 6, 7
            """,
            row => Line(row.GetString(0), row.GetString(1), row.GetString(2), new TextSpan(row.GetInt32(3), row.GetInt32(4))),
            ("@article", article));

    private static string Line(string id, string kind, string content, TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {kind} {span.Start} {span.End} {StoredText.Of(content)}");

    private static TextSpan Cover(ImmutableArray<TextSpan> spans) =>
        spans.IsDefaultOrEmpty ? default : spans.Aggregate((one, other) => one.Union(other));
}
