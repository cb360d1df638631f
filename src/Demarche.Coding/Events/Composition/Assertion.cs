using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Composition;

/// <summary>Tells whether a sentence asserts a deed of politics, or only speaks of it: as a purpose, a topic, a possibility.</summary>
/// <remarks>
/// "The plan to withdraw", "discussed withdrawing" and "anyone who attacks" assert no withdrawal and no attack. Deeds
/// under an operator of the lexicon are not asked about: the operator has said already what becomes of them.
/// </remarks>
internal sealed class Assertion(EventLexicon lexicon)
{
    private readonly HashSet<string> _entailing = lexicon.Classes.Find("entailing") ?? [];
    private readonly HashSet<string> _purposeful = lexicon.Classes.Find("purposeful") ?? [];
    private readonly HashSet<string> _open = lexicon.Classes.Find("open") ?? [];
    private readonly HashSet<string> _charging = lexicon.Classes.Find("charging") ?? [];
    private readonly HashSet<string> _failing = lexicon.Classes.Find("failing") ?? [];
    private readonly HashSet<string> _accident = lexicon.Classes.Find("accident") ?? [];
    private readonly HashSet<string> _topic = lexicon.Classes.Find("topic") ?? [];
    private readonly HashSet<string> _relation = lexicon.Classes.Find("relation") ?? [];
    private readonly HashSet<string> _sport = lexicon.Classes.Find("sport") ?? [];

    /// <summary>Whether the sentence asserts the deed.</summary>
    public bool Holds(Sentence sentence, Deed deed)
    {
        int word = deed.Anchor;
        if (deed.Auxiliaries.HasFlag(EventAuxiliaries.Negated | EventAuxiliaries.Hypothetical))
            return false;
        if (IsRelation(sentence, deed) || IsOfSport(sentence, deed.Type) || IsConsequence(sentence, word))
            return false;
        if (IsOpen(sentence, word) || IsOfAnybody(sentence, word) || IsHedged(sentence, word) || deed.Trigger.Any(part => IsAlleged(sentence, part)))
            return false;
        if (sentence[word] is { Xpos: "JJ" } adjective && adjective.Is(Relations.AdjectivalModifier) && adjective.Head > word)
            return false;
        return sentence[word].Xpos != "VB" || deed.IsNominal || IsRealised(sentence, word, deed.Type);
    }

    /// <summary>"The partnership between Ghana and Togo" is how they stand to each other, and no deed.</summary>
    private bool IsRelation(Sentence sentence, Deed deed) => deed is { IsNominal: true, Inner: null } && _relation.Contains(sentence[deed.Anchor].Lemma);

    /// <summary>Who congratulates, thanks or criticises a hockey team makes no politics; who is beaten up or banned at a match may.</summary>
    private bool IsOfSport(Sentence sentence, EventType type)
    {
        if (EventTypes.Quad(type) is not (QuadClass.VerbalCooperation or QuadClass.VerbalConflict))
            return false;
        for (int word = 0; word < sentence.Length; word++)
        {
            if (_sport.Contains(sentence[word].Lemma))
                return true;
        }
        return false;
    }

    /// <summary>"The court rejected the appeal, allowing the agency to go on": what a deed lets others do is no second deed.</summary>
    private static bool IsConsequence(Sentence sentence, int word) =>
        sentence[word] is { Xpos: "VBG", Lemma: "allow" or "enable" or "permit" } token && token.Is(Relations.AdverbialClause) && sentence.Child(word, Relations.Marker) < 0;

    /// <summary>An infinitive asserts what it says only as part of a finite verb, or under a verb that implies it ("managed to").</summary>
    private bool IsRealised(Sentence sentence, int word, EventType type)
    {
        if (sentence.Child(word, Relations.Auxiliary) >= 0 || Clauses.OwnSubject(sentence, word) >= 0)
            return true;
        ref readonly Token token = ref sentence[word];
        if (token.Head < 0)
            return false;
        ref readonly Token head = ref sentence[token.Head];
        if (token.Relation == Relations.Conjunct)
            return head.Xpos == "VB" && IsRealised(sentence, token.Head, type);
        if (token.Is(Relations.AdverbialClause) && type is EventType.Consult or EventType.Protest && _purposeful.Contains(head.Lemma))
            return true;
        bool governed = token.Is(Relations.OpenComplement) || token.Is(Relations.AdverbialClause) || token.Is(Relations.ClausalComplement);
        return governed && _entailing.Contains(head.Lemma) && (head.Xpos != "VB" || IsRealised(sentence, token.Head, type));
    }

    /// <summary>What one discusses, considers or fears, talks and plans about it; a truce that collapses; what a crash does ("a plane crashed, killing ten").</summary>
    private bool IsOpen(Sentence sentence, int word)
    {
        ref readonly Token token = ref sentence[word];
        if (token.Head < 0)
            return false;
        ref readonly Token head = ref sentence[token.Head];
        if (token.Relation == Relations.Conjunct)
            return IsOpen(sentence, token.Head) && Clauses.OwnSubject(sentence, word) < 0 && (token.Pos == head.Pos || token.Xpos == "VBG");
        if (token.Is(Relations.NominalModifier) || token.Is(Relations.AdjectivalClause) && token.Relation != Relations.RelativeClause)
            return head.Pos == UniversalPos.NOUN && _topic.Contains(head.Lemma) && token.Relation != Relations.Possessor;
        bool result = token.Xpos == "VBG" && token.Is(Relations.AdverbialClause);
        if (result && Clauses.Finite(sentence, token.Head) is >= 0 and int told && _accident.Contains(sentence[told].Lemma))
            return true;
        if (IsCharge(sentence, word, head) || (token.Relation == Relations.Subject && _failing.Contains(head.Lemma)))
            return true;
        bool argument = token.Is(Relations.Object) || token.Is(Relations.Oblique) || token.Is(Relations.OpenComplement)
            || token.Is(Relations.ClausalComplement) || token.Relation is Relations.PassiveSubject or Relations.ClausalSubject;
        return argument && _open.Contains(head.Lemma);
    }

    /// <summary>"Arrested for attacking a guard", "charges of attacking a guard": what somebody is charged with is not told as done.</summary>
    private bool IsCharge(Sentence sentence, int word, in Token head) =>
        sentence[word].Xpos == "VBG" && _charging.Contains(head.Lemma)
        && (Prepositional.HasMark(sentence, word, "of") || Prepositional.HasMark(sentence, word, "for") || Prepositional.HasMark(sentence, word, "with"));

    /// <summary>"Allegedly", "supposedly", "the alleged attack": the report does not say that it is so.</summary>
    private static bool IsAlleged(Sentence sentence, int word)
    {
        foreach (int child in sentence.Children(word))
        {
            if (sentence[child].Lemma.ToLowerInvariant() is "allegedly" or "supposedly" or "purportedly" or "alleged" or "supposed" or "possible" or "potential" or "hypothetical" or "feared")
                return sentence[child].Is(Relations.AdverbialModifier) || sentence[child].Relation == Relations.AdjectivalModifier;
        }
        return false;
    }

    /// <summary>"Anyone who breaks it", "any country that attacks", "any attack".</summary>
    private static bool IsOfAnybody(Sentence sentence, int word)
    {
        if (IsAny(sentence, word))
            return true;
        for (int at = word; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Relation == Relations.RelativeClause)
                return sentence[sentence[at].Head].Lemma is "anyone" or "anybody" or "those" or "whoever" or "nobody" or "everyone"
                    || IsAny(sentence, sentence[at].Head, generic: true);
            if (sentence[at].Is(Relations.AdverbialClause) || sentence[at].Is(Relations.ClausalComplement))
                return false;
        }
        return false;
    }

    private static bool IsAny(Sentence sentence, int noun, bool generic = false)
    {
        foreach (int child in sentence.Children(noun))
        {
            if (sentence[child].Relation != Relations.Determiner)
                continue;
            string lemma = sentence[child].Lemma.ToLowerInvariant();
            if (lemma == "any" || (generic && lemma is "all" or "every" or "no"))
                return true;
        }
        return false;
    }

    /// <summary>"Instead of attacking", "rather than attack", "in order to attack", "until it withdraws", "once it has withdrawn".</summary>
    private static bool IsHedged(Sentence sentence, int word)
    {
        for (int at = word, steps = 0; at >= 0 && steps < 4; at = sentence[at].Head, steps++)
        {
            foreach (int child in sentence.Children(at))
            {
                ref readonly Token token = ref sentence[child];
                bool opens = child < at && (token.Is(Relations.Marker) || token.Is(Relations.Case) || token.Is(Relations.Coordinator) || token.Is(Relations.AdverbialModifier));
                if (!opens)
                    continue;
                if (token.Lemma.ToLowerInvariant() is "instead" or "rather" or "until" or "unless" or "lest")
                    return true;
                if (token.Lemma.ToLowerInvariant() is "once" && sentence[at].Is(Relations.AdverbialClause) && !VerbPhrase.Of(sentence, at).PastPerfect && sentence[at].Xpos != "VBD")
                    return true;
            }
            if (!sentence[at].Is(Relations.OpenComplement) && sentence[at].Relation != Relations.Conjunct && sentence[at].Relation != Relations.Object)
                return false;
        }
        return false;
    }
}
