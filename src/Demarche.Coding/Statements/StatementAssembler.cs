using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Statements.Quotations;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Makes statements of drafts: order, names, nesting, speakers, circumstances, kinds.</summary>
internal sealed class StatementAssembler(
    Document document, DocumentMentions mentions, ImmutableArray<Quotation> quotations, List<Draft> drafts)
{
    /// <summary>Statements within statements beyond this are left out: nobody reports so deep, and readers of JSON give up.</summary>
    private const int DeepestNesting = 8;

    private readonly SpeakerReader _speakers = new(document, mentions);
    private readonly ILookup<Draft?, Draft> _inside = drafts.ToLookup(draft => draft.Outer);

    /// <summary>The report's own attributions in order, each with those inside its content.</summary>
    public ImmutableArray<Statement> Assemble() => Assemble(null, "s", null);

    private ImmutableArray<Statement> Assemble(Draft? outer, string prefix, string? outerId)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        foreach (Draft draft in _inside[outer])
        {
            string id = prefix + (statements.Count + 1).ToString(CultureInfo.InvariantCulture);
            statements.Add(Statement(draft, id, outerId));
        }
        return statements.DrainToImmutable();
    }

    private Statement Statement(Draft draft, string id, string? outerId)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        ImmutableArray<Mention> speakers = _speakers.Of(draft);
        return new Statement
        {
            Id = id,
            Kind = Kind(draft, quotations, document.Article.Text),
            Source = [.. draft.Source.Select(run => run.Span(sentence))],
            Cue = [draft.Cue.Span(sentence)],
            Content = [.. draft.Spans],
            CueType = draft.Type,
            Mode = draft.Mode,
            Speaker = speakers.IsEmpty ? null : speakers[0],
            JointSpeakers = speakers.IsEmpty ? [] : speakers[1..],
            Setting = draft.Setting,
            Manner = draft.Manner,
            IsPublic = draft.IsPublic,
            IsAnonymous = AnonymousSource.Is(sentence, draft),
            Date = draft.Date,
            CueToken = draft.Token < 0 ? null : (draft.Sentence, draft.Token),
            Confidence = draft.Likely.Statement,
            SourceConfidence = draft.Likely.Source,
            ContentConfidence = draft.Likely.Content,
            Rule = draft.Rule,
            NestedIn = outerId,
            Nested = id.Count(c => c == '.') < DeepestNesting ? Assemble(draft, id + ".", id) : [],
        };
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
}
