using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Finds which attribution stands in the content of which: "A said that B had told C".</summary>
internal static class Nesting
{
    /// <summary>
    /// Sets the outer attribution of each that stands in another's content, and takes out what only quoted words tell
    /// without a content around them. The smallest content around a cue is the outer one's; a content ends with its outer's.
    /// </summary>
    /// <remarks>Drafts come in order of their cues. Linear but for the sorting.</remarks>
    public static void Resolve(Document document, List<Draft> drafts)
    {
        var contents = new List<(TextSpan Span, Draft Draft)>();
        foreach (Draft draft in drafts)
            contents.AddRange(draft.Spans.Select(span => (span, draft)));
        contents.Sort((one, other) => one.Span.CompareTo(other.Span));
        var active = new List<(TextSpan Span, Draft Draft)>();
        int next = 0;
        foreach ((int cue, Draft inner) in drafts.Select(draft => (CueStart(document, draft), draft)).OrderBy(pair => pair.Item1))
        {
            while (next < contents.Count && contents[next].Span.Start <= cue)
                active.Add(contents[next++]);
            active.RemoveAll(content => content.Span.End <= cue);
            inner.Outer = Innermost(active, inner);
        }
        drafts.RemoveAll(draft => draft.IsQuoted && draft.Outer is null);
        drafts.ForEach(Clip);
        drafts.RemoveAll(draft => draft.Spans.Count == 0 || draft.Outer?.Spans.Count == 0);
    }

    private static Draft? Innermost(List<(TextSpan Span, Draft Draft)> active, Draft inner)
    {
        Draft? best = null;
        int length = int.MaxValue;
        foreach ((TextSpan span, Draft draft) in active)
        {
            if (draft == inner || span.Length >= length || IsInside(draft, inner))
                continue;
            best = draft;
            length = span.Length;
        }
        return best;
    }

    private static bool IsInside(Draft? draft, Draft outer)
    {
        for (; draft is not null; draft = draft.Outer)
        {
            if (draft == outer)
                return true;
        }
        return false;
    }

    private static void Clip(Draft draft)
    {
        if (draft.Outer is not { } outer)
            return;
        var clipped = new List<TextSpan>();
        foreach (TextSpan span in draft.Spans)
        {
            foreach (TextSpan around in outer.Spans)
            {
                if (around.Overlaps(span))
                    clipped.Add(new TextSpan(Math.Max(span.Start, around.Start), Math.Min(span.End, around.End)));
            }
        }
        draft.Spans.Clear();
        draft.Spans.AddRange(clipped);
    }

    private static int CueStart(Document document, Draft draft)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        return sentence[draft.Token < 0 ? draft.Cue.First : draft.Token].Span.Start;
    }
}
