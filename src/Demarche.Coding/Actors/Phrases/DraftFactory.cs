using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Phrases;

/// <summary>Makes drafts of mentions from the pieces of a phrase.</summary>
internal static class DraftFactory
{
    private static readonly HashSet<string> FormerWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "former", "ex", "one-time", "onetime", "erstwhile", "ousted", "deposed", "retired",
    };

    /// <summary>Words that belong to the office and change nothing: who is it then, or for the time being.</summary>
    private static readonly HashSet<string> HoldingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "then", "acting", "interim", "caretaker", "outgoing",
    };

    private static readonly HashSet<string> DefiniteWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "this", "that", "these", "those", "both",
    };

    /// <summary>A country, organisation, person or unknown name by itself.</summary>
    public static MentionDraft OfName(string text, int sentenceIndex, Sentence sentence, Piece piece, DateOnly? date)
    {
        string words = Words(text, sentence, piece.First, piece.Last);
        CatalogEntry? entry = piece.Entry;
        Actor actor = entry is null ? new Actor(words) : EntryChoice.ActorOf(entry, date);
        if (piece.Kind is EntryKind.People or EntryKind.Adjective && Peoples.AreCounted(sentence, piece))
            actor = new Actor(words, actor.Code, "CVL");
        return new MentionDraft
        {
            Sentence = sentenceIndex,
            First = piece.First,
            Last = piece.Last,
            Head = HeadOf(sentence, piece.First, piece.Last),
            Kind = MentionKind.Name,
            Actor = actor,
            Source = entry is null ? "proper noun" : SourceOf(entry, EntryChoice.ActorOf(entry, date)),
            Text = words,
            PersonName = piece.IsPersonName ? words : null,
            IsUnknownName = piece.Kind == EntryKind.Unknown,
            LooksPersonal = IsFlat(sentence, piece),
            Person = entry?.Person,
            Gender = entry?.Person?.Gender ?? Gender.Unknown,
            Plural = piece.Kind == EntryKind.People,
            Definite = true,
            IsTown = piece.Kind == EntryKind.Place,
            Type = entry?.Type ?? "",
        };
    }

    /// <summary>Members of a community: "the Rohingya", "two Copts".</summary>
    public static MentionDraft OfPeople(string text, int sentenceIndex, Sentence sentence, Piece piece)
    {
        string words = Words(text, sentence, piece.First, piece.Last);
        CatalogEntry community = piece.Entry ?? throw new InvalidOperationException("A community has its entry.");
        return new MentionDraft
        {
            Sentence = sentenceIndex,
            First = piece.First,
            Last = piece.Last,
            Head = HeadOf(sentence, piece.First, piece.Last),
            Kind = MentionKind.Name,
            Actor = new Actor(words, community.Actor.Code, "CVL"),
            Source = community.Actor.Id ?? "",
            Text = words,
            Plural = true,
            Definite = true,
        };
    }

    /// <summary>A phrase with an office or agent.</summary>
    public static MentionDraft OfNoun(
        string text, int sentenceIndex, Sentence sentence, PhraseParts parts, DateOnly? date)
    {
        CatalogEntry noun = parts.Nouns[^1].Entry ?? throw new InvalidOperationException("A noun has its entry.");
        int start = parts.Owners.Count > 0 ? parts.Owners[0].First : parts.Nouns[0].First;
        int first = FirstModifier(sentence, start, noun, out bool former);
        if (noun.Kind == EntryKind.Agent && char.IsUpper(sentence[start].Form[0]))
            first = BodyNames.Start(sentence, first, parts.Nouns[^1].Last, 0);
        int last = (parts.Name ?? parts.Nouns[^1]).Last;
        int possessor = OwnerToken(sentence, start);
        parts = parts with { Possessed = possessor >= 0 || parts.Owners.Count > 1 };
        Actor actor = PhraseActor.Of(parts, noun, former, date, out string source);
        string? name = parts.Name is { } piece ? Words(text, sentence, piece.First, piece.Last) : null;
        int owner = parts.Owners.Count > 0 && parts.Owners[^1].Kind == EntryKind.Unknown
            ? parts.Owners[^1].Last
            : noun.Type is "relation" or "counterpart" ? -1 : possessor;
        bool isBodyName = parts.Name is not null && noun.Kind == EntryKind.Agent && noun.Type != "person";
        return new MentionDraft
        {
            Sentence = sentenceIndex,
            First = first,
            Last = last,
            Head = HeadOf(sentence, first, last),
            Kind = name is null && !IsNamedBody(parts) ? MentionKind.Nominal : MentionKind.Name,
            Actor = actor.Name.Length > 0 ? actor : actor with { Name = name ?? Words(text, sentence, first, last) },
            Source = source,
            Noun = noun,
            PersonName = isBodyName ? null : name,
            IsUnknownName = parts.Name?.Kind == EntryKind.Unknown,
            Person = actor.Id is null ? null : parts.Name?.Entry?.Person,
            Gender = noun.Gender != Gender.Unknown ? noun.Gender : parts.Name?.Entry?.Person?.Gender ?? Gender.Unknown,
            Plural = noun.Plural && name is null,
            Definite = parts.Owners.Count > 0 || IsDefinite(sentence, first, parts.Nouns[^1].Last),
            Former = former,
            Owned = parts.Owners.Count > 0 || possessor >= 0,
            Owner = owner,
            Type = noun.Refers.Count > 0 ? noun.Refers[0] : "",
        };
    }

    private static bool IsFlat(Sentence sentence, Piece piece) =>
        piece.First < piece.Last && sentence[piece.Last].Is(Relations.Flat);

    /// <summary>
    /// The token inside whose head lies outside; the one nearest to the root where there are several.
    /// </summary>
    public static int HeadOf(Sentence sentence, int first, int last)
    {
        int best = last;
        int bestDepth = int.MaxValue;
        for (int token = first; token <= last; token++)
        {
            int head = sentence[token].Head;
            bool function = sentence[token].Pos is UniversalPos.PUNCT or UniversalPos.ADP or UniversalPos.DET;
            if (function || (head >= first && head <= last))
                continue;
            int depth = Depth(sentence, token);
            if (depth < bestDepth)
                (best, bestDepth) = (token, depth);
        }
        return best;
    }

    /// <summary>The words as the report has them, a line break as a space.</summary>
    public static string Words(string text, Sentence sentence, int first, int last)
    {
        string words = text[sentence[first].Span.Start..sentence[last].Span.End];
        return words.AsSpan().IndexOfAny('\n', '\r') < 0
            ? words
            : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"The ALDE group": a name with a noun that says no more than what kind of body it is.</summary>
    private static bool IsNamedBody(PhraseParts parts) =>
        parts.Owners.Count > 0 && parts.Owners[^1].Kind == EntryKind.Unknown
        && parts.Nouns[^1].Entry is { Plural: false, Kind: EntryKind.Agent, Type: not "person" };

    private static string SourceOf(CatalogEntry entry, Actor actor) => entry.Note.Length > 0 ? entry.Note : entry.Kind switch
    {
        EntryKind.Adjective => $"adjective of {actor.Id}",
        EntryKind.People => $"people of {actor.Id}",
        EntryKind.Place => $"place in {actor.Code}",
        EntryKind.Country when entry.Capital => $"capital of {actor.Id}",
        _ => actor.Id ?? $"{entry.Type} in {actor.Code}",
    };

    private static int Depth(Sentence sentence, int token)
    {
        int depth = 0;
        for (int at = sentence[token].Head; at >= 0 && depth < sentence.Length; at = sentence[at].Head)
            depth++;
        return depth;
    }

    private static int FirstModifier(Sentence sentence, int start, CatalogEntry noun, out bool former)
    {
        former = false;
        int first = start;
        for (int token = start - 1; token >= 0 && token >= start - 3; token--)
        {
            if (sentence[token].Form == "-")
                continue;
            string word = sentence[token].Form.TrimEnd('-');
            bool over = FormerWords.Contains(word) || (noun.Actor.Sector == "GOV" && noun.Kind == EntryKind.Office && word.Equals("exiled", StringComparison.OrdinalIgnoreCase));
            if (!over && !HoldingWords.Contains(word))
                break;
            former |= over;
            first = token;
        }
        return first;
    }

    private static bool IsDefinite(Sentence sentence, int first, int noun)
    {
        if (first > 0 && DefiniteWords.Contains(sentence[first - 1].Form))
            return true;
        int determiner = sentence.Child(noun, Relations.Determiner);
        return determiner >= 0 && determiner < first && DefiniteWords.Contains(sentence[determiner].Form);
    }

    /// <summary>
    /// The possessive pronoun, or the word before a possessive ending, that stands before the phrase; -1 when none.
    /// </summary>
    private static int OwnerToken(Sentence sentence, int start)
    {
        for (int token = start - 1; token >= 0 && token >= start - 4; token--)
        {
            if (sentence[token].Pos == UniversalPos.PRON && sentence[token].Is(Relations.Possessor))
                return token;
            if (PhraseGaps.IsPossessive(sentence, token) && token > 0)
                return token - 1;
            if (sentence[token].Pos is not (UniversalPos.ADJ or UniversalPos.NUM or UniversalPos.NOUN))
                return -1;
        }
        return -1;
    }
}
