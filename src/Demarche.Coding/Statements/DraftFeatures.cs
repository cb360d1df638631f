using Demarche.Coding.Actors;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Describes an attribution by a few facts of grammar, for the weights that judge how likely it is right.</summary>
internal static class DraftFeatures
{
    /// <summary>The names of the facts that hold; each at most once.</summary>
    public static void Collect(Document document, DocumentMentions mentions, Draft draft, List<string> names)
    {
        Sentence sentence = document.Sentences[draft.Sentence];
        names.Clear();
        names.Add("bias");
        names.Add("rule=" + draft.Rule);
        names.Add("mode=" + draft.Mode);
        names.Add("type=" + draft.Type);
        if (draft.Entry is { } entry)
        {
            names.Add("word=" + entry.Lemma);
            names.Add("word=" + entry.Lemma + "," + draft.Rule);
        }
        AddCue(sentence, draft, names);
        AddSource(sentence, mentions, draft, names);
        AddContent(document, sentence, draft, names);
        if (document.RoleOf(sentence) == ParagraphRole.Headline)
            names.Add("headline");
        Combine(draft.Rule, names);
    }

    /// <summary>What a fact means depends on the construction.</summary>
    private static void Combine(string rule, List<string> names)
    {
        for (int i = names.Count - 1; i > 0; i--)
        {
            string name = names[i];
            if (name.StartsWith("form=", StringComparison.Ordinal) || name.StartsWith("relation=", StringComparison.Ordinal)
                || name.StartsWith("source", StringComparison.Ordinal) || name.StartsWith("length=", StringComparison.Ordinal)
                || name.StartsWith("first=", StringComparison.Ordinal) || name.StartsWith("after=", StringComparison.Ordinal)
                || name.StartsWith("cue-", StringComparison.Ordinal) || name.StartsWith("content-", StringComparison.Ordinal))
                names.Add(name + "&" + rule);
        }
    }

    private static void AddCue(Sentence sentence, Draft draft, List<string> names)
    {
        if (draft.Token < 0)
            return;
        ref readonly Token token = ref sentence[draft.Token];
        string form = draft.Rule.StartsWith("verb", StringComparison.Ordinal) ? token.Xpos : "";
        names.Add("form=" + form);
        names.Add("relation=" + token.Relation);
        foreach (int child in sentence.Children(draft.Token))
        {
            ref readonly Token word = ref sentence[child];
            if (word.Xpos == "MD")
                names.Add("cue-modal");
            else if (word.Lemma is "not" or "never")
                names.Add("cue-negated");
            else if (word.Xpos == "TO" && child < draft.Token)
                names.Add("cue-to");
            else if (word.Is(Relations.Marker) && child < draft.Token)
                names.Add("cue-subordinate");
            else if (word.Lemma == "who" && child < draft.Token)
                names.Add("cue-of-who");
        }
    }

    private static void AddSource(Sentence sentence, DocumentMentions mentions, Draft draft, List<string> names)
    {
        if (draft.SourceHead < 0)
        {
            names.Add("source=none");
            return;
        }
        ref readonly Token head = ref sentence[draft.SourceHead];
        names.Add("source=" + (head.Pos == UniversalPos.PRON ? head.Lemma is "he" or "she" or "they" or "who" or "I" or "we" ? "person" : "it" : head.Pos.ToString()));
        if (draft.SpeakerHead >= 0 && mentions.Covering(draft.Sentence, draft.SpeakerHead) is { } mention)
            names.Add(mention.Actor.Code is null ? "source-actor" : "source-known");
        int distance = draft.Token < 0 ? 0 : draft.Token - draft.SourceHead;
        names.Add(distance < 0 ? "source-after" : distance == 0 ? "source-near" : distance <= 3 ? "source-near" : distance <= 8 ? "source-apart" : "source-far");
        if (draft.Source.Count > 1)
            names.Add("source-broken");
    }

    private static void AddContent(Document document, Sentence sentence, Draft draft, List<string> names)
    {
        string text = document.Article.Text;
        int letters = 0;
        bool quoted = false;
        foreach (var span in draft.Spans)
        {
            letters += span.Length;
            quoted |= text[span.Start] is '"' or '“' or '\'' or '‘' or '«' or '„';
        }
        names.Add("length=" + (letters < 8 ? "1" : letters < 16 ? "2" : letters < 30 ? "3" : letters < 60 ? "4" : letters < 120 ? "5" : letters < 300 ? "6" : "7"));
        names.Add("parts=" + Math.Min(draft.Spans.Count, 3));
        if (quoted)
            names.Add("content-quoted");
        AddFirstWord(sentence, draft, names);
    }

    private static void AddFirstWord(Sentence sentence, Draft draft, List<string> names)
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
            finite |= sentence[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD";
        }
        if (first < 0)
            return;
        names.Add("first=" + sentence[first].Pos);
        names.Add(finite ? "content-finite" : "content-nominal");
        names.Add(first > draft.Cue.Last ? first == draft.Cue.Last + 1 ? "content-next" : "content-later" : "content-before");
        string after = last + 1 < sentence.Length ? sentence[last + 1].Pos == UniversalPos.PUNCT ? sentence[last + 1].Form : sentence[last + 1].Pos.ToString() : "end";
        names.Add("after=" + (after is "." or "!" or "?" ? "end" : after));
    }
}
