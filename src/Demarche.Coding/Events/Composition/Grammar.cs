using System.Collections.Immutable;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Composition;

/// <summary>The operators that are no words of their own: future, negation, "must", conditions, the past perfect.</summary>
/// <remarks>What they give stands in the lexicon too, under the names "future", "negation" and "refusal".</remarks>
internal sealed class Grammar(EventLexicon lexicon)
{
    private readonly LexicalRule _future = lexicon.Rule("future");
    private readonly LexicalRule _refusal = lexicon.Rule("refusal");
    private readonly LexicalRule _negation = lexicon.Rule("negation");
    private readonly LexicalRule _necessity = lexicon.Rule("necessity");
    private readonly HashSet<string> _reporting = lexicon.Classes.Find("reporting") ?? [];

    /// <summary>The deed as the verb phrase at <paramref name="word"/> puts it; null when it asserts nothing.</summary>
    public Deed? Apply(Sentence sentence, int word, Deed deed)
    {
        VerbPhrase phrase = VerbPhrase.Of(sentence, word);
        if (phrase.Negated && phrase.Pending && deed.Type is EventType.Agree or EventType.Support or EventType.Concede)
            return null;
        int saying = Saying(sentence, word);
        int reporter = saying < 0 ? -1 : Clauses.Subject(sentence, saying);
        if (phrase.Must)
            return Necessity(word, deed, reporter);
        if (phrase.Negated && phrase.Possible && reporter >= 0 && IsAnothers(sentence, word))
            return null;
        if (phrase.Would && phrase.Conditioned && EventTypes.Quad(deed.Type) != QuadClass.MaterialConflict && deed.Type is not (EventType.Threaten or EventType.Agree))
            return null;
        bool future = phrase.Future || (phrase.Would && saying >= 0) || (deed.IsNominal && Coming.Is(sentence, word, deed.Type));
        Deed? put = deed;
        if (phrase.Negated)
            put = Give(future ? _refusal : _negation, put, word);
        else if (future)
            put = Give(_future, put, word);
        if (put is null)
            return null;
        bool open = phrase.Possible || (phrase.Would && saying < 0)
            || (IsConditioned(sentence, phrase, put) && (future || put.Type is EventType.Threaten or EventType.Agree or EventType.Concede));
        if (open)
            put = Mark(put, EventAuxiliaries.Hypothetical, word, "it depends on a condition, or is only possible");
        if (phrase.PastPerfect && reporter < 0)
            put = Mark(put, EventAuxiliaries.Historical, word, "past perfect, before the time that the report is about");
        return put;
    }

    /// <summary>"Said that Cruz could not make deals": what somebody else is not able to do, he does not refuse.</summary>
    private static bool IsAnothers(Sentence sentence, int word) =>
        Clauses.OwnSubject(sentence, word) is >= 0 and int subject && sentence[subject].Pos != UniversalPos.PRON;

    /// <summary>"Threatened to strike if …": the condition hangs on the threat or on what is threatened.</summary>
    private static bool IsConditioned(Sentence sentence, VerbPhrase phrase, Deed deed) => phrase.Conditioned
        || (deed.Content >= 0 && deed.Content != deed.Anchor && VerbPhrase.Of(sentence, deed.Content).Conditioned);

    /// <summary>The subject of the verb of saying whose clause the word stands in; -1 when there is none.</summary>
    public int Reporter(Sentence sentence, int word) => Saying(sentence, word) is >= 0 and int saying ? Clauses.Subject(sentence, saying) : -1;

    /// <summary>The verb of saying whose clause the word stands in; -1 when there is none.</summary>
    private int Saying(Sentence sentence, int word)
    {
        for (int at = word, steps = 0; at >= 0 && steps < 6; at = sentence[at].Head, steps++)
        {
            ref readonly Token token = ref sentence[at];
            bool reported = token.Relation is Relations.ClausalComplement or Relations.Parataxis;
            if (reported && token.Head >= 0 && _reporting.Contains(sentence[token.Head].Lemma))
                return token.Head;
            foreach (int child in sentence.Children(at))
            {
                if (sentence[child].Relation == Relations.Parataxis && _reporting.Contains(sentence[child].Lemma))
                    return child;
            }
            if (token.Relation is not (Relations.Conjunct or Relations.OpenComplement or Relations.ClausalComplement or Relations.Object or Relations.AdverbialClause))
                return -1;
        }
        return -1;
    }

    /// <summary>Whether the word stands in an "if" or "whether" clause or an indirect question for who it is ("did not say whom they would support"), which assert nothing.</summary>
    public bool IsMereCondition(Sentence sentence, int word)
    {
        for (int at = word; at >= 0; at = sentence[at].Head)
        {
            ref readonly Token token = ref sentence[at];
            if (token.Is(Relations.AdverbialClause) && VerbPhrase.IsConditional(sentence, at))
                return true;
            if (Prepositional.HasMark(sentence, at, "whether") || (token.Is(Relations.ClausalComplement) && AsksWho(sentence, at)))
                return true;
        }
        return false;
    }

    private static bool AsksWho(Sentence sentence, int clause)
    {
        foreach (int child in sentence.Children(clause))
        {
            ref readonly Token token = ref sentence[child];
            if (child < clause && token.Xpos is "WP" or "WDT" && token.Lemma.ToLowerInvariant() is "who" or "whom" or "which" && (token.Is(Relations.Subject) || token.Is(Relations.Object)))
                return true;
        }
        return false;
    }

    /// <summary>"said that Iran must …": a demand of whoever shall do it; without a speaker nobody demands it.</summary>
    private Deed? Necessity(int word, Deed deed, int reporter)
    {
        if (reporter < 0 || deed.Agents.Contains(reporter))
            return null;
        Deed put = deed with
        {
            Rule = _necessity,
            Type = EventType.Request,
            Mode = null,
            Cameo = null,
            Agents = [reporter],
            Recipients = deed.Agents,
            Content = word,
            Inner = deed,
        };
        return put.Because("operator", "stands under 'must' or 'should' in what somebody says: a REQUEST by who says it", word, _necessity.Source);
    }

    private static Deed? Give(LexicalRule rule, Deed deed, int word)
    {
        if (rule.Gives.For(deed.Type) is not { } outcome)
            return deed;
        string was = EventTypes.Name(deed.Type);
        switch (outcome.Kind)
        {
            case OutcomeKind.Drop:
                return null;
            case OutcomeKind.Same:
                return outcome.Auxiliaries == default ? deed : Mark(deed, outcome.Auxiliaries, word, Ways(rule.Name) + $": {was} stays {was}", rule.Source);
            default:
                Deed put = deed with
                {
                    Rule = rule,
                    Type = outcome.Type,
                    Mode = outcome.Mode,
                    Cameo = null,
                    Inner = deed,
                    Content = word,
                    Auxiliaries = deed.Auxiliaries | outcome.Auxiliaries,
                };
                return put.Because("operator", $"{Ways(rule.Name)}: {was} of that kind is {EventTypes.Name(outcome.Type)}", word, rule.Source);
        }
    }

    private static string Ways(string rule) => rule switch
    {
        "future" => "is still to come",
        "refusal" => "will not be done",
        "negation" => "is negated",
        _ => $"stands under {rule}",
    };

    private static Deed Mark(Deed deed, EventAuxiliaries auxiliary, int word, string why, string? source = null) =>
        (deed with { Auxiliaries = deed.Auxiliaries | auxiliary }).Because("auxiliary", $"is marked {auxiliary.ToString().ToLowerInvariant()}: {why}", word, source);
}
