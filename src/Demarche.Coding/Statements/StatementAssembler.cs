using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Makes statements of drafts: order, names, speakers, kinds.</summary>
internal static class StatementAssembler
{
    public static ImmutableArray<Statement> Assemble(
        Document document, DocumentMentions mentions, ImmutableArray<Quotation> quotations, List<Draft> drafts)
    {
        MarkNested(document, drafts);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (Draft draft in drafts)
        {
            if (draft.Nested)
                continue;
            string id = "s" + (statements.Count + 1).ToString(CultureInfo.InvariantCulture);
            Sentence sentence = document.Sentences[draft.Sentence];
            statements.Add(new Statement
            {
                Id = id,
                Kind = Kind(draft, quotations, document.Article.Text),
                Source = [.. draft.Source.Select(run => Span(sentence, run))],
                Cue = [Span(sentence, draft.Cue)],
                Content = [.. draft.Spans],
                CueType = draft.Type,
                Speaker = draft.SpeakerHead < 0 ? null
                    : mentions.WithHead(draft.Sentence, draft.SpeakerHead) ?? mentions.Covering(draft.Sentence, draft.SpeakerHead),
                CueToken = draft.Token < 0 ? null : (draft.Sentence, draft.Token),
                Rule = draft.Rule,
            });
        }
        return statements.ToImmutable();
    }

    private static void MarkNested(Document document, List<Draft> drafts)
    {
        foreach (Draft inner in drafts)
        {
            int cue = document.Sentences[inner.Sentence][inner.Token < 0 ? inner.Cue.First : inner.Token].Span.Start;
            foreach (Draft outer in drafts)
            {
                if (outer != inner && outer.Spans.Exists(span => span.Contains(cue)))
                {
                    inner.Nested = true;
                    break;
                }
            }
        }
    }

    private static StatementKind Kind(Draft draft, ImmutableArray<Quotation> quotations, string text)
    {
        int quoted = 0;
        int all = 0;
        foreach (TextSpan span in draft.Spans)
        {
            for (int i = span.Start; i < span.End; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                    all++;
            }
            foreach (Quotation quotation in quotations)
            {
                for (int i = Math.Max(span.Start, quotation.Span.Start); i < Math.Min(span.End, quotation.Span.End); i++)
                {
                    if (char.IsLetterOrDigit(text[i]))
                        quoted++;
                }
            }
        }
        return quoted == 0 ? StatementKind.Indirect : quoted == all ? StatementKind.Direct : StatementKind.Mixed;
    }

    private static TextSpan Span(Sentence sentence, TokenRun run) => new(sentence[run.First].Span.Start, sentence[run.Last].Span.End);
}
