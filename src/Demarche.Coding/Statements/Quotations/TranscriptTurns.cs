using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements.Quotations;

/// <summary>
/// Decides how far a speaker's turn goes in a transcript: "LAVROV: …" at the head of a paragraph speaks to its end.
/// </summary>
internal sealed class TranscriptTurns(Document document)
{
    private readonly string _text = document.Article.Text;

    /// <summary>Extends the content of a speaker's label over its paragraph; leaves other attributions alone.</summary>
    public void Extend(Draft draft)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        TextSpan paragraph = document.Article.Paragraphs[sentence.Paragraph].Span;
        if (draft.Rule is not ("colon" or "transcript") || sentence.Span.Start != paragraph.Start)
            return;
        TextSpan after = AfterSentence(sentence.Span.End, paragraph.End);
        if (draft.Spans.Count > 0)
            draft.Spans[^1] = draft.Spans[^1].Union(new TextSpan(draft.Spans[^1].Start, paragraph.End));
        else if (!after.IsEmpty)
            draft.Spans.Add(after);
    }

    /// <summary>The rest of the paragraph without white space around it.</summary>
    private TextSpan AfterSentence(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        return new TextSpan(start, end);
    }
}
