using Demarche.Coding.Actors;
using Demarche.Coding.Weighing;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Weighing;

/// <summary>Describes an attribution by a few facts of grammar, for the weights that judge how likely it is right.</summary>
internal static class DraftFeatures
{
    /// <summary>How the names of facts begin that are given with the construction, too.</summary>
    private static readonly string[] Combined = ["form=", "relation=", "source", "length=", "first=", "after=", "cue-", "content-"];

    /// <summary>The names of the facts that hold; each at most once.</summary>
    public static void Collect(Document document, DocumentMentions mentions, Draft draft, Facts facts)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        facts.Clear();
        facts.Add("bias");
        facts.Add("rule=", draft.Rule);
        facts.Add("mode=", draft.Mode.ToString());
        facts.Add("type=", draft.Type);
        if (draft.Entry is { } entry)
        {
            facts.Add("word=", entry.Lemma);
            facts.Add("word=", entry.Lemma, ",", draft.Rule);
        }
        AddCue(sentence, draft, facts);
        AddSource(sentence, mentions, draft, facts);
        AddContent(document, sentence, draft, facts);
        if (document.RoleOf(sentence) == ParagraphRole.Headline)
            facts.Add("headline");
        Combine(draft.Rule, facts);
    }

    /// <summary>What a fact means depends on the construction.</summary>
    private static void Combine(string rule, Facts facts)
    {
        for (int i = facts.Count - 1; i > 0; i--)
        {
            foreach (string kind in Combined)
            {
                if (!facts[i].StartsWith(kind, StringComparison.Ordinal))
                    continue;
                facts.AddWith(i, rule);
                break;
            }
        }
    }

    private static void AddCue(Sentence sentence, Draft draft, Facts facts)
    {
        if (draft.Token < 0)
            return;
        ref readonly Token token = ref sentence[draft.Token];
        string form = draft.Rule.StartsWith("verb", StringComparison.Ordinal) ? token.Xpos : "";
        facts.Add("form=", form);
        facts.Add("relation=", token.Relation);
        foreach (int child in sentence.Children(draft.Token))
        {
            ref readonly Token word = ref sentence[child];
            if (word.Xpos == "MD")
                facts.Add("cue-modal");
            else if (word.Lemma is "not" or "never")
                facts.Add("cue-negated");
            else if (word.Xpos == "TO" && child < draft.Token)
                facts.Add("cue-to");
            else if (word.Is(Relations.Marker) && child < draft.Token)
                facts.Add("cue-subordinate");
            else if (word.Lemma == "who" && child < draft.Token)
                facts.Add("cue-of-who");
        }
    }

    private static void AddSource(Sentence sentence, DocumentMentions mentions, Draft draft, Facts facts)
    {
        if (draft.SourceHead < 0)
        {
            facts.Add("source=none");
            return;
        }
        ref readonly Token head = ref sentence[draft.SourceHead];
        facts.Add("source=", head.Pos == UniversalPos.PRON ? head.Lemma is "he" or "she" or "they" or "who" or "I" or "we" ? "person" : "it" : head.Pos.ToString());
        if (draft.SpeakerHead >= 0 && mentions.Covering(draft.Sentence, draft.SpeakerHead) is { } mention)
            facts.Add(mention.Actor.Code is null ? "source-actor" : "source-known");
        int distance = draft.Token < 0 ? 0 : draft.Token - draft.SourceHead;
        facts.Add(distance < 0 ? "source-after" : distance == 0 ? "source-near" : distance <= 3 ? "source-near" : distance <= 8 ? "source-apart" : "source-far");
        if (draft.Source.Count > 1)
            facts.Add("source-broken");
    }

    private static void AddContent(Document document, Sentence sentence, Draft draft, Facts facts)
    {
        string text = document.Article.Text;
        int letters = 0;
        bool quoted = false;
        foreach (var span in draft.Spans)
        {
            letters += span.Length;
            quoted |= text[span.Start] is '"' or '“' or '\'' or '‘' or '«' or '„';
        }
        facts.Add("length=", letters switch { < 8 => "1", < 16 => "2", < 30 => "3", < 60 => "4", < 120 => "5", < 300 => "6", _ => "7" });
        facts.Add("parts=", draft.Spans.Count switch { 1 => "1", 2 => "2", _ => "3" });
        if (quoted)
            facts.Add("content-quoted");
        AddFirstWord(sentence, draft, facts);
    }

    private static void AddFirstWord(Sentence sentence, Draft draft, Facts facts)
    {
        int start = draft.Spans[0].Start;
        int end = draft.Spans[^1].End;
        bool finite = false;
        int first = -1;
        int last = -1;
        for (int at = 0; at < sentence.Length; at++)
        {
            int begin = sentence[at].Span.Start;
            if (begin < start || begin >= end)
                continue;
            first = first < 0 ? at : first;
            last = at;
            finite |= FiniteVerb.Is(sentence[at]);
        }
        if (first < 0)
            return;
        facts.Add("first=", sentence[first].Pos.ToString());
        facts.Add(finite ? "content-finite" : "content-nominal");
        facts.Add(first > draft.Cue.Last ? first == draft.Cue.Last + 1 ? "content-next" : "content-later" : "content-before");
        string after = last + 1 < sentence.Length ? sentence[last + 1].Pos == UniversalPos.PUNCT ? sentence[last + 1].Form : sentence[last + 1].Pos.ToString() : "end";
        facts.Add("after=", after is "." or "!" or "?" ? "end" : after);
    }
}
