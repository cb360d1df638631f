using Demarche.Coding.Events.Lexicon;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Syntax;

/// <summary>Finds the arguments of predicates by slot.</summary>
internal static class Arguments
{
    /// <summary>Verbs that take a particle before their object: "hand over their weapons".</summary>
    private static readonly HashSet<string> Splitting = new(StringComparer.Ordinal)
    {
        "hand", "give", "turn", "take", "call", "lay", "pull", "shut", "cut", "break", "throw", "set", "put", "blow", "burn", "send", "beat", "turn",
    };

    /// <summary>The word in the slot; -1 when it is empty.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="predicate">The head of the predicate.</param>
    /// <param name="kind">What kind of word it is.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="isActor">Whether a word names somebody who acts.</param>
    public static int Fill(Sentence sentence, int predicate, WordKind kind, Slot slot, Func<int, bool> isActor) =>
        slot.Kind switch
        {
            SlotKind.Subject => Subject(sentence, predicate, kind),
            SlotKind.Object => kind == WordKind.Noun ? -1 : Object(sentence, predicate),
            SlotKind.Indirect => Indirect(sentence, predicate),
            SlotKind.Clause => Clause(sentence, predicate),
            SlotKind.Purpose => PurposeOf(sentence, predicate),
            SlotKind.Possessor => sentence.Child(predicate, Relations.Possessor),
            SlotKind.Modifier => Modifier(sentence, predicate, isActor),
            SlotKind.Subjunctive => Subjunctive(sentence, predicate),
            SlotKind.Prospect => Prospect(sentence, predicate),
            SlotKind.Infinitive => Infinitive(sentence, predicate),
            SlotKind.Predicate => Predicate(sentence, predicate),
            SlotKind.Other => Other(sentence, predicate),
            SlotKind.Reporter => -1,
            SlotKind.Host => sentence[predicate].Relation is Relations.AdjectivalClause or Relations.AdjectivalModifier
                ? sentence[predicate].Head : -1,
            _ => Prepositional.Phrase(sentence, predicate, kind, slot.Preposition),
        };

    /// <summary>The object of a verb: of a passive its subject, of a relative clause with a gap its antecedent.</summary>
    public static int Object(Sentence sentence, int verb)
    {
        int own = sentence.Child(verb, Relations.Object);
        if (own >= 0)
            return Clauses.Antecedent(sentence, Named(sentence, own));
        if (Addressee(sentence, verb) is >= 0 and int addressee)
            return addressee;
        if (BehindParticle(sentence, verb) is >= 0 and int behind)
            return behind;
        if (Shared(sentence, verb) is >= 0 and int shared)
            return shared;
        if (Clauses.IsPassive(sentence, verb))
            return Clauses.Subject(sentence, verb);
        if (sentence[verb].Relation == Relations.AdjectivalModifier && Clauses.Misread(sentence, verb) >= 0)
            return sentence[verb].Head;
        if (sentence[verb].Relation != Relations.RelativeClause)
            return -1;
        int subject = Clauses.OwnSubject(sentence, verb);
        bool gap = subject >= 0 && Clauses.Antecedent(sentence, subject) == subject;
        return gap ? sentence[verb].Head : -1;
    }

    /// <summary>"Harassed and arrested bloggers": of two verbs side by side the second has the object of the first, where that stands behind both; -1 else.</summary>
    private static int Shared(Sentence sentence, int verb)
    {
        ref readonly Token token = ref sentence[verb];
        bool beside = token.Relation == Relations.Conjunct && verb == token.Head + 2 && sentence[verb - 1].Pos == UniversalPos.CCONJ;
        int thing = beside ? sentence.Child(token.Head, Relations.Object) : -1;
        return thing > verb ? Clauses.Antecedent(sentence, thing) : -1;
    }

    /// <summary>"Told the envoys to leave", "accused them of theft", "found the mayor guilty": who does or is it, whatever the parser calls the relation.</summary>
    private static int Addressee(Sentence sentence, int verb)
    {
        int told = sentence.Child(verb, Relations.IndirectObject);
        int state = sentence.Child(verb, Relations.ClausalComplement);
        if (told >= 0 && state < 0)
            return Clauses.Antecedent(sentence, told);
        bool small = state >= 0 && sentence[state].Pos == UniversalPos.ADJ && sentence.Child(state, Relations.Copula) < 0;
        return small ? Clauses.OwnSubject(sentence, state) : -1;
    }

    /// <summary>"The embargo illegal" is no noun phrase, though the parser may say so: an adjective that ends it is a predicate.</summary>
    private static int Named(Sentence sentence, int noun)
    {
        if (sentence[noun].Pos != UniversalPos.ADJ || noun == 0 || sentence[noun - 1].Pos != UniversalPos.NOUN)
            return noun;
        return sentence[noun - 1].Head == noun ? noun - 1 : noun;
    }

    /// <summary>"Hand over their weapons", "bombed … Hariri": an object that the parser took for a phrase of another kind.</summary>
    private static int BehindParticle(Sentence sentence, int verb)
    {
        foreach (int child in sentence.Children(verb))
        {
            if (child < verb || !sentence[child].Is(Relations.Oblique))
                continue;
            int marker = sentence.Child(child, Relations.Case);
            if (marker < 0 && sentence[child].Relation == Relations.Agent)
                return child;
            if (marker == verb + 1 && Splitting.Contains(sentence[verb].Lemma) && sentence[marker].Form is "over" or "up" or "off" or "down" or "out" or "back" or "in")
                return child;
        }
        return -1;
    }

    private static int Subject(Sentence sentence, int predicate, WordKind kind)
    {
        if (kind == WordKind.Verb && Clauses.IsPassive(sentence, predicate))
            return Prepositional.By(sentence, predicate);
        if (kind != WordKind.Noun || sentence.Child(predicate, Relations.Copula) >= 0)
            return Clauses.Subject(sentence, predicate);
        return -1;
    }

    /// <summary>"gave X a deadline", "X was given a deadline".</summary>
    private static int Indirect(Sentence sentence, int verb)
    {
        int own = sentence.Child(verb, Relations.IndirectObject);
        if (own >= 0)
            return Clauses.Antecedent(sentence, own);
        bool raised = sentence.Child(verb, Relations.Object) >= 0 && Clauses.IsPassive(sentence, verb);
        return raised ? Clauses.Subject(sentence, verb) : -1;
    }

    private static int Clause(Sentence sentence, int predicate)
    {
        foreach (int child in sentence.Children(predicate))
        {
            ref readonly Token token = ref sentence[child];
            if (token.Is(Relations.ClausalComplement) || token.Is(Relations.OpenComplement))
                return child;
            if (token.Relation == Relations.Conjunct && child > predicate && Prepositional.HasMark(sentence, child, "that"))
                return child;
            if (token.Relation == Relations.AdjectivalClause && token.Xpos is "VB" or "VBG" && child > predicate)
                return child;
        }
        return ClauseOfNoun(sentence, predicate);
    }

    /// <summary>"Reiterated its demand that …": the clause right after a noun is the noun's, though it may hang on the verb.</summary>
    private static int ClauseOfNoun(Sentence sentence, int noun)
    {
        ref readonly Token token = ref sentence[noun];
        if (!token.Is(Relations.Object) || token.Pos != UniversalPos.NOUN || noun + 1 >= sentence.Length || sentence[noun + 1].Form != "that")
            return -1;
        foreach (int child in sentence.Children(token.Head))
        {
            bool clause = sentence[child].Is(Relations.AdjectivalClause) || sentence[child].Is(Relations.ClausalComplement);
            if (child > noun && clause && sentence.Child(child, Relations.Marker) == noun + 1)
                return child;
        }
        return -1;
    }

    /// <summary>The same, or that of the object: "gave Belgrade a week to sign".</summary>
    private static int PurposeOf(Sentence sentence, int predicate)
    {
        int own = Purpose(sentence, predicate);
        int thing = own >= 0 ? -1 : sentence.Child(predicate, Relations.Object);
        return thing >= 0 ? Purpose(sentence, thing) : own;
    }

    /// <summary>The infinitive of purpose, or of an addressee ("called on Iran to …"), that the parser hangs on the predicate.</summary>
    public static int Purpose(Sentence sentence, int predicate)
    {
        foreach (int child in sentence.Children(predicate))
        {
            ref readonly Token token = ref sentence[child];
            bool infinitive = token.Xpos == "VB" && Prepositional.HasMark(sentence, child, "to") && !VerbPhrase.IsConditional(sentence, child);
            if (child > predicate && infinitive && (token.Is(Relations.AdverbialClause) || token.Is(Relations.AdjectivalClause)))
                return child;
        }
        return -1;
    }

    /// <summary>An infinitive that the predicate takes, or one of purpose: "told Iran to leave", never "told Iran that".</summary>
    private static int Infinitive(Sentence sentence, int predicate)
    {
        int clause = Clause(sentence, predicate);
        bool infinitive = clause >= 0 && sentence[clause].Xpos == "VB" && sentence.Child(clause, Relations.Auxiliary) < 0
            && Prepositional.HasMark(sentence, clause, "to");
        return infinitive ? clause : Purpose(sentence, predicate);
    }

    /// <summary>"Agreed to leave", "agreed that they would leave": a clause that is no statement of what is; "agreed that others should" is an opinion.</summary>
    private static int Prospect(Sentence sentence, int predicate)
    {
        int clause = Clause(sentence, predicate);
        if (clause < 0 || (sentence[clause].Xpos is "VB" or "VBG" && sentence.Child(clause, Relations.Auxiliary) < 0))
            return clause;
        VerbPhrase phrase = VerbPhrase.Of(sentence, clause);
        if (phrase.Must)
            return -1;
        return phrase.Future || phrase.Would || phrase.Possible ? clause : Subjunctive(sentence, predicate);
    }

    /// <summary>"Insisted that Iran leave", "that it must leave": what shall be, not what is.</summary>
    private static int Subjunctive(Sentence sentence, int predicate)
    {
        int clause = Clause(sentence, predicate);
        if (clause < 0)
            return -1;
        if (VerbPhrase.Of(sentence, clause).Must)
            return clause;
        int auxiliary = sentence.Child(clause, Relations.Auxiliary);
        int subject = Clauses.OwnSubject(sentence, clause);
        bool singular = subject >= 0 && sentence[subject].Xpos is "NN" or "NNP" && sentence.Child(subject, Relations.Conjunct) < 0;
        bool bare = auxiliary < 0 && (sentence[clause].Xpos == "VB" || (sentence[clause].Xpos == "VBP" && singular));
        return bare || (auxiliary >= 0 && sentence[auxiliary] is { Form: "be", Xpos: "VB" }) ? clause : -1;
    }

    /// <summary>What is said of the object: "called the move cynical", "called it a first step".</summary>
    public static int Predicate(Sentence sentence, int verb)
    {
        int first = -1;
        foreach (int child in sentence.Children(verb))
        {
            ref readonly Token token = ref sentence[child];
            if (child > verb && token.Relation == Relations.Object && Named(sentence, child) != child)
                return child;
            bool nominal = token.Pos is UniversalPos.ADJ or UniversalPos.NOUN or UniversalPos.PROPN || token.Xpos is "VBN" or "VBG";
            if (child > verb && nominal && token.Is(Relations.OpenComplement))
                return child;
            if (token.Relation != Relations.Object)
                continue;
            if (first >= 0)
                return child;
            first = child;
        }
        return Quoted(sentence, verb);
    }

    /// <summary>Who shall do what the clause says, where it is somebody else than the predicate's subject: "wants them to go".</summary>
    private static int Other(Sentence sentence, int predicate)
    {
        int clause = Clause(sentence, predicate);
        clause = clause >= 0 ? clause : Purpose(sentence, predicate);
        if (clause < 0)
            return -1;
        int own = Clauses.OwnSubject(sentence, clause);
        if (own >= 0)
            return Clauses.Antecedent(sentence, own);
        if (sentence[clause].Xpos is not ("VB" or "VBN"))
            return -1;
        int sharer = sentence.Child(predicate, Relations.Object);
        return sharer >= 0 ? sharer : sentence.Child(predicate, Relations.IndirectObject);
    }

    private static int Modifier(Sentence sentence, int noun, Func<int, bool> isActor)
    {
        foreach (int child in sentence.Children(noun))
        {
            ref readonly Token token = ref sentence[child];
            bool before = child < noun && (token.Relation is Relations.Compound or Relations.AdjectivalModifier
                or Relations.NominalModifier or "nmod:unmarked" or "nmod:desc" || token.Is(Relations.Flat));
            if (before && isActor(child) && !IsOpposed(sentence, child))
                return child;
        }
        return -1;
    }

    /// <summary>"Anti-government protests": whom they are against does not protest.</summary>
    private static bool IsOpposed(Sentence sentence, int modifier)
    {
        if (sentence[modifier].Form.StartsWith("anti", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (int child in sentence.Children(modifier))
        {
            if (child < modifier && sentence[child].Form.StartsWith("anti", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"Called him “humble”": what follows the name in quotation marks is what it is called.</summary>
    private static int Quoted(Sentence sentence, int verb)
    {
        for (int word = verb + 2; sentence[verb].Lemma == "call" && word + 1 < sentence.Length; word++)
        {
            if (sentence[word].Form is "\"" or "“" or "``" && sentence[word - 1].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON)
                return word + 1;
        }
        return -1;
    }
}
