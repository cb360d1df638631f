using Demarche.Coding.Actors;
using Demarche.Coding.Records;
using Demarche.Language.Text;

namespace Demarche.Storage.Verification;

/// <summary>Every span that a record holds.</summary>
internal static class RecordSpans
{
    public static IEnumerable<TextSpan> Of(Record record) =>
    [
        .. record.Article.Paragraphs.Select(paragraph => paragraph.Span),
        .. record.Article.Links.Select(link => link.Anchor),
        .. record.Mentions.Select(mention => mention.Span),
        .. record.Statements.SelectMany(statement => statement.Source.Concat(statement.Cue).Concat(statement.Content)),
        .. record.Statements.Select(statement => statement.Setting).OfType<TextSpan>(),
        .. record.Statements.SelectMany(statement => Spans(statement.Speaker is { } speaker ? [speaker, .. statement.JointSpeakers] : statement.JointSpeakers)),
        .. record.Events.SelectMany(coded => coded.Trigger.Concat(coded.Content).Concat(coded.OtherMentions)),
        .. record.Events.Select(coded => coded.Place).OfType<TextSpan>(),
        .. record.Events.SelectMany(coded => Spans(coded.Actors).Concat(Spans(coded.Recipients))),
        .. record.Exchanges.SelectMany(exchange => exchange.Matter),
        .. record.Moves.Select(move => move.Span),
    ];

    private static IEnumerable<TextSpan> Spans(IEnumerable<Mention> mentions) => mentions.Select(mention => mention.Span);
}
