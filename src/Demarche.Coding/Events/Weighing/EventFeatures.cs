using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Actors.References;
using Demarche.Coding.Events.Building;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Weighing;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Weighing;

/// <summary>Names the facts about an event that tell how likely it is right: its rule, its grammar, its parties.</summary>
internal static class EventFeatures
{
    /// <summary>Fills <paramref name="facts"/> with what holds of the event.</summary>
    public static void Collect(EventDraft draft, Facts facts)
    {
        facts.Clear();
        facts.Add("always");
        (Event coded, Deed deed, Sentence sentence) = (draft.Event, draft.Deed, draft.Sentence);
        ref readonly Token anchor = ref sentence[deed.Anchor];
        facts.Add("rule=", coded.Rule);
        facts.Add("rule=", coded.Rule, deed.IsNominal ? "&nominal" : coded.Recipients.IsEmpty ? "&alone" : "&directed");
        facts.Add("word=", anchor.Lemma);
        facts.Add("type=", EventTypes.Name(coded.Type));
        facts.Add(coded.Mode is null ? "mode=none" : "mode=given");
        AddGrammar(deed, sentence, facts);
        AddOperators(deed, coded, facts);
        AddParties("actor", coded.Actors, deed, sentence, coded, facts);
        AddParties("recipient", coded.Recipients, deed, sentence, coded, facts);
        if (coded.Actors.Concat(coded.Recipients).Select(party => party.Actor.Code).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1)
            facts.Add("states-differ");
        if (coded.Date is not null)
            facts.Add("dated");
        if (coded.Place is not null)
            facts.Add("placed");
    }

    private static void AddGrammar(Deed deed, Sentence sentence, Facts facts)
    {
        ref readonly Token anchor = ref sentence[deed.Anchor];
        facts.Add(deed.IsNominal ? "nominal" : "verbal");
        facts.Add("form=", anchor.Xpos);
        facts.Add("relation=", anchor.Relation);
        facts.Add("length=", sentence.Length switch { <= 12 => "1", <= 20 => "2", <= 30 => "3", <= 45 => "4", _ => "5" });
        int depth = 0;
        for (int head = anchor.Head; head >= 0; head = sentence[head].Head)
            depth++;
        facts.Add("depth=", depth switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", _ => "4" });
        foreach (Token token in sentence.Tokens)
        {
            if (token.Lemma is "I" or "we" or "my" or "our" or "you")
            {
                facts.Add("first-person");
                break;
            }
        }
        foreach (int child in sentence.Children(deed.Anchor))
        {
            if (sentence[child].Xpos == "MD" || sentence[child].Is(Relations.Copula))
                facts.Add("with=", sentence[child].Lemma);
        }
    }

    private static void AddOperators(Deed deed, Event coded, Facts facts)
    {
        facts.Add("operators=", deed.Inner is null ? "0" : deed.Inner.Inner is null ? "1" : "2");
        if (deed.Inner is { } inner)
            facts.Add("inner=", inner.Rule.Name);
        foreach (EventAuxiliaries auxiliary in (ReadOnlySpan<EventAuxiliaries>)[EventAuxiliaries.Negated, EventAuxiliaries.Future, EventAuxiliaries.Hypothetical, EventAuxiliaries.Historical])
        {
            if (coded.Auxiliaries.HasFlag(auxiliary))
                facts.Add("auxiliary=", auxiliary.ToString());
        }
        facts.Add(coded.ReportedBy is null ? "asserted" : "reported");
        if (!coded.Content.IsEmpty)
            facts.Add("content");
    }

    private static void AddParties(string role, ImmutableArray<Mention> parties, Deed deed, Sentence sentence, Event coded, Facts facts)
    {
        facts.Add(role, "s=", parties.Length switch { 0 => "0", 1 => "1", 2 => "2", _ => "3" });
        if (parties.IsEmpty)
            return;
        Mention first = parties[0];
        facts.Add(role, "-kind=", first.Kind.ToString());
        facts.Add(role, first.Actor.Code is null ? "-unknown" : first.Actor.Id is null ? "-of-state" : "-known");
        facts.Add(role, "-sector=", first.Actor.Sector ?? "none");
        if (parties.Any(party => party.Source.EndsWith(PublicBodies.OfTheOneState, StringComparison.Ordinal)))
            facts.Add(role, "-state-supposed");
        if (first.Sentence != coded.Anchor.Sentence)
        {
            facts.Add(role, "-elsewhere");
            return;
        }
        int between = first.Last < deed.Anchor ? deed.Anchor - first.Last : first.First - deed.Anchor;
        facts.Add(role, first.First > deed.Anchor ? "-after=" : "-before=", between switch { <= 1 => "1", <= 3 => "3", <= 7 => "7", <= 15 => "15", _ => "far" });
        facts.Add(role, "-hangs=", sentence[first.Head].Head == deed.Anchor ? sentence[first.Head].Relation : sentence[first.Head].Is(Relations.Conjunct) ? "conj" : "apart");
    }
}
