using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Dates;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Reads where, how, how openly and when each attribution of a sentence was made.</summary>
/// <remarks>
/// Only words that belong to no content and no source tell it. They speak of the cue that they hang on in the tree, or
/// else of the nearest. Cues of one source in one sentence ("said …, adding that …") share what one of them has.
/// </remarks>
internal sealed class CircumstanceReader(Document document, DocumentMentions mentions)
{
    private static readonly string[] Prepositions =
        ["in", "at", "on", "during", "through", "via", "by", "over", "before", "after", "from", "following"];

    private readonly SettingLexicon _lexicon = SettingLexicon.Default;

    /// <summary>Fills setting, manner, openness and date of the attributions of one sentence.</summary>
    /// <param name="index">Index of the sentence.</param>
    /// <param name="drafts">Its attributions.</param>
    public void Read(int index, List<Draft> drafts)
    {
        Sentence sentence = document.Sentences[index];
        bool[] taken = Taken(sentence, drafts);
        ImmutableArray<ResolvedDate> dates = DateResolver.Find(sentence, document.Article.Published);
        foreach (ResolvedDate date in dates)
            ReadDate(sentence, date, taken, drafts);
        for (int at = 0; at < sentence.Length; at++)
        {
            if (!taken[at])
                ReadSetting(sentence, at, taken, dates, drafts);
        }
        foreach (Draft draft in drafts)
            ReadCue(sentence, draft);
        Share(drafts);
    }

    private static bool[] Taken(Sentence sentence, List<Draft> drafts)
    {
        var taken = new bool[sentence.Length];
        foreach (Draft draft in drafts)
        {
            foreach (TokenRun run in draft.Source)
                taken.AsSpan(run.First..(run.Last + 1)).Fill(true);
            for (int at = 0; at < taken.Length; at++)
                taken[at] |= draft.Spans.Exists(span => span.Contains(sentence[at].Span.Start));
        }
        return taken;
    }

    private static void ReadDate(Sentence sentence, ResolvedDate date, bool[] taken, List<Draft> drafts)
    {
        if (taken[date.First] || !date.IsWhen || date.Precision != "day")
            return;
        Draft draft = Nearest(sentence, date.First, drafts);
        draft.Date ??= date.Date;
    }

    private void ReadSetting(Sentence sentence, int at, bool[] taken, ImmutableArray<ResolvedDate> dates, List<Draft> drafts)
    {
        ref readonly Token token = ref sentence[at];
        if (_lexicon.Phrase(sentence, at) is { } phrase)
        {
            Set(sentence, Nearest(sentence, at, drafts), phrase, new TokenRun(at, at + phrase.Length - 1));
            return;
        }
        if (token.Pos is not (UniversalPos.NOUN or UniversalPos.PROPN))
            return;
        Draft draft = Nearest(sentence, at, drafts);
        bool told = token.Head == draft.Token && (token.Is(Relations.Object) || token.Is(Relations.IndirectObject))
            && draft.Entry?.Takes(CueFrames.Addressee) == true;
        int preposition = Preposition(sentence, at, taken);
        SettingEntry? entry = _lexicon.Noun(sentence, at) ?? (told ? Outlet(draft.Sentence, at) : null);
        if (entry is null || (!told && preposition < 0) || (told && entry.Manner is "statement" or "writing"))
            return;
        Set(sentence, draft, entry, Extent(sentence, at, told ? at : preposition, taken, dates));
    }

    /// <summary>"told Reuters": an interview.</summary>
    private SettingEntry? Outlet(int sentence, int token) =>
        mentions.Covering(sentence, token)?.Actor.Sector == "MED" ? new SettingEntry(SettingKind.Noun, "interview", true, 1) : null;

    /// <summary>The preposition before the noun's phrase; -1 where there is none that a setting takes.</summary>
    private static int Preposition(Sentence sentence, int noun, bool[] taken)
    {
        for (int at = noun - 1; at >= 0 && noun - at <= 8 && !taken[at]; at--)
        {
            if (sentence[at].Pos == UniversalPos.ADP)
                return Array.IndexOf(Prepositions, sentence[at].Form.ToLowerInvariant()) >= 0 ? at : -1;
            if (sentence[at].Pos is UniversalPos.VERB or UniversalPos.AUX or UniversalPos.PRON && sentence[at].Xpos is not ("PRP$" or "VBN"))
                return -1;
        }
        return -1;
    }

    /// <summary>From the preposition to the end of the noun's phrase, without a date, and up to what belongs elsewhere.</summary>
    private static TokenRun Extent(Sentence sentence, int noun, int first, bool[] taken, ImmutableArray<ResolvedDate> dates)
    {
        int last = noun;
        while (last + 1 < sentence.Length && !taken[last + 1] && sentence[last + 1].Form is not ("," or "." or ":")
            && sentence.IsInSubtree(last + 1, noun) && !dates.Any(date => StartsDate(sentence, last + 1, date)))
            last++;
        return new TokenRun(first, last);
    }

    private static bool StartsDate(Sentence sentence, int at, ResolvedDate date) =>
        at == date.First || (at == date.First - 1 && sentence[at].Pos == UniversalPos.ADP);

    private static void Set(Sentence sentence, Draft draft, SettingEntry entry, TokenRun run)
    {
        draft.Manner ??= entry.Manner;
        draft.IsPublic ??= entry.IsPublic;
        draft.Setting ??= new TextSpan(sentence[run.First].Span.Start, sentence[run.Last].Span.End);
    }

    private void ReadCue(Sentence sentence, Draft draft)
    {
        if (draft.Token < 0 || _lexicon.Cue(sentence[draft.Token].Lemma) is not { } entry)
            return;
        draft.Manner ??= entry.Manner;
        draft.IsPublic ??= entry.IsPublic;
    }

    /// <summary>The attribution that the word speaks of: the lowest cue above it, else the nearest in the sentence.</summary>
    private static Draft Nearest(Sentence sentence, int token, List<Draft> drafts)
    {
        for (int at = token; at >= 0; at = sentence[at].Head)
        {
            foreach (Draft draft in drafts)
            {
                if (draft.Token == at)
                    return draft;
            }
        }
        return drafts.MinBy(draft => Math.Min(Math.Abs(draft.Cue.First - token), Math.Abs(draft.Cue.Last - token)))!; // There is one at least.
    }

    private static void Share(List<Draft> drafts)
    {
        foreach (Draft one in drafts)
        {
            foreach (Draft other in drafts)
            {
                if (one == other || one.SourceHead < 0 || one.SourceHead != other.SourceHead || other.Mode != one.Mode)
                    continue;
                one.Date ??= other.Date;
                if (one.Manner is not null || one.Setting is not null)
                    continue;
                (one.Setting, one.Manner, one.IsPublic) = (other.Setting, other.Manner, one.IsPublic ?? other.IsPublic);
            }
        }
    }
}
