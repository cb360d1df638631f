using System.Collections.Immutable;
using System.Text;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Building;
using Demarche.Coding.Events.Weighing;
using Demarche.Coding.Statements;
using Demarche.Coding.Weighing;
using Demarche.Language;
using Demarche.Language.Syntax;
using Demarche.Reading;

namespace Demarche.WeightEstimation;

/// <summary>Examples of events: whether readers said that they are right.</summary>
internal sealed class EventExamples(ILookup<string, JudgedEvent> judged)
{
    private readonly Facts _facts = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public FactNames Facts { get; } = new();

    public List<Example> All { get; } = [];

    /// <summary>Judged events that the program does not code any more.</summary>
    public int Gone { get; private set; }

    /// <summary>Judged events whose paragraph was not among those added.</summary>
    public int Missing => judged.Where(paragraph => !_seen.Contains(paragraph.Key)).Sum(paragraph => paragraph.Count());

    /// <summary>Adds the judged events of those paragraphs that have any. The order of the paragraphs does not matter.</summary>
    public void Add(IEnumerable<string> paragraphs)
    {
        IEnumerable<(string Hash, string Text)> found = paragraphs
            .Select(text => (Hash: ParagraphHash.Of(text), Text: text))
            .Where(paragraph => judged.Contains(paragraph.Hash) && _seen.Add(paragraph.Hash));
        foreach ((string hash, string text) in found.OrderBy(paragraph => paragraph.Hash, StringComparer.Ordinal))
            Add(hash, text);
    }

    private void Add(string hash, string paragraph)
    {
        ImmutableArray<EventDraft> drafts = Drafts(paragraph.Trim());
        foreach (JudgedEvent one in judged[hash])
        {
            EventDraft? draft = drafts.FirstOrDefault(
                d => Enum.GetName(d.Event.Type)!.Equals(one.Type, StringComparison.OrdinalIgnoreCase) && d.Event.Trigger[0].Start == one.Trigger);
            if (draft is null)
            {
                Gone++;
                continue;
            }
            EventFeatures.Collect(draft, _facts);
            All.Add(new Example(hash, Facts.Number(_facts), [one.Right ? 1 : 0]));
        }
    }

    private static ImmutableArray<EventDraft> Drafts(string paragraph)
    {
        if (ReportReader.Default.Read(Encoding.UTF8.GetBytes(paragraph + "\n"), "paragraph.txt").Article is not { } article)
            return [];
        Document document = LanguageAnalyzer.Default.Analyze(article);
        DocumentMentions mentions = MentionFinder.Default.Find(document);
        return EventCoder.Default.Drafts(document, mentions, StatementFinder.Find(document, mentions));
    }
}
