using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Records;
using Demarche.Reading;

namespace Demarche.Coding.Tests.Events.Judged;

/// <summary>A report written for this test, what a coder finds in it, and what the system gives.</summary>
internal sealed class JudgedReport
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Events", "Judged");

    private JudgedReport(string name, ImmutableArray<JudgedEvent> judged)
    {
        Name = name;
        Judged = judged;
        string file = Directory.EnumerateFiles(Path.Combine(Folder, "reports"), name + ".*").Single();
        Demarche.Coding.Records.Record record = RecordCoder.Default.Code(ReportReader.Default.ReadFile(file).Article
            ?? throw new InvalidOperationException($"{name} cannot be read"));
        Text = record.Article.Text;
        Found = record.Events;
        Wrong = [.. Found.Where(e => !Judged.Any(j => j.Is(e, Text)))];
        WrongMode = [.. Found.Where(e => !Wrong.Contains(e) && !Judged.Any(j => j.Is(e, Text) && j.HasMode(e)))];
        Missed = [.. Judged.Where(j => j.Expected && !Found.Any(e => j.Is(e, Text)))];
    }

    public string Name { get; }

    public string Text { get; }

    public ImmutableArray<JudgedEvent> Judged { get; }

    public ImmutableArray<Event> Found { get; }

    public ImmutableArray<Event> Wrong { get; }

    public ImmutableArray<Event> WrongMode { get; }

    public ImmutableArray<JudgedEvent> Missed { get; }

    /// <summary>All reports of judged.txt, in its order.</summary>
    public static ImmutableArray<JudgedReport> All()
    {
        var reports = new List<(string Name, List<JudgedEvent> Events)>();
        foreach (string line in File.ReadLines(Path.Combine(Folder, "judged.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] is '!' or '~')
                reports[^1].Events.Add(JudgedEvent.Parse(line));
            else
                reports.Add((line, []));
        }
        return [.. reports.Select(r => new JudgedReport(r.Name, [.. r.Events]))];
    }

    public string Describe(Event found)
    {
        string Names(ImmutableArray<Mention> mentions) => string.Join(", ", mentions.Select(m => $"{m.Span.Of(Text)} ({m.Actor.Code ?? "-"})"));
        return $"{Name} {found.Id}: {EventTypes.Name(found.Type)}/{found.Mode} {found.Auxiliaries} | {Names(found.Actors)} | {Names(found.Recipients)} | "
            + string.Join(" … ", found.Trigger.Select(s => s.Of(Text))) + $" [{found.Rule}]";
    }

    public string Describe(JudgedEvent missed) =>
        $"{Name}: {EventTypes.Name(missed.Type)}/{string.Join(',', missed.Modes)} | {string.Join(", ", missed.Actors)} | {string.Join(", ", missed.Recipients)} | {missed.Trigger}";
}
