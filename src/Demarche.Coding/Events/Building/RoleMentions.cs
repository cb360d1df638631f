using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Finds the mentions that the words in a role stand for.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="index">Its index in the document.</param>
/// <param name="mentions">The mentions of the document.</param>
/// <param name="setting">The sentences of the document, and the nouns of what acts for its owner: arms, troops, attacks.</param>
internal sealed class RoleMentions(Sentence sentence, int index, DocumentMentions mentions, EventSetting setting)
{
    private const int MostDescents = 3;

    /// <summary>
    /// Those who act: the heads themselves and what they are coordinated with, never another clause. What rockets, troops
    /// and raids do, their owner does: "killed by Hezbollah rockets".
    /// </summary>
    public ImmutableArray<Mention> Acting(ImmutableArray<int> heads) => All(heads, owners: false);

    private static readonly Lazy<HashSet<string>> Quantities = new(() => EventLexicon.Default.Classes.Find("light") ?? []);

    private static readonly Lazy<HashSet<string>> Disasters = new(() => EventLexicon.Default.Classes.Find("catastrophe") ?? []);

    private static readonly Lazy<HashSet<string>> Things = new(() => EventLexicon.Default.Classes.Find("thing") ?? []);

    /// <summary>
    /// Those acted on: besides, whose thing it is: "condemned the Israeli government's decision" is directed to the
    /// government.
    /// </summary>
    public ImmutableArray<Mention> ActedOn(ImmutableArray<int> heads) => All(heads, owners: true);

    private ImmutableArray<Mention> All(ImmutableArray<int> heads, bool owners)
    {
        if (heads.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<Mention>();
        foreach (int head in heads)
            Collect(head, owners, found);
        return found.DrainToImmutable();
    }

    private void Collect(int head, bool owners, ImmutableArray<Mention>.Builder found)
    {
        if (Pairs.Of(setting.Sentences, index, head, mentions) is { IsEmpty: false } pair)
        {
            found.AddRange(pair.Where(one => !found.Any(m => m.Actor == one.Actor)));
            return;
        }
        bool byOwner = owners || setting.Instruments.Contains(sentence[head].Lemma);
        Mention? mention = Of(Counted(head)) ?? (byOwner ? Owner(head, MostDescents, acting: !owners) : null);
        if (mention is not null && !found.Any(m => m.Actor == mention.Actor))
        {
            found.Add(mention);
            found.AddRange(Pairs.Sharers(sentence, index, mention, mentions));
        }
        foreach (int child in sentence.Children(head))
        {
            if (sentence[child].Relation == Relations.Conjunct && sentence[child].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON or UniversalPos.ADJ)
                Collect(child, owners, found);
        }
    }

    /// <summary>"Tens of thousands of people": those of whom there are so many.</summary>
    private int Counted(int head)
    {
        for (int steps = 0; steps < MostDescents && mentions.WithHead(index, head) is null && Quantities.Value.Contains(sentence[head].Lemma); steps++)
        {
            int inner = Prepositional.Own(sentence, head, "of");
            if (inner < 0)
                break;
            head = inner;
        }
        return head;
    }

    private Mention? Of(int head)
    {
        Mention? mention = mentions.WithHead(index, head) ?? mentions.Covering(index, head);
        return mention is { Actor: { Code: null, Id: null } } && IsThing(head) ? null : mention;
    }

    /// <summary>"The Nonproliferation Treaty", "the Evros river": a name of something that neither acts nor is acted on.</summary>
    private bool IsThing(int head) => IsDisaster(head) || Things.Value.Contains(sentence[head].Lemma)
        || (head + 1 < sentence.Length && sentence[head].Head == head + 1 && Things.Value.Contains(sentence[head + 1].Lemma));

    /// <summary>"Typhoon Phanfone", "the Elbe flood": nobody acts in it.</summary>
    private bool IsDisaster(int head)
    {
        foreach (int child in sentence.Children(head))
        {
            bool title = sentence[child].Relation is Relations.Compound or Relations.Apposition or "nmod:desc" || sentence[child].Is(Relations.Flat);
            if (title && Disasters.Value.Contains(sentence[child].Lemma))
                return true;
        }
        return Disasters.Value.Contains(sentence[head].Lemma);
    }

    /// <summary>Whose it is: "Iran's", "Iranian", "of Iran", "by Iran", or the head of an apposition.</summary>
    private Mention? Owner(int noun, int descents, bool acting)
    {
        foreach (int child in sentence.Children(noun))
        {
            if (IsOwner(sentence[child]) && !(acting && IsStruck(child)) && Of(child) is { } owner)
                return owner;
        }
        if (descents == 0)
            return null;
        foreach (int child in sentence.Children(noun))
        {
            ref readonly Token token = ref sentence[child];
            bool inside = token.Is(Relations.NominalModifier) || token.Relation == Relations.Apposition;
            if (inside && !(acting && IsStruck(child)) && Owner(child, descents - 1, acting) is { } deeper)
                return deeper;
        }
        return null;
    }

    /// <summary>"An attack on a school", "in London": whom or where it strikes does not act.</summary>
    private bool IsStruck(int phrase)
    {
        int marker = sentence.Child(phrase, Relations.Case);
        return marker >= 0 && marker < phrase && sentence[marker].Lemma.ToLowerInvariant() is not ("of" or "by" or "from" or "'s");
    }

    private static bool IsOwner(in Token token) =>
        token.Is(Relations.NominalModifier) || token.Relation is Relations.Compound or Relations.AdjectivalModifier or Relations.Apposition;
}
