using System.Collections.Frozen;
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
    private readonly NameLists _lists = new(sentence, index, mentions);

    /// <summary>
    /// Those who act: the heads themselves and what they are coordinated with, never another clause. What rockets, troops
    /// and raids do, their owner does: "killed by Hezbollah rockets".
    /// </summary>
    public ImmutableArray<Mention> Acting(ImmutableArray<int> heads) => All(heads, owners: false);

    private static readonly Lazy<HashSet<string>> Quantities = new(() => EventLexicon.Default.Classes.Find("light") ?? []);

    private static readonly Lazy<HashSet<string>> Disasters = new(() => EventLexicon.Default.Classes.Find("catastrophe") ?? []);

    private static readonly FrozenSet<string> Beside = new[]
    {
        "near", "along", "off", "beside", "beyond", "after", "before", "during", "amid", "since", "until", "following", "despite", "than", "like",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<HashSet<string>> Happenings = new(() => EventLexicon.Default.Classes.Find("happening") ?? []);

    private static readonly Lazy<HashSet<string>> Media = new(() => EventLexicon.Default.Classes.Find("medium") ?? []);

    private static readonly Lazy<HashSet<string>> Things = new(() => EventLexicon.Default.Classes.Find("thing") ?? []);

    /// <summary>
    /// Those acted on: besides, whose thing it is: "condemned the Israeli government's decision" is directed to the
    /// government.
    /// </summary>
    public ImmutableArray<Mention> ActedOn(ImmutableArray<int> heads) => All(heads, owners: true);

    /// <summary>"Mocked the sanctions on Twitter", "criticized him on Fox News": where something is said is not whom it is said of.</summary>
    private bool IsMedium(int head)
    {
        int marker = sentence.Child(head, Relations.Case);
        return marker >= 0 && sentence[marker].Lemma == "on" && (Media.Value.Contains(sentence[head].Lemma) || (sentence[head].Pos == UniversalPos.PROPN && Of(head) is { Actor.Sector: "JRN", IsOfPeople: false }));
    }

    private ImmutableArray<Mention> All(ImmutableArray<int> heads, bool owners)
    {
        if (heads.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<Mention>();
        foreach (int head in heads)
        {
            if (!owners || !IsMedium(head))
                Collect(head, owners, found);
        }
        _lists.Complete(found, acting: !owners);
        return found.DrainToImmutable();
    }

    private void Collect(int head, bool owners, ImmutableArray<Mention>.Builder found)
    {
        if (Pairs.Of(setting.Sentences, index, head, mentions) is { IsEmpty: false } pair)
        {
            found.AddRange(pair.Where(one => !found.Any(m => m.Actor == one.Actor)));
            return;
        }
        head = owners ? Object(head) : head;
        bool byOwner = owners || setting.Instruments.Contains(sentence[head].Lemma);
        Add(head, byOwner, acting: !owners, found);
        foreach (int child in sentence.Children(head))
        {
            if (sentence[child].Relation == Relations.Apposition && sentence[head].Xpos is "NNS" or "NNPS")
                CollectNames(child, found);
            bool joined = sentence[child].Relation == Relations.Conjunct || IsListed(head, child);
            if (joined && sentence[child].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON or UniversalPos.ADJ)
                Collect(child, owners, found);
        }
    }

    /// <summary>"Ministers Itamar Ben-Gvir and Bezalel Smotrich": whoever is named with the first name behind a plural.</summary>
    private void CollectNames(int first, ImmutableArray<Mention>.Builder found)
    {
        foreach (int child in sentence.Children(first))
        {
            if (sentence[child].Relation == Relations.Conjunct && Of(child) is { IsOnePerson: true } named)
                Add(named, found);
        }
    }

    /// <summary>"Detained two men, accusing them of theft": "them" beside a verb that shares its subject is what the verb before it had as object.</summary>
    private int Object(int word)
    {
        ref readonly Token token = ref sentence[word];
        if (token.Form.ToLowerInvariant() is not ("them" or "him" or "her") || token.Pos != UniversalPos.PRON || token.Head < 0 || IsSettled(word, token.Head))
            return word;
        int governor = sentence[token.Head].Head;
        int before = governor < 0 || governor > word || Clauses.OwnSubject(sentence, token.Head) >= 0 ? -1 : sentence.Child(governor, Relations.Object);
        if (before >= 0 && Of(before) is null && sentence[governor].Relation == Relations.Conjunct)
            before = sentence.Child(sentence[governor].Head, Relations.Object);
        bool plural = before >= 0 && (sentence[before].Xpos is "NNS" or "NNPS" || sentence.Child(before, Relations.Conjunct) >= 0);
        return before >= 0 && before < word && plural == (token.Form is "them" or "Them") ? before : word;
    }

    /// <summary>Whether the pronoun stands for somebody known who is not the subject of its own verb: for that one English has "themselves".</summary>
    private bool IsSettled(int pronoun, int verb)
    {
        int subject = Clauses.Subject(sentence, verb);
        return mentions.WithHead(index, pronoun) is { Actor: { } actor } && (actor.Code ?? actor.Id) is not null
            && !(subject >= 0 && mentions.WithHead(index, subject)?.Actor == actor);
    }

    /// <summary>
    /// "President Putin, President Lukashenko and President Sargsyan": no person is another, so an apposition of two is a list; and so is one of two bodies
    /// or states to which a third is joined.
    /// </summary>
    private bool IsListed(int head, int apposition)
    {
        if (sentence[apposition].Relation != Relations.Apposition
            || mentions.WithHead(index, head) is not { } one || mentions.WithHead(index, apposition) is not { } other || one.Actor == other.Actor)
            return false;
        if (one.IsOnePerson || other.IsOnePerson)
            return one is { IsOnePerson: true, Actor.Id: { } first } && other is { IsOnePerson: true, Actor.Id: { } second } && first != second;
        return !one.IsOfPeople && !other.IsOfPeople && sentence.Child(apposition, Relations.Conjunct) > apposition
            && one.Kind == MentionKind.Name && other.Kind == MentionKind.Name && sentence[apposition - 1].Form is not "(";
    }

    /// <summary>The party that the word names, with those that share its noun; else whose thing it is, with all that the owner is coordinated with.</summary>
    private void Add(int head, bool byOwner, bool acting, ImmutableArray<Mention>.Builder found)
    {
        if (Of(Counted(head)) is { } mention)
        {
            Add(mention, found);
            foreach (Mention sharer in Sharers.Of(sentence, index, mention, mentions))
                Add(sharer, found);
            return;
        }
        int owner = byOwner && !SharesName(head) ? Owner(head, MostDescents, acting) : -1;
        if (owner < 0)
            return;
        foreach (int part in (int[])[owner, .. sentence.Children(owner)])
        {
            bool within = Of(part) is { Actor: { Sector: null, Code: { } code } } && code == Of(owner)?.Actor.Code;
            bool other = sentence[part].Relation == Relations.Conjunct && !within;
            if ((part == owner || other) && Of(part) is { } shared)
                Add(shared, found);
        }
    }

    /// <summary>"Army veteran and medal recipient Ben Smith": two titles of one man, who is named behind the second.</summary>
    private bool SharesName(int title)
    {
        int second = sentence.Child(title, Relations.Conjunct);
        int named = second < title ? -1 : sentence.Child(second, Relations.Apposition);
        return named == second + 1 && Of(named) is { IsOnePerson: true };
    }

    private static void Add(Mention mention, ImmutableArray<Mention>.Builder found)
    {
        if (!found.Any(m => m.Actor == mention.Actor))
            found.Add(mention);
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
        Mention? mention = LeaderOf(head) ?? mentions.WithHead(index, head) ?? mentions.Covering(index, head);
        return mention is { Actor: { Code: null, Id: null } } && IsThing(head) ? null : mention;
    }

    /// <summary>
    /// "The Unification Church leader Moon": no body is a person, so a person in apposition to one, with no comma between, is its leader; "his rival Biden" is who is named.
    /// </summary>
    private Mention? LeaderOf(int body)
    {
        int named = sentence.Child(body, Relations.Apposition);
        if (named < body || mentions.WithHead(index, named) is not { IsOnePerson: true } person || mentions.WithHead(index, body) is { IsOfPeople: true, Actor.Id: not null })
            return null;
        for (int word = body; word < person.First; word++)
        {
            if (sentence[word].Pos == UniversalPos.PUNCT)
                return null;
        }
        return person;
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

    /// <summary>Whose it is: "Iran's", "Iranian", "of Iran", "by Iran", or another name for it.</summary>
    private int Owner(int noun, int descents, bool acting)
    {
        int named = sentence.Child(noun, Relations.Apposition);
        if (named >= 0 && Of(named) is { IsOnePerson: true })
            return named;
        foreach (int child in sentence.Children(noun))
        {
            if (IsOwner(sentence[child]) && Owns(child, acting) && !IsScene(noun, child) && Of(child) is { } owner && !IsModel(noun, owner))
                return child;
        }
        if (User(noun) is >= 0 and int user)
            return user;
        if (descents == 0)
            return -1;
        foreach (int child in sentence.Children(noun))
        {
            ref readonly Token token = ref sentence[child];
            bool inside = token.Is(Relations.NominalModifier) || token.Relation == Relations.Apposition;
            if (inside && Owns(child, acting) && !IsScene(noun, child) && Owner(child, descents - 1, acting) is >= 0 and int deeper)
                return deeper;
        }
        return -1;
    }

    /// <summary>"The summit in Ljubljana", "the attack in Benghazi": where talks are held or an attack is made does not own them.</summary>
    private bool IsScene(int noun, int phrase)
    {
        int marker = sentence.Child(phrase, Relations.Case);
        return marker >= 0 && marker < phrase && sentence[marker].Lemma is "in" or "at" or "inside" or "outside" && Happenings.Value.Contains(sentence[noun].Lemma);
    }

    /// <summary>"An FP-5 missile", "a Boeing aircraft": an unknown name before arms is their model.</summary>
    private bool IsModel(int noun, Mention owner) =>
        owner.Actor is { Code: null, Id: null, Sector: null } && setting.Instruments.Contains(sentence[noun].Lemma);

    /// <summary>"A drone used by the rebels", "a bombing carried out by the group": whose it is; -1 where nothing says so.</summary>
    private int User(int noun)
    {
        foreach (int child in sentence.Children(noun))
        {
            bool had = sentence[child].Xpos == "VBN" && sentence[child].Is(Relations.AdjectivalClause)
                && sentence[child].Lemma is "use" or "run" or "hold" or "own" or "operate" or "control" or "man" or "occupy" or "fly" or "make"
                    or "carry" or "launch" or "conduct" or "perpetrate" or "stage" or "commit";
            if (had && Prepositional.By(sentence, child) is >= 0 and int user && Of(user) is not null)
                return user;
        }
        return -1;
    }

    /// <summary>
    /// "An attack on a school", "in London": whom or where it strikes does not act. "A boat near the border of Iran": what something is beside
    /// does not own it.
    /// </summary>
    private bool Owns(int phrase, bool acting)
    {
        int marker = sentence.Child(phrase, Relations.Case);
        if (marker < 0 || marker > phrase)
            return true;
        string preposition = sentence[marker].Lemma.ToLowerInvariant();
        if (preposition == "on" && sentence[phrase].Lemma is "order" or "behalf" or "request" or "condition" or "suspicion" or "ground" or "eve" or "occasion")
            return false;
        return acting ? preposition is "of" or "by" or "from" or "'s" : !Beside.Contains(preposition);
    }

    private static bool IsOwner(in Token token) =>
        token.Is(Relations.NominalModifier) || token.Relation is Relations.Compound or Relations.AdjectivalModifier or Relations.Apposition;
}
