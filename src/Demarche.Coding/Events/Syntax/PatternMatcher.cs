using Demarche.Coding.Events.Lexicon;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Syntax;

/// <summary>Finds which pattern of the lexicon a word heads.</summary>
internal sealed class PatternMatcher(EventLexicon lexicon)
{
    private readonly HashSet<string> _light = lexicon.Classes.Find("light") ?? [];

    /// <summary>The weightiest pattern that the word heads; null when there is none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">Index of the word.</param>
    /// <param name="isActor">Whether a word names somebody who acts.</param>
    public WordPattern? Match(Sentence sentence, int word, Func<int, bool> isActor)
    {
        ReadOnlySpan<WordPattern> patterns = lexicon.WithHead(sentence[word].Lemma);
        foreach (WordPattern pattern in patterns)
        {
            if (IsKind(sentence[word], pattern.Kind) && Holds(sentence, word, pattern, isActor))
                return pattern;
        }
        return null;
    }

    /// <summary>"a series of talks": what counts is what there is a series of.</summary>
    public int Weighty(Sentence sentence, int noun)
    {
        if (noun < 0 || !_light.Contains(sentence[noun].Lemma))
            return noun;
        int inner = Prepositional.Own(sentence, noun, "of");
        return inner >= 0 ? inner : noun;
    }

    private static bool IsKind(in Token token, WordKind kind) => kind switch
    {
        WordKind.Verb => token.Pos == UniversalPos.VERB || token.Xpos is "VBN" or "VBG" or "VBD" or "VBZ",
        WordKind.Noun => token.Pos is UniversalPos.NOUN or UniversalPos.PROPN,
        _ => token.Pos is UniversalPos.ADJ or UniversalPos.ADV || token.Xpos is "VBN" or "VBG",
    };

    private bool Holds(Sentence sentence, int word, WordPattern pattern, Func<int, bool> isActor)
    {
        foreach (PatternPart part in pattern.Parts)
        {
            if (!Holds(sentence, word, pattern.Kind, part, isActor))
                return false;
        }
        LexicalRule rule = pattern.Rule;
        if (rule.NotWith is { } notWith && Passes(sentence, Arguments.Object(sentence, word), notWith, isActor))
            return false;
        if (rule.Only is { } only && !IsDoneBy(sentence, word, pattern, only, isActor))
            return false;
        if (rule.NeedsContent && !Filled(sentence, word, pattern.Kind, rule.Content, isActor))
            return false;
        return !rule.NeedsPatient
            || Filled(sentence, word, pattern.Kind, pattern.Kind == WordKind.Noun ? rule.NounPatient : rule.Patient, isActor);
    }

    private bool Holds(Sentence sentence, int word, WordKind kind, PatternPart part, Func<int, bool> isActor) => part.Kind switch
    {
        PatternPartKind.Particle => HasParticle(sentence, word, part.Word),
        PatternPartKind.Object => part.Noun is { } noun
            && Passes(sentence, kind == WordKind.Noun ? Prepositional.Own(sentence, word, "of") : Arguments.Object(sentence, word), noun, isActor),
        _ => part.Noun is { } phrase
            && Passes(sentence, Prepositional.Phrase(sentence, word, kind, part.Word), phrase, isActor),
    };

    private bool Passes(Sentence sentence, int noun, NounTest test, Func<int, bool> isActor)
    {
        if (noun < 0)
            return false;
        noun = Weighty(sentence, noun);
        if (test.Nouns is null ? isActor(noun) : test.Nouns.Contains(sentence[noun].Lemma))
            return true;
        foreach (int child in sentence.Children(noun))
        {
            if (sentence[child].Relation == Relations.Conjunct && Passes(sentence, child, test, isActor))
                return true;
        }
        return false;
    }

    private bool IsDoneBy(Sentence sentence, int word, WordPattern pattern, NounTest only, Func<int, bool> isActor)
    {
        foreach (Slot slot in pattern.Kind == WordKind.Noun ? pattern.Rule.NounAgent : pattern.Rule.Agent)
        {
            int agent = Arguments.Fill(sentence, word, pattern.Kind, slot, isActor);
            if (agent >= 0)
                return Passes(sentence, agent, only, isActor);
        }
        return false;
    }

    private static bool HasParticle(Sentence sentence, int word, string particle)
    {
        if (word + 1 < sentence.Length && Is(sentence[word + 1], particle))
            return true;
        foreach (int child in sentence.Children(word))
        {
            ref readonly Token token = ref sentence[child];
            if (Is(token, particle) && (token.Relation is Relations.Particle or Relations.AdverbialModifier or Relations.Case))
                return true;
        }
        return Prepositional.Own(sentence, word, particle) >= 0;
    }

    private static bool Filled(
        Sentence sentence, int word, WordKind kind, IEnumerable<Slot> slots, Func<int, bool> isActor) =>
        slots.Any(slot => Arguments.Fill(sentence, word, kind, slot, isActor) >= 0);

    private static bool Is(in Token token, string lemma) => token.Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase);
}
