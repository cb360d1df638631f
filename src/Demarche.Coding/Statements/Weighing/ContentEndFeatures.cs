using Demarche.Coding.Weighing;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Weighing;

/// <summary>
/// Describes each place where a content may end by facts for the weights that choose: that "which" follows the comma, say, or
/// that the content would gain a clause.
/// </summary>
internal sealed class ContentEndFeatures(TrailingContent content)
{
    private readonly Sentence _sentence = content.Sentence;
    private readonly Draft _draft = content.Draft;

    /// <summary>The facts that speak for or against the end, in place of those that were there.</summary>
    public void Describe(ContentEnd end, Facts facts)
    {
        facts.Clear();
        string kind = end.Kind.ToString();
        facts.Add(kind, ":");
        facts.Add(kind, ":", _draft.Rule);
        facts.Add(kind, ":", _draft.Rule, ",", Word(content.Last + 1));
        facts.Add(kind, ":word=", _draft.Entry?.Lemma ?? _draft.Type);
        facts.Add(kind, ":first=", Word(content.First));
        DescribeMark(end, kind, facts);
        DescribeSize(end, kind, facts);
    }

    /// <summary>What stands where the content would end or go on.</summary>
    private void DescribeMark(ContentEnd end, string kind, Facts facts)
    {
        int mark = end.Kind is ContentEndKind.FirstInnerMark or ContentEndKind.LastInnerMark ? end.Last + 1 : content.Last + 1;
        facts.Add(kind, ":at=", Word(mark));
        string comma = mark < _sentence.Length && content.IsMark(mark) ? "," : "";
        int beyond = mark + comma.Length;
        facts.Add(kind, ":at=", comma, Word(beyond), ",", beyond + 1 < _sentence.Length ? _sentence[beyond + 1].Pos.ToString() : "end");
        if (beyond >= _sentence.Length)
            return;
        facts.Add(kind, ":hangs=", Attachment(beyond));
        facts.Add(kind, ":hangs=", Attachment(beyond), ",", Word(beyond), comma);
        facts.Add(kind, ":relation=", _sentence[beyond].Relation, comma);
    }

    /// <summary>How much the content would gain or lose, and whether that is a clause.</summary>
    private void DescribeSize(ContentEnd end, string kind, Facts facts)
    {
        int added = end.Last - content.Last;
        int kept = Math.Min(end.Last, content.Last);
        facts.Add(kind, ":more=", Size(added));
        facts.Add(kind, ":has=", Size(kept - content.First + 1));
        facts.Add(kind, ":finite=", YesNo(FiniteVerb.IsAmong(_sentence, content.First, kept)));
        if (added > 0)
            DescribeGain(content.Last + 1, end.Last, kind, facts);
        else if (added < 0)
            DescribeLoss(end.Last + 1, content.Last, kind, facts);
    }

    private void DescribeGain(int first, int last, string kind, Facts facts)
    {
        facts.Add(kind, ":finite-beyond=", YesNo(FiniteVerb.IsAmong(_sentence, first, last)));
        facts.Add(kind, ":cue-beyond=", YesNo(content.HasCue(first, last)));
        facts.Add(kind, ":ends=", last >= content.EndOfSentence() ? "." : ",");
    }

    private void DescribeLoss(int first, int last, string kind, Facts facts)
    {
        facts.Add(kind, ":finite-cut=", YesNo(FiniteVerb.IsAmong(_sentence, first, last)));
        facts.Add(kind, ":cue-cut=", YesNo(content.HasCue(first, last)));
    }

    /// <summary>Whether the word hangs, in the end, on the content, on the cue, or on something else.</summary>
    private string Attachment(int token)
    {
        for (int at = token; at >= 0; at = _sentence[at].Head)
        {
            if (at >= content.First && at <= content.Last)
                return "content";
            if (at == _draft.Token)
                return "cue";
        }
        return "other";
    }

    private string Word(int token)
    {
        if (token >= _sentence.Length)
            return "end";
        ref readonly Token word = ref _sentence[token];
        return word.Pos is UniversalPos.ADP or UniversalPos.CCONJ or UniversalPos.SCONJ or UniversalPos.PUNCT || word.Xpos is "WP" or "WDT" or "WRB"
            ? word.Form.ToLowerInvariant() : word.Xpos;
    }

    private static string YesNo(bool value) => value ? "True" : "False";

    private static string Size(int words) => words switch { < -8 => "-9", < -3 => "-4", < 0 => "-1", 0 => "0", < 2 => "1", < 4 => "3", < 9 => "8", < 17 => "16", _ => "17" };
}
