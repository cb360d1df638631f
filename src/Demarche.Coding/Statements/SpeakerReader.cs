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
        for (int at = first.Last + 1; at <= source.Last && source.Contains(first.First);)
        {
            int next = Coordinated(sentence, at);
            if (next < 0 || Longest(draft.Sentence, next, source.Last) is not { } mention)
                break;
            speakers.Add(mention);
            at = mention.Last + 1;
        }
        return speakers.ToImmutable();
    }

    /// <summary>The word after ", ", "and", ", and", "as well as the": the next of a series; -1 when none follows.</summary>
    private static int Coordinated(Sentence sentence, int at)
    {
        int next = at;
        bool linked = false;
        while (next < sentence.Length && IsLink(sentence[next], ref linked))
            next++;
        return linked && next > at && next < sentence.Length ? next : -1;
    }

    private static bool IsLink(in Token token, ref bool linked)
    {
        bool coordinates = token.Form is "and" or "or" or "nor" or "&" or ",";
        linked |= coordinates;
        return coordinates || token.Pos == UniversalPos.DET;
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
