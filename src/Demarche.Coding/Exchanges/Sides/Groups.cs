using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Statements;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>Tells whom "they", "both sides" and "the four states" stand for: the sides that the report joined or named before.</summary>
/// <remarks>
/// A pronoun takes the sides that are joined before it in its sentence, or counted there ("the three"), or are together the subject of the sentence before. A number takes the last sides joined that are as
/// many, or else all that were named so far and are not named beside it, if these are as many, or else all states that the report names.
/// Where none of this holds it stands for nobody. "The leaders of the three states" are the three states.
/// </remarks>
internal sealed class Groups
{
    private readonly Document _document;
    private readonly DocumentMentions _mentions;
    private readonly Delegates _delegates;
    private readonly ExchangeWords _words;
    private readonly DocumentWords _positions;
    private readonly List<Group> _groups = [];
    private readonly List<(string Side, Mention Mention)> _firsts = [];
    private readonly ILookup<int, string> _named;

    /// <summary>Learns which sides an article joins.</summary>
    public Groups(Document document, DocumentWords positions, DocumentMentions mentions, Delegates delegates, ExchangeWords words)
    {
        (_document, _positions, _mentions, _delegates, _words) = (document, positions, mentions, delegates, words);
        (string Side, Mention Mention)[] named = [.. Sides(mentions.All)];
        _firsts.AddRange(named.DistinctBy(known => known.Side));
        _named = named.ToLookup(known => known.Mention.Sentence, known => known.Side);
        for (int sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            for (int word = 0; word < document.Sentences[sentence].Length; word++)
            {
                if (Joined(sentence, word) is { } group)
                    _groups.Add(group);
            }
        }
    }

    /// <summary>The sides that the word stands for, each as a mention in its place; empty where it stands for no group that is known.</summary>
    public ImmutableArray<Mention> At(int sentence, int word)
    {
        Sentence tree = _document.Sentences[sentence];
        ImmutableArray<Mention> members = tree[word].Pos == UniversalPos.PRON
            ? tree[word].Lemma.Equals("they", StringComparison.OrdinalIgnoreCase) ? Before(sentence, word) : []
            : Number(tree, word) is > 1 and int number ? Counted(sentence, word, number) : OfGroup(sentence, word);
        return [.. members.Select(member => member with
        {
            Span = tree[word].Span,
            Sentence = sentence,
            Head = word,
            First = word,
            Last = word,
            Kind = tree[word].Pos == UniversalPos.PRON ? MentionKind.Pronoun : MentionKind.Nominal,
        })];
    }

    /// <summary>The event with the sides of its groups.</summary>
    public Event For(Event told) => told with { Actors = For(told.Actors), Recipients = For(told.Recipients) };

    /// <summary>The statement with the sides of the group that makes it ("both governments said").</summary>
    public Statement For(Statement told)
    {
        if (told.Source.IsEmpty || !SideNames.Of(told.Speakers).IsEmpty)
            return told;
        foreach ((int sentence, int first, int last) in _positions.Runs(told.Source[0]))
        {
            for (int word = first; word <= last; word++)
            {
                if (At(sentence, word) is { IsEmpty: false } members)
                    return told with { Speaker = null, JointSpeakers = members };
            }
        }
        return told;
    }

    private ImmutableArray<Mention> For(ImmutableArray<Mention> mentions) =>
        [.. mentions.SelectMany(mention => SideNames.Of(mention.Actor) is null && At(mention.Sentence, mention.Head) is { IsEmpty: false } members
            ? members
            : [mention])];

    /// <summary>"A, B and C", or "A and three allies", of which only A is known.</summary>
    private Group? Joined(int sentence, int word)
    {
        if (Named(sentence, word) is not { } first)
            return null;
        Sentence tree = _document.Sentences[sentence];
        List<Mention> members = [first];
        int others = 0;
        foreach (int child in tree.Children(word))
        {
            if (!tree[child].Is(Relations.Conjunct))
                continue;
            if (Named(sentence, child) is { } member)
                members.Add(member);
            else if (_words.Is(tree[child], WordRole.Several))
                others += Math.Max(1, Number(tree, child) ?? 1);
        }
        members = [.. members.DistinctBy(member => SideNames.Of(member.Actor)!.Side)]; // Named ones have a side.
        return members.Count + others < 2 ? null : new Group(sentence, word, [.. members], members.Count + others);
    }

    private Mention? Named(int sentence, int word) =>
        _mentions.WithHead(sentence, word) is { } mention && _delegates.For(mention) is var known && SideNames.Of(known.Actor) is not null ? known : null;

    private ImmutableArray<Mention> Before(int sentence, int word)
    {
        if (_groups.FindLast(known => known.Sentence == sentence && known.Head < word) is { } joined)
            return joined.Members;
        if (CountedBefore(sentence, word) is { IsEmpty: false } counted)
            return counted;
        return _groups.FindLast(known => known.Sentence == sentence - 1 && IsSubject(known))?.Members ?? [];
    }

    /// <summary>"It pressed the three, and they promised": the sides of a number that is subject or object, unless another plural stands between.</summary>
    private ImmutableArray<Mention> CountedBefore(int sentence, int word)
    {
        Sentence tree = _document.Sentences[sentence];
        for (int before = word - 1; before >= 0; before--)
        {
            if (!(tree[before].Is(Relations.Subject) || tree[before].Is(Relations.Object)))
                continue;
            if (Number(tree, before) is > 1 and int number)
                return Counted(sentence, before, number);
            if (tree[before].Xpos is "NNS" or "NNPS")
                return [];
        }
        return [];
    }

    private bool IsSubject(Group group) => _document.Sentences[group.Sentence][group.Head].Relation.StartsWith(Relations.Subject, StringComparison.Ordinal);

    private ImmutableArray<Mention> Counted(int sentence, int word, int number)
    {
        Group? joined = _groups.FindLast(known => known.Count == number
            && (known.Sentence < sentence || (known.Sentence == sentence && known.Head < word)));
        if (joined is not null)
            return joined.Members;
        Mention[] named = [.. _firsts
            .TakeWhile(known => known.Mention.Sentence < sentence)
            .Where(known => !_named[sentence].Contains(known.Side))
            .Select(known => known.Mention)];
        if (named.Length == number)
            return [.. named];
        Mention[] states = [.. _firsts.Select(known => known.Mention).Where(mention => mention.Actor.Code is { } code && !ActorCodes.IsNonState(code))];
        return states.Length == number ? [.. states] : [];
    }

    /// <summary>"The leaders of the three states".</summary>
    private ImmutableArray<Mention> OfGroup(int sentence, int word)
    {
        Sentence tree = _document.Sentences[sentence];
        if (!_words.Is(tree[word], WordRole.Several) || tree[word].Xpos != "NNS")
            return [];
        foreach (int child in tree.Children(word))
        {
            bool of = tree[child].Is(Relations.NominalModifier) && tree.Child(child, Relations.Case) is >= 0 and int preposition && tree[preposition].Lemma == "of";
            if (of && Number(tree, child) is > 1 and int number)
                return Counted(sentence, child, number);
        }
        return [];
    }

    private IEnumerable<(string Side, Mention Mention)> Sides(IEnumerable<Mention> mentions) => mentions
        .Select(_delegates.For)
        .Where(mention => mention.Kind == MentionKind.Name)
        .Select(mention => (SideNames.Of(mention.Actor)?.Side, Mention: mention))
        .Where(known => known.Side is not null)
        .Select(known => (known.Side!, known.Mention)); // Not null by the filter.

    /// <summary>How many "both sides", "the two capitals", "three allies" or "the three" are; null for others.</summary>
    private int? Number(Sentence tree, int noun)
    {
        // "The three" alone.
        if (tree[noun].Pos == UniversalPos.NUM && !tree[noun].Is(Relations.NumericModifier) && tree.Child(noun, Relations.Determiner) >= 0)
            return Numerals.Of(tree[noun].Form);
        if (!_words.Is(tree[noun], WordRole.Several))
            return null;
        foreach (int child in tree.Children(noun))
        {
            if (tree[child].Lemma.Equals("both", StringComparison.OrdinalIgnoreCase))
                return 2;
            if (tree[child].Is(Relations.NumericModifier))
                return Numerals.Of(tree[child].Form);
        }
        return null;
    }

    private sealed record Group(int Sentence, int Head, ImmutableArray<Mention> Members, int Count);
}
