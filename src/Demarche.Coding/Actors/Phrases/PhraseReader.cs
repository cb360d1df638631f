using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>
/// Joins the pieces of a sentence to mentions: owner ("Russian", "Russia's", "NATO"), office or agent, name.
/// </summary>
/// <remarks>
/// Reads words from left to right; the tree only decides whether a gap between two pieces joins or parts them.
/// </remarks>
internal sealed class PhraseReader(
    string text, int sentenceIndex, Sentence sentence, List<Piece> pieces, DateOnly? date)
{
    private readonly List<MentionDraft> _drafts = [];

    /// <summary>
    /// The mentions by name or noun, in order of their first token; nested ones after those around them.
    /// </summary>
    public List<MentionDraft> Read()
    {
        for (int at = 0; at < pieces.Count;)
            at = ReadPhrase(at);
        return _drafts;
    }

    /// <summary>Reads one phrase and returns the index of the first piece after it.</summary>
    private int ReadPhrase(int at)
    {
        int core = at;
        while (core + 1 < pieces.Count && PhraseGaps.OwnerReaches(sentence, pieces[core], pieces[core + 1]))
            core++;
        if (pieces[core].IsNoun)
            return ReadNoun(at, core);
        if (core > at && pieces[core].Kind == EntryKind.Unknown)
            return ReadOwnedName(at, core);
        if (core > at && Peoples.IsCommunity(pieces[core]) && !Peoples.Modifies(sentence, pieces[core]))
            return ReadOwnedPeople(at, core);
        if (core > at && OwnedBodies.Has(sentence, pieces[core - 1], pieces[core]))
            return ReadOwnedBody(at, core);
        AddBare(pieces[at]);
        return at + 1;
    }

    /// <summary>An office or agent, with owners before it and a name after it.</summary>
    private int ReadNoun(int at, int core)
    {
        int noun = core;
        while (noun + 1 < pieces.Count && pieces[noun + 1].IsNoun
            && PhraseGaps.IsAdjacent(sentence, pieces[noun], pieces[noun + 1]))
            noun++;
        if (core == at && PhraseGaps.OnlyModifies(sentence, pieces[noun]))
            return noun + 1;
        Piece? name = noun + 1 < pieces.Count ? pieces[noun + 1] : null;
        bool touches = name?.First == pieces[noun].Last + 1;
        if (name is not null && !(touches && PhraseGaps.TakesName(sentence, pieces[noun], name)))
            name = null;
        Piece? of = name is null && PhraseGaps.JoinsName(sentence, pieces, noun) ? pieces[noun + 1] : null;
        name = of is null ? name : pieces[noun + 2];
        var parts = new PhraseParts(pieces[at..core], pieces[core..(noun + 1)], name, of);
        _drafts.Add(DraftFactory.OfNoun(text, sentenceIndex, sentence, parts, date));
        GiveToConjuncts(at, _drafts[^1]);
        AddPossessors(parts.Owners);
        if (of is not null)
            AddBare(of);
        return noun + 1 + (name is null ? 0 : 1) + (of is null ? 0 : 1);
    }

    /// <summary>"U.S. and Russian officials": the officials of both.</summary>
    private void GiveToConjuncts(int at, MentionDraft phrase)
    {
        int draft = _drafts.Count - 2;
        for (int piece = at - 1; piece >= 0 && draft >= 0; piece--, draft--)
        {
            bool alike = IsCountry(pieces[piece]) && IsCountry(pieces[at]) && _drafts[draft].First == pieces[piece].First;
            if (!alike || !PhraseGaps.AreConjuncts(sentence, pieces[piece], pieces[piece + 1]))
                return;
            MentionDraft conjunct = _drafts[draft];
            conjunct.Source = $"{conjunct.Source}, shares {phrase.Source}";
            conjunct.Actor = new Actor(conjunct.Actor.Name, conjunct.Actor.Code, phrase.Actor.Sector);
        }
    }

    /// <summary>"Iran's Foo Bar": the name is a mention of its own with the owner's country.</summary>
    private int ReadOwnedName(int at, int name)
    {
        Piece owner = pieces[name - 1];
        for (int piece = at; piece < name - 1; piece++)
            AddBare(pieces[piece]);
        bool touches = pieces[name].First == owner.Last + 1 && (owner.Kind == EntryKind.Place || BodyNames.IsBody(sentence[pieces[name].Last]));
        bool one = touches || (owner.Kind == EntryKind.Adjective && PhraseGaps.IsCapitalised(sentence, owner.Last + 1, pieces[name].First));
        Piece whole = one ? pieces[name] with { First = owner.First } : pieces[name];
        if (!one)
            AddBare(owner);
        MentionDraft draft = DraftFactory.OfName(text, sentenceIndex, sentence, whole, date);
        Actor actor = owner.Entry is null ? draft.Actor : EntryChoice.ActorOf(owner.Entry, date);
        bool ofBody = owner.Kind == EntryKind.Organisation;
        string? sector = ofBody ? actor.Sector : IsCountry(owner) ? BodyNames.SectorOf(sentence, pieces[name].First, pieces[name].Last) : null;
        draft.Actor = draft.Actor with { Code = actor.Code, Sector = sector };
        draft.Source = $"name with {actor.Id ?? actor.Name}";
        _drafts.Add(draft);
        return name + 1;
    }

    /// <summary>"Ukrainian Supreme Court", "Texas Senate": the noun's body, of the country or region before it and not of the catalogue's.</summary>
    private int ReadOwnedBody(int at, int body)
    {
        Piece owner = pieces[body - 1];
        for (int piece = at; piece < body - 1; piece++)
            AddBare(pieces[piece]);
        if (owner.Entry is not { } country || pieces[body].Entry is not { } entry)
            return body;
        MentionDraft draft = DraftFactory.OfName(text, sentenceIndex, sentence, pieces[body] with { First = owner.First }, date);
        if (!OwnedBodies.IsItself(owner, pieces[body]))
        {
            draft.Actor = new Actor(draft.Text, country.Actor.Code, OwnedBodies.SectorOf(entry));
            draft.Source = $"{entry.Type} of {country.Actor.Id ?? country.Actor.Name}";
        }
        _drafts.Add(draft);
        AddPossessors([owner]);
        return body + 1;
    }

    /// <summary>"Syrian Kurds", "Syria's Druze": the community's members in the country before it.</summary>
    private int ReadOwnedPeople(int at, int people)
    {
        Piece whole = pieces[people] with { First = pieces[at].First };
        MentionDraft draft = DraftFactory.OfPeople(text, sentenceIndex, sentence, whole);
        Actor? owner = null;
        for (int i = people - 1; i >= at && owner?.Code is null; i--)
            owner = pieces[i].Entry is { } entry ? EntryChoice.ActorOf(entry, date) : owner;
        draft.Actor = draft.Actor with { Code = owner?.Code ?? draft.Actor.Code };
        draft.Source = $"{draft.Source} in {owner?.Id ?? owner?.Name}";
        _drafts.Add(draft);
        AddPossessors(pieces[at..people]);
        return people + 1;
    }

    private void AddBare(Piece piece)
    {
        if (piece.Kind == EntryKind.NoActor)
            return;
        if (!Peoples.IsCommunity(piece))
            _drafts.Add(DraftFactory.OfName(text, sentenceIndex, sentence, piece, date));
        else if (!Peoples.Modifies(sentence, piece))
            _drafts.Add(DraftFactory.OfPeople(text, sentenceIndex, sentence, piece));
    }

    /// <summary>
    /// "Russia's" inside "Russia's foreign minister" is a mention too, and "Trump" inside "Trump administration".
    /// </summary>
    private void AddPossessors(IReadOnlyList<Piece> owners)
    {
        foreach (Piece owner in owners)
        {
            bool possessive = owner.Last + 1 < sentence.Length && PhraseGaps.IsPossessive(sentence, owner.Last + 1);
            if (possessive || owner.IsPersonName)
                AddBare(owner);
        }
    }

    private static bool IsCountry(Piece piece) => piece.Kind is EntryKind.Country or EntryKind.Adjective;
}
