using System.Collections.Immutable;
using Demarche.Coding.Events.Lexicon;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Syntax;

/// <summary>Finds which pattern of the lexicon a word heads.</summary>
internal sealed class PatternMatcher(EventLexicon lexicon)
{
    private readonly HashSet<string> _law = lexicon.Classes.Find("law") ?? [];
    private readonly HashSet<string> _light = lexicon.Classes.Find("light") ?? [];

    /// <summary>The patterns that the word heads, weightiest first; empty when there are none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">Index of the word.</param>
    /// <param name="isActor">Whether a word names somebody who acts.</param>
    public ImmutableArray<WordPattern> Match(Sentence sentence, int word, Func<int, bool> isActor)
    {
        ref readonly Token token = ref sentence[word];
        ImmutableArray<WordPattern> matches = token.Form == token.Lemma
            ? []
            : Match(sentence, word, lexicon.WithForm(token.Form), isActor);
        return matches.AddRange(Match(sentence, word, lexicon.WithHead(token.Lemma, token.Form), isActor));
    }

    /// <summary>Who the tree says acts, in the slots of the pattern; -1 when nobody does.</summary>
    public static int Agent(Sentence sentence, int word, WordPattern pattern, Func<int, bool> isActor)
    {
        foreach (Slot slot in pattern.Kind == WordKind.Noun ? pattern.Rule.NounAgent : pattern.Rule.Agent)
        {
            if (Arguments.Fill(sentence, word, pattern.Kind, slot, isActor) is >= 0 and int agent)
                return agent;
        }
        bool intransitive = pattern.Kind == WordKind.Verb && !pattern.Rule.Patient.Contains(new Slot(SlotKind.Object));
        return intransitive ? Clauses.MisreadIntransitive(sentence, word) : -1;
    }

    private ImmutableArray<WordPattern> Match(
        Sentence sentence, int word, ReadOnlySpan<WordPattern> patterns, Func<int, bool> isActor)
    {
        ImmutableArray<WordPattern> matches = [];
        foreach (WordPattern pattern in patterns)
        {
            if (IsKind(sentence[word], pattern.Kind) && Holds(sentence, word, pattern, isActor))
                matches = matches.Add(pattern);
        }
        return matches;
    }

    /// <summary>Whether the word is a decree, a law, a resolution, of which what follows tells the content ("recognizing", "banning").</summary>
    public bool IsLaw(in Token token) => _law.Contains(token.Lemma);

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
        if (pattern.Kind == WordKind.Verb && OtherParticle(sentence, word, pattern))
            return false;
        LexicalRule rule = pattern.Rule;
        if (pattern.Kind == WordKind.Verb && sentence.Child(word, Relations.Object) is >= 0 and int self && sentence[self].Has("Reflex=Yes"))
            return false;
        int thing = pattern.Kind == WordKind.Noun ? Prepositional.Own(sentence, word, "of") : Arguments.Object(sentence, word);
        if (rule.NotWith is { } notWith && thing is >= 0 and int other && AllPass(sentence, other, notWith, isActor))
            return false;
        if (rule.Marked is { Nouns: { } marks } && !IsModified(sentence, word, marks))
            return false;
        if (rule.Except is { Nouns: { } excepted } && (IsModified(sentence, word, excepted) || (thing >= 0 && AsksForObject(pattern) && IsModified(sentence, thing, excepted))))
            return false;
        if (rule.Purpose is { Nouns: { } purposes } && !HasPurpose(sentence, word, purposes))
            return false;
        if (rule.Only is { } only && !IsDoneBy(sentence, word, pattern, only, isActor))
            return false;
        foreach (Slot slot in rule.Without)
        {
            if (Arguments.Fill(sentence, word, pattern.Kind, slot, isActor) >= 0)
                return false;
        }
        if (rule.NeedsContent && !Filled(sentence, word, pattern.Kind, rule.Content, isActor))
            return false;
        return !rule.NeedsPatient
            || Filled(sentence, word, pattern.Kind, pattern.Kind == WordKind.Noun ? rule.NounPatient : rule.Patient, isActor);
    }

    private static bool AsksForObject(WordPattern pattern) =>
        pattern.Kind == WordKind.Verb && pattern.Parts.Any(part => part is { Kind: PatternPartKind.Object, Noun.IsActor: false });

    /// <summary>Whether a word of the class stands before the noun ("a trade war") or after it with "of" ("a war of words").</summary>
    private static bool IsModified(Sentence sentence, int noun, HashSet<string> words)
    {
        foreach (int child in sentence.Children(noun))
        {
            ref readonly Token token = ref sentence[child];
            bool modifies = token.Relation is Relations.Compound or Relations.AdjectivalModifier || token.Is(Relations.NominalModifier);
            if (modifies && IsOne(token, words))
                return true;
        }
        return noun > 0 && IsOne(sentence[noun - 1], words);
    }

    /// <summary>Whether an infinitive of the class tells what for: "sent soldiers to help".</summary>
    private static bool HasPurpose(Sentence sentence, int word, HashSet<string> verbs)
    {
        int purpose = Arguments.Purpose(sentence, word);
        if (purpose < 0 && Arguments.Object(sentence, word) is >= 0 and int thing)
            purpose = Arguments.Purpose(sentence, thing);
        purpose = purpose >= 0 ? purpose : sentence.Child(word, Relations.OpenComplement);
        return purpose >= 0 && IsOne(sentence[purpose], verbs);
    }

    private bool Holds(Sentence sentence, int word, WordKind kind, PatternPart part, Func<int, bool> isActor) => part.Kind switch
    {
        PatternPartKind.Particle => HasParticle(sentence, word, part.Word),
        PatternPartKind.Object => part.Noun is { } noun
            && (Passes(sentence, kind == WordKind.Noun ? Prepositional.Own(sentence, word, "of") : Arguments.Object(sentence, word), noun, isActor)
                || (kind == WordKind.Verb && noun.Nouns is { } results && HasResult(sentence, word, results))),
        _ => part.Noun is { } phrase
            && (Passes(sentence, Prepositional.Phrase(sentence, word, kind, part.Word), phrase, isActor)
                || (part.Word == "to" && phrase.Nouns is { } verbs && Arguments.Fill(sentence, word, kind, new Slot(SlotKind.Infinitive), isActor) is >= 0 and int clause
                    && IsOne(sentence[clause], verbs))
                || (part.Word == "as" && IsCalled(sentence, word, phrase))),
    };

    /// <summary>"Found the mayor guilty", "took two nurses hostage": what the verb makes of its object.</summary>
    private static bool HasResult(Sentence sentence, int verb, HashSet<string> words)
    {
        int thing = Arguments.Object(sentence, verb);
        foreach (int child in sentence.Children(verb))
        {
            ref readonly Token token = ref sentence[child];
            bool result = token.Relation is Relations.OpenComplement or Relations.ClausalComplement or Relations.AdverbialModifier;
            if (thing > verb && child > thing && result && token.Pos != UniversalPos.VERB && IsOne(token, words))
                return true;
        }
        return false;
    }

    /// <summary>"Called it cynical", "described it as a cynical move": the predicate, or what qualifies it, is of the class.</summary>
    private static bool IsCalled(Sentence sentence, int verb, NounTest test)
    {
        int phrase = Prepositional.Own(sentence, verb, "as");
        int predicate = phrase >= 0 ? phrase : Arguments.Predicate(sentence, verb);
        if (predicate < 0 || test.Nouns is not { } nouns)
            return false;
        if (IsOne(sentence[predicate], nouns))
            return true;
        foreach (int child in sentence.Children(predicate))
        {
            if (sentence[child].Relation == Relations.AdjectivalModifier && IsOne(sentence[child], nouns))
                return true;
        }
        return false;
    }

    /// <summary>A verb with a particle is another verb: "turned down" is no way to turn in.</summary>
    private static bool OtherParticle(Sentence sentence, int word, WordPattern pattern)
    {
        int particle = sentence.Child(word, Relations.Particle);
        if (particle < 0)
            return false;
        foreach (PatternPart part in pattern.Parts)
        {
            if (part.Kind == PatternPartKind.Particle && Is(sentence[particle], part.Word))
                return false;
        }
        return true;
    }

    private bool Passes(Sentence sentence, int noun, NounTest test, Func<int, bool> isActor)
    {
        if (noun < 0)
            return false;
        noun = Weighty(sentence, noun);
        if (test.Nouns is null ? isActor(noun) : IsOne(sentence[noun], test.Nouns))
            return true;
        foreach (int child in sentence.Children(noun))
        {
            ref readonly Token token = ref sentence[child];
            if (token.Relation == Relations.Conjunct && Passes(sentence, child, test, isActor))
                return true;
            if (token.Relation == Relations.Apposition && test.Nouns is { } titles && HasTitle(sentence, child, titles))
                return true;
            bool before = test.IsSingle && child < noun && token.Relation is Relations.Compound or Relations.AdjectivalModifier;
            if (before && test.Nouns is { } nouns && IsOne(token, nouns))
                return true;
        }
        return false;
    }

    /// <summary>"U.S. Ambassador Nicholas Burns": the title inside the name.</summary>
    private static bool HasTitle(Sentence sentence, int name, HashSet<string> titles)
    {
        foreach (int child in sentence.Children(name))
        {
            if (sentence[child].Relation == "nmod:desc" && IsOne(sentence[child], titles))
                return true;
        }
        return false;
    }

    /// <summary>Whether the noun and all it is coordinated with will do: "a speech and documents" is not only a speech.</summary>
    private bool AllPass(Sentence sentence, int noun, NounTest test, Func<int, bool> isActor)
    {
        if (!Passes(sentence, noun, test, isActor))
            return false;
        foreach (int child in sentence.Children(noun))
        {
            if (sentence[child].Relation == Relations.Conjunct && sentence[child].Pos is UniversalPos.NOUN or UniversalPos.PROPN && !Passes(sentence, child, test, isActor))
                return false;
        }
        return true;
    }

    private bool IsDoneBy(Sentence sentence, int word, WordPattern pattern, NounTest only, Func<int, bool> isActor) =>
        Passes(sentence, Agent(sentence, word, pattern, isActor), only, isActor);

    private static bool HasParticle(Sentence sentence, int word, string particle)
    {
        if (word + 1 < sentence.Length && Is(sentence[word + 1], particle))
            return true;
        foreach (int child in sentence.Children(word))
        {
            ref readonly Token token = ref sentence[child];
            if (Is(token, particle) && (token.Relation is Relations.Particle or Relations.AdverbialModifier
                or Relations.Case or Relations.OpenComplement or Relations.ClausalComplement))
                return true;
        }
        return Prepositional.Own(sentence, word, particle) >= 0;
    }

    private static bool IsOne(in Token token, HashSet<string> nouns) =>
        nouns.Contains(token.Lemma) || nouns.Contains(token.Form);

    private static bool Filled(
        Sentence sentence, int word, WordKind kind, IEnumerable<Slot> slots, Func<int, bool> isActor) =>
        slots.Any(slot => Arguments.Fill(sentence, word, kind, slot, isActor) >= 0);

    private static bool Is(in Token token, string lemma) => token.Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase);
}
