using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Statements;

/// <summary>Says who the source of an attribution is: the actors that it names, one or jointly.</summary>
internal sealed class SpeakerReader(Document document, DocumentMentions mentions)
{
    /// <summary>The mentions that speak, in order; none where nobody known does.</summary>
    public ImmutableArray<Mention> Of(Draft draft)
    {
        if (draft.SpeakerHead < 0)
            return [];
        Mention? first = mentions.WithHead(draft.Sentence, draft.SpeakerHead) ?? mentions.Covering(draft.Sentence, draft.SpeakerHead);
        if (first is null)
            return [];
        var speakers = ImmutableArray.CreateBuilder<Mention>();
        speakers.Add(first);
        Sentence sentence = document.Sentences[draft.Sentence];
        TokenRun source = draft.Source.Find(run => run.Contains(draft.SpeakerHead));
        int joined = 1;
        for (int at = first.Last + 1; at <= source.Last && source.Contains(first.First);)
        {
            int next = Coordinated(sentence, at, out bool conjunction);
            if (next < 0 || Longest(draft.Sentence, next, source.Last) is not { } mention)
                break;
            speakers.Add(mention);
            joined = conjunction ? speakers.Count : joined;
            at = mention.Last + 1;
        }
        speakers.Count = joined;
        return speakers.ToImmutable();
    }

    /// <summary>
    /// The word after ", ", "and", ", and the": the next of a series; -1 when none follows. A comma alone may as well stand
    /// before an apposition, so a series counts up to its last conjunction.
    /// </summary>
    private static int Coordinated(Sentence sentence, int at, out bool conjunction)
    {
        conjunction = false;
        int next = at;
        for (; next < sentence.Length; next++)
        {
            bool joins = sentence[next].Form is "and" or "or" or "nor" or "&";
            conjunction |= joins;
            if (!joins && sentence[next].Form != "," && sentence[next].Pos != UniversalPos.DET)
                break;
        }
        return next > at && next < sentence.Length ? next : -1;
    }

    /// <summary>The longest mention that begins at the word, or right after its determiner.</summary>
    private Mention? Longest(int sentence, int first, int last)
    {
        Mention? best = null;
        for (int token = first; token <= last; token++)
        {
            Mention? mention = mentions.WithHead(sentence, token);
            if (mention is not null && (mention.First == first || mention.First == first - 1) && (best is null || mention.Last > best.Last))
                best = mention;
        }
        return best;
    }
}
