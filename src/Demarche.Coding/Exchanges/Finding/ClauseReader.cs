using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Syntax;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges.Finding;

/// <summary>What a clause says of its predicate, as far as demands and deeds need it.</summary>
internal sealed class ClauseReader(Document document, DocumentMentions mentions, Delegates delegates, Groups groups, Voices voices, ExchangeWords words)
{
    /// <summary>The mention that acts in the clause of <paramref name="verb"/>; empty when there is none.</summary>
    public ImmutableArray<Mention> Actor(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        int subject = Clauses.Subject(tree, Outer(tree, verb));
        return subject < 0 ? [] : At(sentence, subject);
    }

    /// <summary>
    /// Who is to do what a clause wants: its own subject. Of a passive ("that Chad be heard") it is somebody else, whom the clause does not name, unless it is
    /// forces, which their state is to move ("that Chadian troops be withdrawn").
    /// </summary>
    public ImmutableArray<Mention> Doer(int sentence, int clause)
    {
        Sentence tree = document.Sentences[sentence];
        if (Clauses.OwnSubject(tree, clause) is not (>= 0 and int subject))
            return [];
        ImmutableArray<Mention> named = At(sentence, subject);
        return tree[subject].Is(Relations.PassiveSubject) ? [.. named.Where(mention => mention.Actor.Sector == "MIL")] : named;
    }

    /// <summary>The demand with who is to do it, where a group is asked ("asked both governments") or only the clause of what is demanded says it ("demanded that Chad leave").</summary>
    public Event WithAddressee(Event told)
    {
        if (told.Type != EventType.Request || !told.Recipients.IsEmpty || told.Content.IsEmpty)
            return told;
        Sentence tree = document.Sentences[told.Anchor.Sentence];
        if (SideNames.Others(Asked(told.Anchor.Sentence, told.Anchor.Token), told.Actors) is { IsEmpty: false } asked)
            return told with { Recipients = asked };
        for (int i = 0; i < tree.Length; i++)
        {
            bool tops = told.Content[0].Contains(tree[i].Span) && tree[i].Head >= 0 && !told.Content[0].Contains(tree[tree[i].Head].Span);
            if (tops && Clauses.OwnSubject(tree, i) >= 0)
                return told with { Recipients = SideNames.Others(Doer(told.Anchor.Sentence, i), told.Actors) };
        }
        return told;
    }

    /// <summary>The group that a verb of asking has for its object ("asked both governments").</summary>
    private ImmutableArray<Mention> Asked(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        foreach (int child in tree.Children(verb))
        {
            if (child > verb && (tree[child].Is(Relations.Object) || tree[child].Is(Relations.IndirectObject))
                && groups.At(sentence, child) is { IsEmpty: false } members)
                return members;
        }
        return [];
    }

    /// <summary>Whose a noun is: "its demand", "Chad's demand", "the Chadian demand"; empty where nobody owns it.</summary>
    public ImmutableArray<Mention> Owner(int sentence, int noun)
    {
        Sentence tree = document.Sentences[sentence];
        foreach (int child in tree.Children(noun))
        {
            bool owns = (tree[child].Is(Relations.NominalModifier) && tree[child].Is(Relations.Possessor))
                || (child < noun && tree[child].Is(Relations.AdjectivalModifier) && char.IsUpper(tree[child].Form[0]));
            if (owns && At(sentence, child) is { IsEmpty: false } owners)
                return owners;
        }
        return [];
    }

    /// <summary>Whether a paper does what the clause of <paramref name="verb"/> says: "the letter also calls on them to …".</summary>
    public bool IsOfPaper(Sentence tree, int verb) =>
        Clauses.Subject(tree, Outer(tree, verb)) is >= 0 and int subject && words.Is(tree[subject], WordRole.Document);

    /// <summary>The mention at the word, with those joined to it by "and", or the sides of a group; empty where the word names nobody.</summary>
    public ImmutableArray<Mention> At(int sentence, int word)
    {
        Mention? covering = mentions.Covering(sentence, word);
        if ((covering is null || SideNames.Of(covering.Actor) is null) && groups.At(sentence, word) is { IsEmpty: false } members)
            return members;
        if (covering is not { } mention)
            return OfBody(sentence, word);
        Sentence tree = document.Sentences[sentence];
        var found = ImmutableArray.CreateBuilder<Mention>();
        found.AddRange(Single(mention));
        foreach (int child in tree.Children(word))
        {
            if (tree[child].Is(Relations.Conjunct) && mentions.Covering(sentence, child) is { } other && other != mention)
                found.AddRange(Single(other));
        }
        return found.ToImmutable();
    }

    /// <summary>Whom one mention is of: "we" of whoever speaks, an envoy of whom he speaks for.</summary>
    private ImmutableArray<Mention> Single(Mention mention) => voices.At(mention) is { IsEmpty: false } speakers ? speakers : [delegates.For(mention)];

    /// <summary>"The board of the agency" is the agency, also where it is "the board" later; "the members of the alliance" are the alliance.</summary>
    private ImmutableArray<Mention> OfBody(int sentence, int word)
    {
        Sentence tree = document.Sentences[sentence];
        bool body = tree[word].Lemma.ToLowerInvariant() is "board" or "governor" or "secretariat" or "assembly";
        if (!body && !words.Is(tree[word], WordRole.Several) && tree[word].Lemma != "member")
            return [];
        if (Whole(sentence, word) is { } whole)
            return [whole];
        // "The board" again.
        for (int before = sentence; body && before >= 0; before--)
        {
            Sentence earlier = document.Sentences[before];
            for (int other = 0; other < earlier.Length; other++)
            {
                if (earlier[other].Lemma == tree[word].Lemma && Whole(before, other) is { } known)
                    return [known];
            }
        }
        return [];
    }

    private Mention? Whole(int sentence, int word)
    {
        Sentence tree = document.Sentences[sentence];
        foreach (int child in tree.Children(word))
        {
            bool owns = tree[child].Is(Relations.NominalModifier) && tree.Child(child, Relations.Case) is >= 0 and int marker && tree[marker].Lemma is "of" or "'s";
            if (owns && mentions.Covering(sentence, child) is { } whole && SideNames.Of(delegates.For(whole).Actor) is not null)
                return delegates.For(whole);
        }
        return null;
    }

    /// <summary>Whether the clause tells of something that was said or done, or is being done: in the past, or in the present of a headline or state.</summary>
    public bool IsAsserted(int sentence, int verb)
    {
        Sentence tree = document.Sentences[sentence];
        if (IsSupposed(tree, verb) || IsNoLonger(tree, verb))
            return false;
        if (tree[verb].Xpos is not ("VBD" or "VBZ" or "VBN" or "VBP" or "VBG") || Clauses.IsPassive(tree, verb))
            return false;
        bool auxiliary = false;
        foreach (int child in tree.Children(verb))
        {
            ref readonly Token token = ref tree[child];
            if (words.Is(token, WordRole.Negator) || token.Xpos == "MD")
                return false;
            if (token.Is(Relations.Marker) && token.Lemma.ToLowerInvariant() is "if" or "unless" or "whether" or "until" or "as")
                return false;
            auxiliary |= token.Is(Relations.Auxiliary);
        }
        return tree[verb].Xpos is not ("VBN" or "VBG") || auxiliary;
    }

    /// <summary>Whether the clause tells what will or would be; where it is <paramref name="denied"/> also what cannot be ("could not accept").</summary>
    public static bool IsAhead(Sentence tree, int verb, bool denied)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree[child].Is(Relations.Auxiliary)
                && (tree[child].Lemma.ToLowerInvariant() is "will" or "would" or "shall" || (denied && tree[child].Lemma.ToLowerInvariant() is "can" or "could")))
                return true;
        }
        return false;
    }

    /// <summary>Whether a negator stands right on the word.</summary>
    public bool IsNegated(Sentence tree, int word)
    {
        foreach (int child in tree.Children(word))
        {
            if (words.Is(tree[child], WordRole.Negator))
                return true;
        }
        return false;
    }

    /// <summary>Whether the clause says that what was so has ended: "no longer demands".</summary>
    public static bool IsNoLonger(Sentence tree, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child > 0 && tree[child].Form.Equals("longer", StringComparison.OrdinalIgnoreCase)
                && tree[child - 1].Form.Equals("no", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether the clause, or one above it, is what a verb of demanding asks for: it tells what shall be, not what was.</summary>
    public bool IsAsked(Sentence tree, int verb)
    {
        for (int at = verb; at >= 0 && tree[at].Head >= 0; at = tree[at].Head)
        {
            if ((tree[at].Is(Relations.ClausalComplement) || tree[at].Is(Relations.OpenComplement)) && words.Is(tree[tree[at].Head], WordRole.Demanding)
                && !IsPast(tree, at))
                return true;
        }
        return false;
    }

    /// <summary>A past tense that is no bare form ("left"; but in "demanded that they shut it", "shut" is one).</summary>
    public static bool IsPast(Sentence tree, int verb) =>
        tree[verb].Xpos == "VBD" && !tree[verb].Form.Equals(tree[verb].Lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the clause, or one that it goes on from or lies in, is a condition.</summary>
    public static bool IsSupposed(Sentence tree, int verb)
    {
        for (int at = verb; at >= 0; at = tree[at].Head)
        {
            if (tree.Child(at, Relations.Marker) is >= 0 and int marker
                && tree[marker].Lemma.ToLowerInvariant() is "if" or "unless" or "until" or "whether" or "once")
                return true;
        }
        return false;
    }

    /// <summary>
    /// The verb that <paramref name="verb"/> is really joined to. "Demanded that they leave, and asked the others to stay": a past tense
    /// that hangs on a bare form goes on from the verb above that.
    /// </summary>
    private static int Outer(Sentence tree, int verb)
    {
        int head = tree[verb].Head;
        bool goesOn = tree[verb].Is(Relations.Conjunct) && tree[verb].Xpos == "VBD" && head >= 0 && tree[head].Xpos is "VB" or "VBP"
            && tree[head].Head >= 0 && Clauses.OwnSubject(tree, verb) < 0;
        return goesOn ? tree[head].Head : verb;
    }
}
