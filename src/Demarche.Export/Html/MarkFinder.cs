using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Records;
using Demarche.Coding.Statements;
using Demarche.Language.Text;

namespace Demarche.Export.Html;

/// <summary>Lists every stretch of a report that plays a part in its record.</summary>
internal static class MarkFinder
{
    /// <summary>All marks, ordered by start, then by role, then by item.</summary>
    public static List<Mark> Find(Record record, ActorIndex actors)
    {
        var marks = new List<Mark>();
        foreach (Statement statement in record.Statements)
            AddStatement(marks, statement);
        foreach (Event coded in record.Events)
            AddEvent(marks, coded);
        foreach (Exchange exchange in record.Exchanges)
            Add(marks, exchange.Id, MarkRole.Matter, exchange.Matter);
        foreach ((string id, Actor actor, ImmutableArray<Mention> mentions) in actors.Entries)
            Add(marks, id, MarkRole.Mention, Spans(mentions), actor.Code is null ? "unknown" : "known");
        marks.Sort(Compare);
        return marks;
    }

    private static void AddStatement(List<Mark> marks, Statement statement)
    {
        Add(marks, statement.Id, MarkRole.Source, statement.Source);
        Add(marks, statement.Id, MarkRole.Cue, statement.Cue);
        Add(marks, statement.Id, MarkRole.Said, statement.Content, Terms.Of(statement.Kind));
        Add(marks, statement.Id, MarkRole.Setting, Optional(statement.Setting));
    }

    private static void AddEvent(List<Mark> marks, Event coded)
    {
        string quad = QuadClassName(coded.Quad);
        Add(marks, coded.Id, MarkRole.Trigger, coded.Trigger, quad);
        Add(marks, coded.Id, MarkRole.OtherTrigger, coded.OtherMentions, quad);
        Add(marks, coded.Id, MarkRole.Actor, Spans(coded.Actors));
        Add(marks, coded.Id, MarkRole.Recipient, Spans(coded.Recipients));
        Add(marks, coded.Id, MarkRole.Content, coded.Content);
        Add(marks, coded.Id, MarkRole.Setting, Optional(coded.Place));
    }

    /// <summary>The class of the style sheet for a quad: "quad1" to "quad4".</summary>
    public static string QuadClassName(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "quad1",
        QuadClass.MaterialCooperation => "quad2",
        QuadClass.VerbalConflict => "quad3",
        _ => "quad4",
    };

    private static ImmutableArray<TextSpan> Spans(ImmutableArray<Mention> mentions) =>
        [.. mentions.Select(mention => mention.Span)];

    private static ImmutableArray<TextSpan> Optional(TextSpan? span) => span is { } present ? [present] : [];

    private static void Add(
        List<Mark> marks, string item, MarkRole role, ImmutableArray<TextSpan> spans, string style = "")
    {
        foreach (TextSpan span in spans)
        {
            if (!span.IsEmpty)
                marks.Add(new Mark(item, role, span, style));
        }
    }

    private static int Compare(Mark a, Mark b)
    {
        int order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0)
            order = a.Role.CompareTo(b.Role);
        return order != 0 ? order : string.CompareOrdinal(a.Item, b.Item);
    }
}
