using System.Collections.Frozen;
using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>"The president ordered the army to …": who gives orders to a body of government gives them to one of his own state.</summary>
internal static class Commands
{
    private static readonly FrozenSet<string> Orders = new[]
    {
        "order", "instruct", "direct", "command", "task", "deploy", "mobilize", "mobilise", "authorize", "authorise", "oversee", "dissolve", "reshuffle", "chair",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gives the bodies of a document that nobody owns the state of the official who commands them.</summary>
    public static void Settle(Document document, List<MentionDraft> drafts)
    {
        foreach (MentionDraft body in drafts)
        {
            if (!IsBody(body) || Commander(document.Sentences[body.Sentence], drafts, body) is not { } official)
                continue;
            body.Actor = body.Actor with { Code = official.Actor.Code };
            body.Source = $"{body.Source} of {official.Actor.Id ?? official.Actor.Name}, who commands it";
        }
    }

    private static bool IsBody(MentionDraft draft) =>
        draft is { Kind: MentionKind.Nominal, Definite: true, Owner: < 0, Noun: { Kind: EntryKind.Agent, Type: "body" or "group" }, Actor: { Code: null, Id: null, Sector: "GOV" or "MIL" or "COP" or "LEG" } };

    private static MentionDraft? Commander(Sentence sentence, List<MentionDraft> drafts, MentionDraft body)
    {
        ref readonly Token head = ref sentence.Tokens.ItemRef(body.Head);
        int verb = head.Is(Relations.Object) || head.Is(Relations.IndirectObject) ? head.Head : -1;
        if (verb < 0 || !Orders.Contains(sentence[verb].Lemma))
            return null;
        int subject = sentence.Child(verb, Relations.Subject);
        if (subject < 0)
            return null;
        return drafts.Find(draft => draft.Sentence == body.Sentence && draft.Head == subject && IsOfficial(draft));
    }

    private static bool IsOfficial(MentionDraft draft) =>
        draft.Actor is { Sector: "GOV", Code: { } code } && !ActorCodes.IsNonState(code);
}
