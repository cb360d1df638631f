using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Syntax;

/// <summary>What the tree says of a clause: its voice, and who its subject is even where none stands in it.</summary>
internal static class Clauses
{
    /// <summary>How far a subject is looked for: a clause in a clause in a clause …</summary>
    private const int MostSteps = 8;

    /// <summary>Verbs whose subject, not their object, does what their infinitive says.</summary>
    private static readonly HashSet<string> SubjectControl = new(StringComparer.OrdinalIgnoreCase)
    {
        "promise", "pledge", "vow", "threaten", "use", "take", "spend", "need", "have",
    };

    /// <summary>Whether the verb is in the passive, or a participle that stands for one ("the sanctions imposed by", "with nine people wounded", "were confirmed killed").</summary>
    public static bool IsPassive(Sentence sentence, int verb)
    {
        bool auxiliary = false, subject = false;
        foreach (int child in sentence.Children(verb))
        {
            string relation = sentence[child].Relation;
            if (relation is Relations.PassiveAuxiliary or Relations.PassiveSubject or "csubj:pass")
                return true;
            subject |= relation == Relations.Subject;
            auxiliary |= relation == Relations.Auxiliary;
        }
        ref readonly Token token = ref sentence[verb];
        if (subject && token.Xpos == "VBN" && !auxiliary && Opens(sentence, verb, "with"))
            return true;
        if (subject && !auxiliary && IsTold(sentence, verb))
            return true;
        if (subject || AfterConjunction(sentence, verb) >= 0)
            return false;
        if (auxiliary || token.Xpos != "VBN" || Misread(sentence, verb) >= 0)
            return false;
        return token.Relation switch
        {
            Relations.AdjectivalClause or Relations.AdverbialClause or Relations.AdjectivalModifier => true,
            Relations.Conjunct => token.Head >= 0 && IsPassive(sentence, token.Head),
            Relations.OpenComplement => token.Head >= 0 && sentence[token.Head].Xpos == "VBN" && IsPassive(sentence, token.Head),
            _ => false,
        };
    }

    /// <summary>"Envoy told to leave": headlines leave out the auxiliary; whoever tells others to do something names them.</summary>
    private static bool IsTold(Sentence sentence, int verb)
    {
        if (sentence[verb].Lemma is not ("tell" or "urge" or "order" or "instruct") || sentence.Child(verb, Relations.Object) >= 0 || sentence.Child(verb, Relations.IndirectObject) >= 0)
            return false;
        return verb + 2 < sentence.Length && sentence[verb + 1].Lemma == "to" && sentence[verb + 2].Has("VerbForm=Inf");
    }

    /// <summary>
    /// The word that stands as subject of the clause: its own, its antecedent where that is a relative pronoun, or the
    /// one it shares (coordination), is controlled by (infinitives) or modifies (participles); -1 when there is none.
    /// </summary>
    public static int Subject(Sentence sentence, int predicate) => Subject(sentence, predicate, MostSteps);

    /// <summary>The noun a relative pronoun stands for; the word itself where it is no such pronoun.</summary>
    public static int Antecedent(Sentence sentence, int word)
    {
        if (word < 0 || !IsRelative(sentence[word]))
            return word;
        for (int at = word; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Relation == Relations.RelativeClause)
                return sentence[at].Head;
        }
        return word;
    }

    /// <summary>
    /// Whether the word stands, below <paramref name="above"/>, in a clause that says something of its own: a relative
    /// clause set off by a comma, or a participle set off by a comma at the end ("denies planning to attack, accusing …"), which belongs
    /// to the whole sentence wherever the parser hangs it.
    /// </summary>
    public static bool StandsApart(Sentence sentence, int word, int above)
    {
        for (int at = word; at != above && at >= 0; at = sentence[at].Head)
        {
            ref readonly Token token = ref sentence[at];
            if (token.Relation == Relations.RelativeClause && IsNonRestrictive(sentence, at))
                return true;
            if (at > above && IsSetOff(sentence, at))
                return true;
        }
        return false;
    }

    /// <summary>Whether a comma sets the relative clause off ("its soldiers, who have fought …"): one without it is part of the noun.</summary>
    private static bool IsNonRestrictive(Sentence sentence, int clause)
    {
        int first = clause;
        foreach (int child in sentence.Children(clause))
            first = sentence[child].Pos == UniversalPos.PUNCT ? first : Math.Min(first, child);
        while (first > 0 && sentence[first - 1].Pos == UniversalPos.ADP)
            first--;
        return first > 0 && sentence[first - 1].Form is "," or "—" or "–" or "(";
    }

    /// <summary>
    /// "Closed schools as the typhoon made landfall, killing four": what kills or injures in a participle set off by a comma is what the clause with "as" or
    /// "when" right before it tells, wherever the parser hangs it; -1 where there is no such clause.
    /// </summary>
    private static int Happening(Sentence sentence, int participle)
    {
        if (sentence[participle].Lemma is not ("kill" or "injure" or "wound") || !IsSetOff(sentence, participle))
            return -1;
        for (int word = participle - 1; word >= 0; word--)
        {
            if (sentence[word].Xpos is "VBD" or "VBZ" or "VBP" && sentence[word].Pos == UniversalPos.VERB)
                return sentence[word].Is(Relations.AdverbialClause) && Opens(sentence, word, "as", "when") && OwnSubject(sentence, word) >= 0 ? word : -1;
        }
        return -1;
    }

    /// <summary>Whether the word is a participle with a comma before it: ", accusing …".</summary>
    private static bool IsSetOff(Sentence sentence, int word)
    {
        ref readonly Token token = ref sentence[word];
        int before = word > 1 && sentence[word - 1].Form is "while" or "when" or "after" or "before" ? word - 2 : word - 1;
        return token.Xpos == "VBG" && word > 0 && sentence[before].Form == ","
            && (token.Is(Relations.AdverbialClause) || token.Is(Relations.AdjectivalClause));
    }

    /// <summary>Whether one of the conjunctions or adverbs opens the clause.</summary>
    public static bool Opens(Sentence sentence, int clause, params ReadOnlySpan<string> words)
    {
        foreach (int child in sentence.Children(clause))
        {
            bool opens = child < clause && (sentence[child].Is(Relations.Marker) || sentence[child].Is(Relations.AdverbialModifier));
            if (opens && words.Contains(sentence[child].Lemma.ToLowerInvariant()))
                return true;
        }
        return false;
    }

    /// <summary>The nearest finite verb on the way up; -1 when there is none.</summary>
    public static int Finite(Sentence sentence, int from)
    {
        for (int at = from; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Xpos is "VBD" or "VBZ" or "VBP" || sentence.Child(at, Relations.Auxiliary) >= 0 || OwnSubject(sentence, at) >= 0)
                return at;
        }
        return -1;
    }

    /// <summary>The first dependent that is a subject of its own; -1 when there is none.</summary>
    /// <remarks>A verb has no compound before it: "the minister step down" is misread, and the noun its subject.</remarks>
    public static int OwnSubject(Sentence sentence, int predicate)
    {
        int subject = NearestSubject(sentence, predicate);
        if (subject >= 0 || sentence[predicate].Pos != UniversalPos.VERB)
            return subject;
        if (AfterConjunction(sentence, predicate) is >= 0 and int noun)
            return noun;
        int compound = sentence.Child(predicate, Relations.Compound);
        bool misread = compound >= 0 && compound < predicate && sentence[compound].Relation == Relations.Compound
            && sentence[compound].Pos is UniversalPos.NOUN or UniversalPos.PROPN;
        return misread ? compound : -1;
    }

    /// <summary>A clause has one subject: of two with a dash between, the latter ("CAIRO, Sept. 10 — The president said").</summary>
    private static int NearestSubject(Sentence sentence, int predicate)
    {
        int nearest = -1;
        foreach (int child in sentence.Children(predicate))
        {
            if (sentence[child].Is(Relations.Subject) && (nearest < 0 || (child < predicate && HasDash(sentence, nearest, child))))
                nearest = child;
        }
        return nearest;
    }

    private static bool HasDash(Sentence sentence, int from, int to)
    {
        for (int word = from; word < to; word++)
        {
            if (sentence[word].Form is "-" or "--" or "—" or "–")
                return true;
        }
        return false;
    }

    /// <summary>"After a crowd from the suburbs stormed the embassy": the noun that the parser took for what "after" governs.</summary>
    private static int AfterConjunction(Sentence sentence, int verb)
    {
        if (verb == 0 || sentence[verb].Xpos is not ("VBD" or "VBN") || sentence.Child(verb, Relations.Marker) >= 0)
            return -1;
        int noun = PhraseEndingAt(sentence, verb - 1, sentence[verb].Head);
        if (sentence[noun].Pos is not (UniversalPos.NOUN or UniversalPos.PROPN) || !sentence[noun].Is(Relations.Oblique))
            return -1;
        int marker = sentence.Child(noun, Relations.Case);
        bool opens = marker >= 0 && sentence[marker].Lemma.ToLowerInvariant() is "after" or "before" or "since" or "until";
        bool beside = sentence[verb].Head == noun || sentence[verb].Head == sentence[noun].Head;
        return opens && beside && (sentence.Child(verb, Relations.Object) >= 0 || sentence[verb].Head != noun) ? noun : -1;
    }

    /// <summary>The head of the phrase below <paramref name="governor"/> that ends at the word; the word itself where there is none.</summary>
    private static int PhraseEndingAt(Sentence sentence, int word, int governor)
    {
        for (int at = word; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Head == governor && at != governor)
                return sentence[at].Pos is UniversalPos.NOUN or UniversalPos.PROPN ? at : word;
        }
        return word;
    }

    private static int Subject(Sentence sentence, int predicate, int steps)
    {
        int own = OwnSubject(sentence, predicate);
        if (own >= 0)
            return Antecedent(sentence, own);
        ref readonly Token token = ref sentence[predicate];
        if (steps == 0 || token.Head < 0)
            return -1;
        if (token.Xpos == "VBN" && Misread(sentence, predicate) is >= 0 and int misread)
            return misread;
        if (Happening(sentence, predicate) is >= 0 and int happening)
            return Subject(sentence, happening, steps - 1);
        if (IsSetOff(sentence, predicate))
            return Finite(sentence, token.Head) is >= 0 and int main ? Subject(sentence, main, steps - 1) : -1;
        switch (token.Relation)
        {
            case Relations.Conjunct when token.Xpos == "VBN" && sentence[token.Head].Xpos is "VBZ" or "VBP" && sentence.Child(predicate, Relations.Auxiliary) < 0:
                return -1; // "Raises the toll to nine killed": no participle shares the subject of a present tense.
            case Relations.Conjunct when Reported(sentence, predicate) is >= 0 and int reported:
                return Subject(sentence, reported, steps - 1);
            case Relations.AdverbialClause when token.Xpos == "VBG" && (Prepositional.HasMark(sentence, predicate, "for") || Prepositional.HasMark(sentence, predicate, "as")) && Arguments.Object(sentence, token.Head) is >= 0 and int treated:
                return treated;
            case Relations.Conjunct or Relations.AdverbialClause or Relations.ClausalComplement or Relations.Parataxis:
                return IsPredicate(sentence[token.Head]) ? Subject(sentence, token.Head, steps - 1) : -1;
            case Relations.OpenComplement:
                return Controller(sentence, token.Head, steps - 1);
            case Relations.RelativeClause:
                return token.Head;
            case Relations.AdjectivalClause:
                return token.Xpos is "VBG" or "VBN" ? token.Head : OfNoun(sentence, token.Head, steps - 1);
            default:
                return token.Relation == Relations.AdjectivalModifier ? token.Head : -1;
        }
    }

    /// <summary>
    /// "Says soldiers raided the house, beat a man and seized a car": coordinated verbs share their tense, so a past tense after a
    /// present verb of saying belongs to what is said, wherever the parser hangs it; -1 where that is not so.
    /// </summary>
    private static int Reported(Sentence sentence, int verb)
    {
        ref readonly Token token = ref sentence[verb];
        if (token.Xpos != "VBD" || sentence[token.Head].Xpos is not ("VBZ" or "VBP"))
            return -1;
        foreach (int child in sentence.Children(token.Head))
        {
            if (child > token.Head && child < verb && sentence[child].Is(Relations.ClausalComplement) && sentence[child].Xpos is "VBD" or "VBN")
                return child;
        }
        return -1;
    }

    /// <summary>
    /// The subject of a past tense that the parser took for a participle: a noun that governs the sentence has no
    /// object ("jets bombed positions" as "jets: bombed positions"), and a passive participle has none either.
    /// </summary>
    /// <returns>-1 where nothing speaks for that.</returns>
    public static int Misread(Sentence sentence, int verb)
    {
        ref readonly Token token = ref sentence[verb];
        if (token.Relation == Relations.Root)
            return token.Head >= 0 && token.Head < verb && sentence[token.Head].Pos is UniversalPos.NOUN or UniversalPos.PROPN ? token.Head : -1;
        if (token.Relation == Relations.AdjectivalClause)
        {
            bool active = sentence[token.Head].Head < 0 && token.Head < verb && sentence.Child(verb, Relations.Object) >= 0;
            return active ? token.Head : -1;
        }
        if (token.Relation != Relations.AdjectivalModifier || sentence[token.Head].Head is var noun && noun < 0)
            return -1;
        bool governs = noun < verb && sentence[noun].Head < 0 && sentence[noun].Pos is UniversalPos.NOUN or UniversalPos.PROPN;
        return governs && sentence[token.Head].Relation is Relations.Object or Relations.Root or "dep" ? noun : -1;
    }

    /// <summary>The same for a verb that has no passive: "prisoners rioted in" as "prisoners: rioted in".</summary>
    public static int MisreadIntransitive(Sentence sentence, int verb)
    {
        ref readonly Token token = ref sentence[verb];
        if (token.Relation != Relations.AdjectivalClause || token.Xpos != "VBN" || token.Head > verb)
            return -1;
        ref readonly Token noun = ref sentence[token.Head];
        bool ofRoot = noun.Head >= 0 && noun.Is(Relations.NominalModifier) && sentence[noun.Head].Head < 0;
        return noun.Head < 0 ? token.Head : ofRoot ? noun.Head : -1;
    }

    /// <summary>Who does what an infinitive says: the object of "urged X to", the subject of "promised (X) to".</summary>
    private static int Controller(Sentence sentence, int head, int steps)
    {
        if (!SubjectControl.Contains(sentence[head].Lemma))
        {
            int controlled = sentence.Child(head, Relations.Object);
            controlled = controlled >= 0 ? controlled : sentence.Child(head, Relations.IndirectObject);
            if (controlled >= 0)
                return Antecedent(sentence, controlled);
        }
        return Subject(sentence, head, steps);
    }

    /// <summary>Who does what the clause of a noun says ("Iran's plan to …", "Iran announced a plan to …").</summary>
    private static int OfNoun(Sentence sentence, int noun, int steps)
    {
        int possessor = sentence.Child(noun, Relations.Possessor);
        if (possessor >= 0)
            return possessor;
        ref readonly Token token = ref sentence[noun];
        bool ofVerb = token.Relation is Relations.Object or Relations.Oblique or Relations.OpenComplement;
        return ofVerb && token.Head >= 0 ? Subject(sentence, token.Head, steps) : -1;
    }

    private static bool IsPredicate(in Token token) =>
        token.Pos is UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.AUX or UniversalPos.NOUN;

    private static bool IsRelative(in Token token) =>
        token.Has("PronType=Rel") || token.Lemma is "which" or "who" or "whom"
        || (token.Lemma == "that" && token.Pos == UniversalPos.PRON && token.Xpos is "WDT" or "WP");
}
