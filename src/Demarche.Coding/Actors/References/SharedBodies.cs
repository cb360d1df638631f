using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>Names of bodies that many states have ("Congress", "the Senate"): whose it is, the report says.</summary>
/// <remarks>
/// The catalogue has each of them for one state. Where the report names that state nowhere else, the body belongs to the one
/// state that its sentence names, else to the one that its paragraph, else the report is about; where none is, to the catalogue's.
/// </remarks>
internal static class SharedBodies
{
    /// <summary>Kind of a body of a part of some country.</summary>
    private const string Local = "local";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Congress", "House of Representatives", "Senate", "House", "Parliament", "National Assembly", "General Assembly", "Supreme Court",
        "Constitutional Court", "Chamber of Deputies", "Justice Department", "State Department", "Treasury", "Central Bank",
        "State Council", "National Security Council", "Department of Justice", "Department of Defense", "Defense Department", "Treasury Department", "Commerce Department",
        "Department of Energy", "National Guard", "Joint Chiefs of Staff", "Government of National Unity", "National Unity Government", "Majlis", "Politburo", "Marine Corps",
    };

    /// <summary>Gives each its state.</summary>
    /// <param name="drafts">The mentions of the document, in order.</param>
    /// <param name="document">The document.</param>
    public static void Settle(List<MentionDraft> drafts, Document document)
    {
        List<MentionDraft> shared = drafts.FindAll(IsShared);
        List<MentionDraft> local = drafts.FindAll(draft => draft.Type == Local && draft.Actor.Code is null);
        if (shared.Count + local.Count == 0)
            return;
        List<MentionDraft> states = drafts.FindAll(draft => !IsShared(draft) && IsState(draft.Actor.Code));
        foreach (MentionDraft body in local)
            body.Actor = body.Actor with { Code = Nearest(states, body, document) };
        foreach (MentionDraft body in shared)
        {
            string? owner = OwnerOf(states, body, document);
            if (owner is null && states.Exists(state => state.Actor.Code == body.Actor.Code))
                continue;
            if ((owner ?? Nearest(states, body, document)) is not { } code || code == body.Actor.Code)
                continue;
            foreach (MentionDraft part in drafts.FindAll(draft => draft.Sentence == body.Sentence && draft.Source.EndsWith($" of {body.Actor.Id}", StringComparison.Ordinal)))
                part.Actor = part.Actor with { Code = code };
            body.Source = $"{body.Source}, of the state that the report names instead";
            body.Actor = new Actor(body.Text, code, body.Actor.Sector);
        }
    }

    /// <summary>"The Supreme Court of Israel".</summary>
    private static string? OwnerOf(List<MentionDraft> states, MentionDraft body, Document document) =>
        states.Find(state => state.Sentence == body.Sentence && state.First == body.Last + 2 && document.Sentences[body.Sentence][body.Last + 1].Form == "of")?.Actor.Code;

    private static string? Nearest(List<MentionDraft> states, MentionDraft body, Document document) =>
        Only(states.Where(state => state.Sentence == body.Sentence))
        ?? Only(states.Where(state => document.Sentences[state.Sentence].Paragraph == document.Sentences[body.Sentence].Paragraph))
        ?? Only(states);

    /// <summary>"The National Congress", "State Congress": with another capital before it, it is a body that the catalogue does not know.</summary>
    public static Piece Unnamed(Sentence sentence, List<Piece> pieces, int at)
    {
        Piece piece = pieces[at];
        int before = piece.First - 1;
        if (IsLocal(sentence, pieces, at) && piece.Entry is { } entry)
        {
            string words = string.Join(' ', Enumerable.Range(before, piece.Last - before + 1).Select(word => sentence[word].Form));
            return piece with { First = before, Entry = entry with { Actor = new Actor(words, null, entry.Actor.Sector), Type = Local } };
        }
        if (at > 0 && IsLabour(sentence, pieces[at - 1], piece))
            return new Piece(pieces[at - 1].First, piece.Last, EntryKind.Unknown, null);
        bool alone = piece is { Kind: EntryKind.Organisation } && piece.First == piece.Last && before > 0 && Names.Contains(sentence[piece.First].Form);
        if (!alone || (at > 0 && pieces[at - 1].Last >= before) || !char.IsUpper(sentence[before].Form[0]))
            return piece;
        bool modifies = sentence[before].Head == piece.First && sentence[before].Relation is Relations.AdjectivalModifier or Relations.Compound;
        return modifies ? new Piece(before, piece.Last, EntryKind.Unknown, null) : piece;
    }

    /// <summary>"Labour Congress": neither the party nor the parliament.</summary>
    private static bool IsLabour(Sentence sentence, Piece first, Piece body) =>
        body is { Kind: EntryKind.Organisation } && body.First == body.Last && first.Last + 1 == body.First && Names.Contains(sentence[body.First].Form)
        && sentence[first.First].Form is "Labour" or "Labor";

    /// <summary>"The state Senate", "the State Supreme Court": of a part of the country, and not the country's.</summary>
    private static bool IsLocal(Sentence sentence, List<Piece> pieces, int at)
    {
        Piece piece = pieces[at];
        int before = piece.First - 1;
        bool shared = piece is { Kind: EntryKind.Organisation, Entry.Type: "parliament" or "court" } && before >= 0 && (at == 0 || pieces[at - 1].Last < before);
        return shared && sentence[before].Form is "state" or "State" or "provincial" or "regional" or "Provincial" or "Regional" && sentence[before].Head == HeadOf(sentence, piece);
    }

    private static int HeadOf(Sentence sentence, Piece piece) => DraftFactory.HeadOf(sentence, piece.First, piece.Last);

    private static bool IsShared(MentionDraft draft) =>
        draft.Kind == MentionKind.Name && draft.Noun is null && draft.Actor.Id?.StartsWith("org:", StringComparison.Ordinal) == true
        && Names.Contains(draft.Text);

    private static bool IsState(string? code) => code is not null && !ActorCodes.IsNonState(code);

    private static string? Only(IEnumerable<MentionDraft> states)
    {
        string? only = null;
        foreach (MentionDraft state in states)
        {
            if (only is not null && only != state.Actor.Code)
                return null;
            only = state.Actor.Code;
        }
        return only;
    }
}
