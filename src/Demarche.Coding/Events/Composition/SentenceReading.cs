using System.Collections.Immutable;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Composition;

/// <summary>Reads the deeds out of one sentence: matches predicates, fills their roles, composes from the inside out.</summary>
internal sealed class SentenceReading
{
    private const int MostDescents = 5;

    private readonly Sentence _sentence;
    private readonly Func<int, bool> _isActor;
    private readonly PatternMatcher _matcher;
    private readonly Grammar _grammar;
    private readonly ImmutableArray<WordPattern>[] _matches;
    private readonly Dictionary<int, Deed?> _deeds = [];
    private readonly HashSet<int> _taken = [];

    /// <summary>Matches the patterns of the lexicon; nothing is composed yet.</summary>
    public SentenceReading(Sentence sentence, PatternMatcher matcher, Grammar grammar, Func<int, bool> isActor)
    {
        _sentence = sentence;
        _isActor = isActor;
        _matcher = matcher;
        _grammar = grammar;
        _matches = new ImmutableArray<WordPattern>[sentence.Length];
        for (int word = 0; word < sentence.Length; word++)
            _matches[word] = IsName(word) ? [] : matcher.Match(sentence, word, isActor);
    }

    /// <summary>The deeds that the sentence asserts, in order of their words: those no other deed has taken up.</summary>
    public IReadOnlyList<Deed> Deeds()
    {
        for (int word = 0; word < _sentence.Length; word++)
            Read(word);
        var found = new List<Deed>();
        for (int word = 0; word < _sentence.Length; word++)
        {
            if (!_taken.Contains(word) && _deeds.GetValueOrDefault(word) is { } deed && !_grammar.IsMereCondition(_sentence, word))
                found.Add(deed);
        }
        return found;
    }

    /// <summary>"Democratic Rally", "Supreme Court", "an appeals court": what stands in the name of somebody is no act, whatever the tagger takes it for.</summary>
    private bool IsName(int word) => (_sentence[word].Pos == UniversalPos.PROPN || _sentence[word].Xpos is "VBZ" or "VBP") && _isActor(word);

    private Deed? Read(int word)
    {
        if (_matches[word].IsEmpty)
            return null;
        if (_deeds.TryGetValue(word, out Deed? known))
            return known;
        _deeds[word] = null;
        foreach (WordPattern pattern in _matches[word])
        {
            if (pattern.Rule.IsOperator && pattern.Kind == WordKind.Verb && _sentence[word].Relation == Relations.AdjectivalModifier)
                continue; // "A declining population", "the promised road": it says what kind the noun is.
            bool decided = pattern.Rule.IsOperator ? Operator(word, pattern, out Deed? deed) : Act(word, pattern, out deed);
            if (!decided)
                continue;
            _deeds[word] = deed is null ? null : _grammar.Apply(_sentence, word, deed);
            break;
        }
        return _deeds[word];
    }

    private bool Act(int word, WordPattern pattern, out Deed? deed)
    {
        TakeParts(word, pattern);
        deed = pattern.Rule.Type is not { } type ? null : Plain(word, pattern, type) with
        {
            Agents = Agents(word, pattern),
            Recipients = Patients(word, pattern),
            Content = Content(word, pattern, out _),
        };
        if (deed is { Type: EventType.Assault, Agents.IsEmpty: true } && Attack(word) is { } attack)
            deed = By(deed, attack);
        return deed is not null;
    }

    /// <summary>
    /// "Three guards were killed (and a driver was injured) when gunmen opened fire": the attack that a clause with "when" or "after" tells of those who were struck,
    /// also where it stands with what is coordinated.
    /// </summary>
    private Deed? Attack(int word)
    {
        if (!Clauses.IsPassive(_sentence, word))
            return null;
        foreach (int child in _sentence.Children(word))
        {
            bool told = child > word && _sentence[child].Is(Relations.AdverbialClause) && Clauses.Opens(_sentence, child, "when", "after", "as");
            if (told && Read(child) is { Type: EventType.Assault, Agents.IsEmpty: false } attack)
                return attack;
            bool beside = child > word && (_sentence[child].Relation == Relations.Conjunct || (_sentence[child].Is(Relations.AdverbialClause) && Clauses.Opens(_sentence, child, "while")));
            if (beside && Attack(child) is { } same)
                return same;
        }
        return null;
    }

    /// <summary>The deed as what those who carry out the attack do; the attack is no deed of its own.</summary>
    private Deed By(Deed deed, Deed attack)
    {
        _taken.Add(attack.Anchor);
        Deed put = deed with { Agents = attack.Agents, Mode = deed.Mode ?? attack.Mode, Trigger = deed.Trigger.AddRange(attack.Trigger) };
        return put.Because("operator", "was done in the attack that the clause behind it tells", attack.Anchor, attack.Rule.Source);
    }

    /// <summary>"Tighten its sanctions": the noun that the pattern asks for is no deed of its own.</summary>
    private void TakeParts(int word, WordPattern pattern)
    {
        if (pattern.Kind != WordKind.Verb)
            return;
        foreach (PatternPart part in pattern.Parts)
        {
            if (part is { Kind: PatternPartKind.Phrase, Noun.IsActor: false } && Prepositional.Phrase(_sentence, word, WordKind.Verb, part.Word) is >= 0 and int phrase && phrase != word)
                _taken.Add(_matcher.Weighty(_sentence, phrase));
        }
        if (!pattern.Parts.Any(p => p.Kind == PatternPartKind.Object && !p.Noun!.IsActor))
            return;
        if (Arguments.Object(_sentence, word) is >= 0 and int thing && thing != word)
            _taken.Add(_matcher.Weighty(_sentence, thing));
    }

    /// <summary>False when the operator says nothing of what it takes here; another pattern of the word may.</summary>
    private bool Operator(int word, WordPattern pattern, out Deed? deed)
    {
        deed = null;
        LexicalRule rule = pattern.Rule;
        int content = Content(word, pattern, out int innerWord);
        Deed? inner = innerWord >= 0 && innerWord != word ? Read(innerWord) : null;
        Outcome? outcome = inner is not null ? Own(rule, inner) ?? rule.Gives.For(Effective(inner), inner.Mode)
            : content >= 0 ? rule.Gives.ForUnknown : rule.Gives.ForNone;
        outcome ??= rule.Type is { } own ? new Outcome(OutcomeKind.Code, own, rule.Mode) : null;
        if (outcome is null || (outcome.Kind == OutcomeKind.Same && inner is null))
            return false;
        Take(word, content, innerWord, outcome.Kind);
        if (outcome.Kind == OutcomeKind.Code)
            deed = Coded(word, pattern, inner, content, outcome);
        else if (outcome.Kind == OutcomeKind.Same && inner is not null)
            deed = Same(word, pattern, inner, outcome);
        return true;
    }

    /// <summary>Not doing a hostile thing is a concession; every other act counts as what it is.</summary>
    private static EventType Effective(Deed inner) =>
        inner.Auxiliaries.HasFlag(EventAuxiliaries.Negated) && !EventTypes.IsCooperative(inner.Type)
            ? EventType.Concede
            : inner.Type;

    /// <summary>What the operator makes of a hostile act that its own subject is to do: "warned that it would attack".</summary>
    private Outcome? Own(LexicalRule rule, Deed inner)
    {
        if (rule.Gives.ForOwn is not { } outcome || EventTypes.IsCooperative(inner.Type))
            return null;
        int doer = Clauses.OwnSubject(_sentence, inner.Anchor);
        bool own = doer >= 0 && _sentence[doer].Pos == UniversalPos.PRON;
        return own ? outcome : null;
    }

    private Deed Same(int word, WordPattern pattern, Deed inner, Outcome outcome)
    {
        ImmutableArray<int> agents = Agents(word, pattern);
        ImmutableArray<int> patients = Without(Patients(word, pattern), inner.Anchor);
        Deed deed = inner with
        {
            Anchor = word,
            Agents = agents.IsEmpty ? inner.Agents : agents,
            Recipients = inner.Recipients.IsEmpty ? patients : inner.Recipients,
            Trigger = inner.Trigger.Insert(0, word),
            Auxiliaries = inner.Auxiliaries | outcome.Auxiliaries,
            IsNominal = pattern.Kind == WordKind.Noun,
        };
        return deed.Because("operator", $"tells only that it is done, begun, or still going on: it stays {EventTypes.Name(deed.Type)}, by the entry {pattern.Rule.Name}", word, pattern.Rule.Source);
    }

    private Deed Coded(int word, WordPattern pattern, Deed? inner, int content, Outcome outcome)
    {
        Deed deed = Plain(word, pattern, outcome.Type) with
        {
            Mode = outcome.Mode ?? (outcome.Type == pattern.Rule.Type ? pattern.Rule.Mode : null),
            Cameo = outcome.Type == pattern.Rule.Type ? pattern.Rule.Cameo : null,
            Agents = Agents(word, pattern),
            Content = content,
            Inner = inner,
            Auxiliaries = outcome.Auxiliaries,
        };
        ImmutableArray<int> patients = Patients(word, pattern);
        if (outcome.Type == EventType.Agree && content >= 0)
            patients = Without(patients, content);
        deed = deed with { Recipients = Recipients(deed, patients, inner), Beyond = IsRefusedHostility(outcome, inner) ? [] : inner?.Recipients ?? [] };
        if (inner is null)
            return deed;
        return deed with
        {
            Trigger = [word, .. inner.Trigger],
            Steps =
            [
                .. inner.Steps,
                new DeedStep("operator", $"takes that act and makes {EventTypes.Name(outcome.Type)} of {EventTypes.Name(inner.Type)}, by the entry {pattern.Rule.Name} ('{pattern.Text}')", word, pattern.Rule.Source),
            ],
        };
    }

    private static Deed Plain(int word, WordPattern pattern, EventType type) => new()
    {
        Rule = pattern.Rule,
        Anchor = word,
        Type = type,
        Mode = pattern.Rule.Mode,
        Cameo = pattern.Rule.Cameo,
        Trigger = [word],
        IsNominal = pattern.Kind == WordKind.Noun,
        Steps = [new DeedStep("predicate", $"is {EventTypes.Name(type)}, by the entry {pattern.Rule.Name} ('{pattern.Text}')", word, pattern.Rule.Source)],
    };

    /// <summary>
    /// Whom a composed deed is directed to: whom its operator names; else whoever shall do, or has done, the act it
    /// takes; else whom that act is directed to.
    /// </summary>
    private static ImmutableArray<int> Recipients(Deed deed, ImmutableArray<int> patients, Deed? inner)
    {
        if (inner is null)
            return patients;
        ImmutableArray<int> own = Without(patients, inner.Anchor);
        if (!own.IsEmpty)
            return own;
        ImmutableArray<int> others = [.. inner.Agents.Where(a => !deed.Agents.Contains(a))];
        if (others.IsEmpty && deed.Type == EventType.Reject && IsHostile(inner))
            return [];
        return others.IsEmpty ? inner.Recipients : others;
    }

    /// <summary>Who refuses to condemn Iraq refuses somebody else, not Iraq.</summary>
    private static bool IsRefusedHostility(Outcome outcome, Deed? inner) => outcome.Type == EventType.Reject && inner is not null && IsHostile(inner);

    private static bool IsHostile(Deed inner) => !inner.IsNominal && !EventTypes.IsCooperative(inner.Type) && inner.Type != EventType.Request;

    private static ImmutableArray<int> Without(ImmutableArray<int> words, int word) =>
        words.Contains(word) ? words.Remove(word) : words;

    private ImmutableArray<int> Agents(int word, WordPattern pattern)
    {
        ImmutableArray<int> agents = First(word, pattern, pattern.Kind == WordKind.Noun ? pattern.Rule.NounAgent : pattern.Rule.Agent);
        return agents.IsEmpty && PatternMatcher.Agent(_sentence, word, pattern, _isActor) is >= 0 and int agent && agent != word
            ? [agent]
            : agents;
    }

    private ImmutableArray<int> Patients(int word, WordPattern pattern)
    {
        if (pattern.Kind == WordKind.Noun && pattern.Rule.Type == EventType.Assault && Target(word) is >= 0 and int target)
            return [target];
        return First(word, pattern, pattern.Kind == WordKind.Noun ? pattern.Rule.NounPatient : pattern.Rule.Patient);
    }

    /// <summary>"Strikes targeting military bases", "an attack killing two guards": whom the participle of the noun names; -1 where none does.</summary>
    private int Target(int noun)
    {
        foreach (int child in _sentence.Children(noun))
        {
            bool strikes = _sentence[child].Xpos == "VBG" && _sentence[child].Is(Relations.AdjectivalClause) && _sentence[child].Lemma is "target" or "hit" or "strike" or "kill" or "wound" or "injure";
            if (strikes && Arguments.Object(_sentence, child) is >= 0 and int target && LeadsToActor(target))
                return target;
        }
        return -1;
    }

    /// <summary>The first slot that leads to somebody who acts; else the first that is filled.</summary>
    private ImmutableArray<int> First(int word, WordPattern pattern, ImmutableArray<Slot> slots)
    {
        int first = -1;
        foreach (Slot slot in slots)
        {
            int found = slot.Kind == SlotKind.Reporter
                ? _grammar.Reporter(_sentence, word)
                : Arguments.Fill(_sentence, word, pattern.Kind, slot, _isActor);
            if (found < 0 || found == word)
                continue;
            if (LeadsToActor(found) || _sentence[found] is { Pos: UniversalPos.PRON, Lemma: "you" })
                return [found];
            first = first < 0 ? found : first;
        }
        return first < 0 ? [] : [first];
    }

    private bool LeadsToActor(int word)
    {
        if (_isActor(word))
            return true;
        foreach (int child in _sentence.Children(word))
        {
            ref readonly Token token = ref _sentence[child];
            if (token.Relation == Relations.Possessor && token.Pos == UniversalPos.PRON)
                continue;
            bool part = token.Is(Relations.NominalModifier) || token.Relation is Relations.Conjunct or Relations.Compound
                or Relations.AdjectivalModifier or Relations.Apposition;
            if (part && LeadsToActor(child))
                return true;
        }
        return false;
    }

    /// <summary>What the predicate takes: the first slot that holds an act we know, else the first that is filled.</summary>
    private int Content(int word, WordPattern pattern, out int inner)
    {
        int first = -1;
        foreach (Slot slot in pattern.Rule.Content)
        {
            int found = Arguments.Fill(_sentence, word, pattern.Kind, slot, _isActor);
            if (found < 0 || found == word)
                continue;
            inner = Inner(found, MostDescents);
            if (inner >= 0)
                return found;
            first = first < 0 ? found : first;
        }
        inner = -1;
        return first;
    }

    /// <summary>The act in the content: its head, one coordinated with it, or the infinitive that an empty word leads to.</summary>
    private int Inner(int content, int descents)
    {
        content = _matcher.Weighty(_sentence, content);
        if (!_matches[content].IsEmpty && !(_matcher.IsLaw(_sentence[content]) && HasProvision(content)))
            return content;
        foreach (int child in _sentence.Children(content))
        {
            string relation = _sentence[child].Relation;
            bool leads = relation is Relations.Conjunct or Relations.OpenComplement
                || (relation == Relations.AdjectivalClause && (_sentence[child].Xpos == "VB" || (_sentence[child].Xpos == "VBG" && _matcher.IsLaw(_sentence[content]))));
            if (leads && descents > 0 && Inner(child, descents - 1) is >= 0 and int found)
                return found;
        }
        return -1;
    }

    /// <summary>"An order imposing tariffs", "a law banning the party": what it orders counts, and not that it is an order.</summary>
    private bool HasProvision(int law)
    {
        foreach (int child in _sentence.Children(law))
        {
            if (_sentence[child] is { Relation: Relations.AdjectivalClause, Xpos: "VBG" } && !_matches[child].IsEmpty)
                return true;
        }
        return false;
    }

    /// <summary>Marks what an operator has taken up, so that it is no deed of its own.</summary>
    private void Take(int word, int content, int inner, OutcomeKind kind)
    {
        if (inner >= 0)
            _taken.Add(inner);
        if (kind != OutcomeKind.Same)
            TakeStrayInfinitives(word);
        if (content >= 0 && kind != OutcomeKind.Same)
            TakeBelow(content);
    }

    private void TakeBelow(int content)
    {
        foreach (int part in _sentence.Subtree(content))
        {
            if (!_matches[part].IsEmpty && !Clauses.StandsApart(_sentence, part, content))
                _taken.Add(part);
        }
    }

    /// <summary>
    /// "Demanded that it stop raids and give up the base": an infinitive coordinated with a finite verb belongs to what
    /// that verb takes, wherever the parser hangs it.
    /// </summary>
    private void TakeStrayInfinitives(int word)
    {
        if (_sentence[word].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN" or "VBG"))
            return;
        foreach (int child in _sentence.Children(word))
        {
            ref readonly Token token = ref _sentence[child];
            bool stray = token.Relation == Relations.Conjunct && token.Xpos == "VB" && Clauses.OwnSubject(_sentence, child) < 0
                && _sentence.Child(child, Relations.Auxiliary) < 0;
            if (stray)
                TakeBelow(child);
        }
    }
}
