using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>Tells what an event would do with a demand, before it is known which demand it answers.</summary>
internal sealed class EventAnswerFinder(Document document, DocumentWords positions, ExchangeWords words, MatterParts parts)
{
    /// <summary>The events that can answer a demand, in order.</summary>
    public ImmutableArray<EventAnswer> Find(ImmutableArray<Event> events)
    {
        var answers = ImmutableArray.CreateBuilder<EventAnswer>();
        foreach (Event candidate in events)
        {
            WordRole content = RolesIn(candidate.Content);
            if (!candidate.Recipients.IsEmpty || !candidate.Content.IsEmpty)
            {
                if (Classify(candidate, content) is { } found)
                    answers.Add(Answer(candidate, found.Kind, found.Implies));
            }
        }
        return answers.ToImmutable();
    }

    private (AnswerKind Kind, Standing Implies)? Classify(Event candidate, WordRole content)
    {
        bool negated = (candidate.Auxiliaries & EventAuxiliaries.Negated) != 0;
        if (IsOwnDemand(candidate.Content))
            return null;
        if ((candidate.Auxiliaries & EventAuxiliaries.Hypothetical) != 0)
            return candidate.Type is EventType.Agree or EventType.Concede && !negated ? (AnswerKind.Counters, Standing.Countered) : null;
        WordRole trigger = RolesIn(candidate.Trigger);
        bool partly = (content & WordRole.Part) != 0;
        switch (candidate.Type)
        {
            case EventType.Reject when Tops(candidate.Content).Any(top => words.Is(top.Sentence[top.Token], WordRole.Claim)):
                return null;
            case EventType.Reject:
                // Not to rule something out leaves it open.
                return negated ? (AnswerKind.Defers, Standing.Deferred) : (AnswerKind.Rejects, Standing.Rejected);
            case EventType.Agree or EventType.Support when (trigger & WordRole.Repeat) != 0:
                return null;
            case EventType.Agree or EventType.Support when negated:
            case EventType.Concede when negated:
                return (AnswerKind.Rejects, Standing.Rejected);
            case EventType.Agree or EventType.Concede when (trigger & WordRole.Offer) != 0:
                return (AnswerKind.Counters, Standing.Countered);
            // To promise to end what the other side does not want to end is coded as a threat; as an answer it is a promise.
            case EventType.Threaten when !negated && (trigger & WordRole.Promise) != 0 && (content & WordRole.Cease) != 0:
                return (AnswerKind.Accepts, Standing.Met);
            case EventType.Agree when ((trigger | content) & WordRole.Study) != 0:
            case EventType.Consult when !negated && (candidate.Auxiliaries & EventAuxiliaries.Future) != 0:
                return (AnswerKind.Defers, Standing.Deferred);
            case EventType.Agree or EventType.Support:
                return partly ? (AnswerKind.Concedes, Standing.PartlyMet) : (AnswerKind.Accepts, Standing.Met);
            case EventType.Concede:
                return (AnswerKind.Concedes, partly ? Standing.PartlyMet : Standing.Met);
            case EventType.Request when !negated && Replaces(candidate):
                return (AnswerKind.Counters, Standing.Countered);
            case EventType.Retreat or EventType.Aid or EventType.Cooperate when !negated && !IsAhead(candidate):
                return (AnswerKind.Acts, partly ? Standing.PartlyMet : Standing.Met);
            case EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Sanction
                when !negated && !IsAhead(candidate):
                return (AnswerKind.Acts, Standing.Rejected);
            default:
                return null;
        }
    }

    private static bool IsAhead(Event candidate) => (candidate.Auxiliaries & EventAuxiliaries.Future) != 0;

    private EventAnswer Answer(Event candidate, AnswerKind kind, Standing implies)
    {
        ImmutableArray<TextSpan> about = kind == AnswerKind.Acts
            ? [.. candidate.Trigger, .. candidate.Content]
            : candidate.Content;
        ImmutableArray<Mention> parties = [.. candidate.Actors, .. candidate.Recipients];
        MatterWords whole = MatterWords.Of(document, positions, about, parties, words);
        bool anaphoric = IsAnaphoric(candidate.Content) || IsBareConsent(candidate.Content);
        return new EventAnswer(candidate, kind, implies, whole)
        {
            Term = Term(candidate.Content),
            Parts = kind == AnswerKind.Acts ? [new MatterPart(null, whole)] : parts.Of(candidate.Content, parties, whole),
            NamesDemand = anaphoric || NamesDemand(candidate.Content) || TokensOf(candidate.Trigger).Any(IsDemandNoun),
            IsAnaphoric = anaphoric || OnlyYields(candidate.Content),
            IsOfAll = anaphoric && Tops(candidate.Content).Any(top => top.Sentence[top.Token].Xpos == "NNS"),
            Rank = Rank(candidate.Content),
        };
    }

    /// <summary>The noun that the content calls a demand by; empty where it does not.</summary>
    private string Term(ImmutableArray<TextSpan> content)
    {
        foreach ((Sentence sentence, int top) in Tops(content))
        {
            if (IsDemandNoun((sentence, top)))
                return sentence[top].Lemma.ToLowerInvariant();
        }
        return "";
    }

    /// <summary>Whether a word of its sentence puts it in the place of something ("instead", "in return").</summary>
    private bool Replaces(Event candidate)
    {
        Sentence sentence = document.Sentences[candidate.Anchor.Sentence];
        foreach (int child in sentence.Children(candidate.Anchor.Token))
        {
            if (words.IsInstead(sentence, child))
                return true;
        }
        return false;
    }

    private WordRole RolesIn(ImmutableArray<TextSpan> spans)
    {
        WordRole roles = WordRole.None;
        foreach ((Sentence sentence, int token) in TokensOf(spans))
            roles |= words.RolesOf(sentence[token].Lemma);
        return roles;
    }

    /// <summary>"Withdrew its demand": who gives up what it asked for itself answers nobody.</summary>
    private bool IsOwnDemand(ImmutableArray<TextSpan> content)
    {
        foreach ((Sentence sentence, int top) in Tops(content))
        {
            return IsDemandNoun((sentence, top)) && sentence.Child(top, Relations.NominalModifier) is >= 0 and int owner
                && sentence[owner].Is(Relations.Possessor) && sentence[owner].Lemma.ToLowerInvariant() is "its" or "his" or "her" or "their" or "it" or "he" or "she" or "they";
        }
        return false;
    }

    /// <summary>Whether the content is a demand ("the request") or yielding to one ("bow to the request").</summary>
    private bool NamesDemand(ImmutableArray<TextSpan> content)
    {
        foreach ((Sentence sentence, int top) in Tops(content))
        {
            if (words.Is(sentence[top], WordRole.Demand))
                return true;
            if (!words.Is(sentence[top], WordRole.Yield))
                continue;
            foreach (int child in sentence.Children(top))
            {
                if (words.Is(sentence[child], WordRole.Demand))
                    return true;
            }
        }
        return false;
    }

    private bool IsDemandNoun((Sentence Sentence, int Token) word) =>
        word.Sentence[word.Token].Pos == UniversalPos.NOUN && words.Is(word.Sentence[word.Token], WordRole.Demand);

    /// <summary>Whether the content points back without saying to what: "it", "to do so", "such a step", "the demand" with nothing after that says which.</summary>
    private bool IsAnaphoric(ImmutableArray<TextSpan> content)
    {
        foreach ((Sentence sentence, int top) in Tops(content))
        {
            if (sentence[top].Pos == UniversalPos.PRON && sentence[top].Lemma.ToLowerInvariant() is "it" or "that" or "this")
                return true;
            if (IsSuch(sentence, top) || EventContent.DoesSo(sentence, top))
                return true;
            if (!IsDemandNoun((sentence, top)))
                continue;
            bool definite = false, told = false;
            foreach (int child in sentence.Children(top))
            {
                ref readonly Token token = ref sentence[child];
                definite |= token.Is(Relations.Determiner) && token.Lemma.ToLowerInvariant() is "the" or "this" or "that";
                told |= token.Is(Relations.AdjectivalClause) || token.Is(Relations.ClausalComplement)
                    || (token.Is(Relations.NominalModifier) && !token.Is(Relations.Possessor) && IsFor(sentence, child));
            }
            return definite && !told;
        }
        return false;
    }

    /// <summary>"Such an order", "to take such a step": what was spoken of before.</summary>
    private static bool IsSuch(Sentence sentence, int top)
    {
        int thing = sentence[top].Pos == UniversalPos.VERB ? sentence.Child(top, Relations.Object) : top;
        if (thing < 0 || sentence[thing].Pos != UniversalPos.NOUN)
            return false;
        foreach (int child in sentence.Children(thing))
        {
            if (sentence[child].Lemma.Equals("such", StringComparison.OrdinalIgnoreCase) && child < thing)
                return true;
        }
        return false;
    }

    /// <summary>"Its consent": to what was asked.</summary>
    private bool IsBareConsent(ImmutableArray<TextSpan> content)
    {
        foreach ((Sentence sentence, int top) in Tops(content))
        {
            return sentence[top].Pos == UniversalPos.NOUN && sentence[top].Lemma.ToLowerInvariant() is "consent" or "assent" or "agreement" or "approval" or "word"
                && sentence.Child(top, Relations.NominalModifier) is var owner && (owner < 0 || sentence[owner].Is(Relations.Possessor))
                && sentence.Child(top, Relations.AdjectivalClause) < 0;
        }
        return false;
    }

    /// <summary>"To give way", "to comply": yielding without saying to what.</summary>
    private bool OnlyYields(ImmutableArray<TextSpan> content)
    {
        foreach ((Sentence sentence, int top) in Tops(content))
        {
            int thing = sentence.Child(top, Relations.Object);
            bool bare = thing < 0 ? sentence[top].Lemma is not ("give" or "meet" or "agree" or "accept") : sentence[thing].Lemma is "way" or "ground";
            return bare && words.Is(sentence[top], WordRole.Yield) && sentence.Child(top, Relations.OpenComplement) < 0 && sentence.Child(top, Relations.Oblique) < 0;
        }
        return false;
    }

    private static bool IsFor(Sentence sentence, int modifier)
    {
        int preposition = sentence.Child(modifier, Relations.Case);
        return preposition >= 0 && sentence[preposition].Lemma.ToLowerInvariant() is "for" or "of" or "to" or "about";
    }

    /// <summary>The words that the others of their span depend on.</summary>
    private IEnumerable<(Sentence Sentence, int Token)> Tops(ImmutableArray<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            foreach ((int sentence, int first, int last) in positions.Runs(span))
            {
                Sentence tree = document.Sentences[sentence];
                for (int i = first; i <= last; i++)
                {
                    if (tree[i].Head < first || tree[i].Head > last)
                        yield return (tree, i);
                }
            }
        }
    }

    /// <summary>The rank of what the content is about: of its top word, or of what that takes.</summary>
    private MatterName? Rank(ImmutableArray<TextSpan> spans)
    {
        foreach ((Sentence sentence, int top) in Tops(spans))
        {
            if (MatterName.At(sentence, top, words) is { } rank)
                return rank;
            int taking = sentence.Child(top, Relations.OpenComplement) is >= 0 and int inner ? inner : top;
            foreach (int child in sentence.Children(taking))
            {
                if (!sentence[child].Is(Relations.AdverbialClause) && MatterName.At(sentence, child, words) is { } lower)
                    return lower;
            }
        }
        return null;
    }

    private IEnumerable<(Sentence Sentence, int Token)> TokensOf(ImmutableArray<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            foreach ((int sentence, int first, int last) in positions.Runs(span))
            {
                for (int i = first; i <= last; i++)
                    yield return (document.Sentences[sentence], i);
            }
        }
    }
}
