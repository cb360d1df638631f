using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>Infers to whom a move goes where the report does not say: the other sides that it speaks of most.</summary>
internal sealed class Counterparts
{
    private const int Most = 4;

    /// <summary>Who lives in a state and treats with no other.</summary>
    private static readonly string[] Private = ["/CVL", "/JRN", "/EDU", "/LAB", "/SOC", "/MED", "/BUS", "/REL"];

    private static readonly Dictionary<string, string> Unions = new(StringComparer.Ordinal)
    {
        ["EUR"] = "org:european-union",
        ["org:nato"] = "org:nato",
    };

    private readonly DateOnly? _date;
    private readonly List<(MoveParty Party, int Sentence)> _mentions = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the sides of an article. "From Lima", "in Peru" say where something happens, and count for nobody.</summary>
    public Counterparts(Document document, ImmutableArray<Mention> mentions)
    {
        _date = document.Article.Published;
        foreach (Mention mention in mentions)
        {
            if (SideNames.Of(mention.Actor) is not { } party || Array.Exists(Private, sector => party.Side.EndsWith(sector, StringComparison.Ordinal)) || SaysWhere(document.Sentences[mention.Sentence], mention))
                continue;
            _mentions.Add((party, mention.Sentence));
            _counts[party.Side] = _counts.GetValueOrDefault(party.Side) + 1;
        }
    }

    /// <summary>At most four sides other than <paramref name="own"/>: those of the sentence first, then the most mentioned.</summary>
    public ImmutableArray<MoveParty> Of(ImmutableArray<MoveParty> own, int sentence) =>
        [.. _mentions
            .Where(mention => !own.Any(party => party.Side == mention.Party.Side || AreOne(party, mention.Party)))
            .GroupBy(mention => mention.Party.Side)
            .OrderByDescending(group => _counts[group.Key] + (group.Any(mention => mention.Sentence == sentence) ? 3 : 0))
            .ThenBy(group => group.Key.Contains('/', StringComparison.Ordinal))
            .Take(Most)
            .Select(group => group.First().Party)];

    /// <summary>A union is no counterpart of its members, nor they of it.</summary>
    private bool AreOne(MoveParty one, MoveParty other) => IsMember(one, other) || IsMember(other, one);

    private bool IsMember(MoveParty union, MoveParty member) =>
        Unions.TryGetValue(union.Side, out string? id) && BlocMembers.Default.Of(id, _date).Contains(member.Side);

    private static bool SaysWhere(Sentence tree, Mention mention)
    {
        ref readonly Token head = ref tree.Tokens.ItemRef(mention.Head);
        if (mention.Kind != MentionKind.Name || tree.Child(mention.Head, Relations.Case) is not (>= 0 and int preposition))
            return false;
        string word = tree[preposition].Lemma.ToLowerInvariant();
        return word is "in" or "at" or "near" or "outside" or "inside" || (word == "from" && head.Is(Relations.Oblique) && mention.Head < head.Head);
    }
}
