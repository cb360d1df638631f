using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Statements.Phrases;
using Demarche.Coding.Statements.Quotations;
using Demarche.Coding.Statements.Verbs;
using Demarche.Coding.Statements.Weighing;
using Demarche.Coding.Weighing;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Finds every attribution of a report: who is said to have said, thought, wanted or decided what.</summary>
/// <remarks>Immutable; any number of threads. Linear in the length of the text.</remarks>
public static class StatementFinder
{
    /// <summary>The attributions of the coded paragraphs, in order of the text.</summary>
    /// <param name="document">The article with its trees.</param>
    /// <param name="mentions">Its mentions; a source that is none of them has no speaker.</param>
    public static ImmutableArray<Statement> Find(Document document, DocumentMentions mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        ImmutableArray<Quotation> quotations = QuotationScanner.Scan(document.Article.Text, document.Article.Paragraphs);
        List<Draft> drafts = Candidates(document, quotations, new ContentEndChooser(ShippedWeights.ContentEnds));
        Nesting.Resolve(document, drafts);
        new Confidence(ShippedWeights.Confidence).Judge(document, mentions, drafts);
        ReadCircumstances(document, mentions, drafts);
        return new StatementAssembler(document, mentions, quotations, drafts).Assemble();
    }

    /// <summary>Every attribution that some rule finds, with its content, in order of the cues.</summary>
    /// <param name="document">The article with its trees.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="ends">Chooses where contents end; null to leave them as the tree has them.</param>
    internal static List<Draft> Candidates(Document document, ImmutableArray<Quotation> quotations, ContentEndChooser? ends)
    {
        List<Draft> drafts = Read(document, quotations);
        new QuotationLinker(document, quotations, drafts).Link();
        ends?.Choose(document, drafts, quotations);
        drafts.RemoveAll(draft => draft.Spans.Count == 0);
        return drafts;
    }

    private static void ReadCircumstances(Document document, DocumentMentions mentions, List<Draft> drafts)
    {
        var reader = new CircumstanceReader(document, mentions);
        for (int first = 0, end; first < drafts.Count; first = end)
        {
            end = first + 1;
            while (end < drafts.Count && drafts[end].Sentence == drafts[first].Sentence)
                end++;
            reader.Read(drafts[first].Sentence, drafts[first..end]);
        }
    }

    private static List<Draft> Read(Document document, ImmutableArray<Quotation> quotations)
    {
        var drafts = new List<Draft>();
        int next = 0;
        for (int i = 0; i < document.Sentences.Length; i++)
        {
            if (!document.RoleOf(document.Sentences[i]).IsCoded())
                continue;
            Sentence sentence = SplitPerfect.Mend(document.Sentences[i]);
            int before = drafts.Count;
            var reading = new SentenceView(sentence, i, quotations, ref next);
            var verbs = new VerbCueReader(reading, new CueVerbs(reading, CueLexicon.Default));
            var nominals = new NominalCueReader(reading, CueLexicon.Default);
            for (int token = 0; token < sentence.Length; token++)
            {
                if ((verbs.Read(token) ?? nominals.Read(token)) is { } draft)
                    drafts.Add(draft);
            }
            RedundantDrafts.Remove(sentence, drafts, before);
            PhraseCueReader.Read(reading, drafts);
        }
        drafts.Sort(InOrder);
        return drafts;
    }

    private static int InOrder(Draft one, Draft other) =>
        one.Sentence != other.Sentence ? one.Sentence.CompareTo(other.Sentence) : one.Cue.CompareTo(other.Cue);
}
