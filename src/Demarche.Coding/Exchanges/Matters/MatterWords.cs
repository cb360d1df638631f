using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Dates;
using Demarche.Coding.Exchanges.Sides;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Matters;

/// <summary>The words that show what a text is about: lemmas of its nouns, names, verbs and adjectives.</summary>
internal sealed class MatterWords
{
    /// <summary>A word built on another shares at least this many letters with it ("expand", "expansion").</summary>
    private const int SharedLetters = 5;

    private readonly ImmutableArray<MatterWord> _words;

    /// <summary>The given words, each once and in ordinal order of their lemmas.</summary>
    public MatterWords(ImmutableArray<MatterWord> words) => _words = words;

    /// <summary>No words: a matter that is not named.</summary>
    public static MatterWords None { get; } = new([]);

    /// <summary>The words in ordinal order.</summary>
    public ImmutableArray<MatterWord> All => _words;

    /// <summary>Whether there is no word.</summary>
    public bool IsEmpty => _words.IsEmpty;

    /// <summary>
    /// The words in <paramref name="spans"/> but for general ones and the names in <paramref name="parties"/>. What a relative or
    /// adverbial clause adds ("which he called a threat", "since the road is closed") counts only where nothing else is left, or with <paramref name="withAsides"/>.
    /// </summary>
    public static MatterWords Of(
        Document document,
        DocumentWords positions,
        ImmutableArray<TextSpan> spans,
        IEnumerable<Mention> parties,
        ExchangeWords roles,
        bool withAsides = false)
    {
        HashSet<string> names = Names(document.Article.Text, parties);
        var words = new SortedDictionary<string, MatterWord>(StringComparer.Ordinal);
        var asides = new SortedDictionary<string, MatterWord>(StringComparer.Ordinal);
        foreach (TextSpan span in spans)
        {
            foreach ((int sentence, int first, int last) in positions.Runs(span))
            {
                Sentence tree = document.Sentences[sentence];
                for (int i = first; i <= last; i++)
                {
                    if (Word(tree, i, names, roles) is { } word)
                        (!withAsides && IsAside(tree, i, (first, last), roles) ? asides : words)[word.Lemma] = word;
                }
            }
        }
        SortedDictionary<string, MatterWord> telling = words.Count > 0 ? words : asides;
        return telling.Count == 0 ? None : new MatterWords([.. telling.Values]);
    }

    private static MatterWord? Word(Sentence tree, int index, HashSet<string> names, ExchangeWords roles)
    {
        const WordRole Untelling = WordRole.Empty | WordRole.Demand | WordRole.Main | WordRole.Side;
        ref readonly Token token = ref tree[index];
        int particle = token.Pos == UniversalPos.VERB ? tree.Child(index, Relations.Particle) : -1;
        if (particle >= 0 && roles.HasTopic($"{token.Lemma} {tree[particle].Lemma}"))
            return new MatterWord(roles.TopicOf($"{token.Lemma} {tree[particle].Lemma}"), false);
        if (token.Pos == UniversalPos.VERB && index + 1 < tree.Length && tree[index + 1].Pos is UniversalPos.ADP or UniversalPos.ADV
            && roles.HasTopic($"{token.Lemma} {tree[index + 1].Lemma}"))
            return new MatterWord(roles.TopicOf($"{token.Lemma} {tree[index + 1].Lemma}"), false);
        if (IsNaming(tree, index))
            return new MatterWord(roles.TopicOf("rename"), false);
        if (IsLettingGo(tree, index))
            return new MatterWord(roles.TopicOf("release"), false);
        if (!IsContent(token.Pos) || (roles.Is(token, Untelling) && !roles.HasTopic(token.Lemma))
            || names.Contains(token.Form) || names.Contains(token.Lemma))
            return null;
        if (IsNoMatter(token, index))
            return null;
        bool name = token.Pos == UniversalPos.PROPN;
        string topic = roles.TopicOf(token.Lemma);
        // "The withdrawal" says no more of what is withdrawn than "withdraw" does.
        bool thing = token.Pos == UniversalPos.NOUN && (roles.RolesOf(topic) & WordRole.Act) == 0;
        return new MatterWord(topic, name || thing, name, !name && ForbiddenAct.Is(tree, index, roles));
    }

    /// <summary>"Turkish", "Monday": whose it is and when say nothing of what it is.</summary>
    private static bool IsNoMatter(in Token token, int index) =>
        (token.Pos == UniversalPos.ADJ && index > 0 && char.IsUpper(token.Form[0]))
        || (token.Pos == UniversalPos.PROPN && CalendarWords.Weekday(token.Form) is not null);

    /// <summary>"To let the crew go", "to set the crew free".</summary>
    private static bool IsLettingGo(Sentence tree, int verb)
    {
        if (tree[verb].Pos != UniversalPos.VERB || tree[verb].Lemma.ToLowerInvariant() is not ("let" or "set"))
            return false;
        foreach (int child in tree.Children(verb))
        {
            if (child > verb && tree[child].Lemma.ToLowerInvariant() is "go" or "free" && !tree[child].Is(Relations.Oblique))
                return true;
        }
        return false;
    }

    /// <summary>"To call the town Newport": a verb of calling with what is called and how.</summary>
    private static bool IsNaming(Sentence tree, int verb)
    {
        if (tree[verb].Pos != UniversalPos.VERB || tree[verb].Lemma.ToLowerInvariant() is not ("call" or "name"))
            return false;
        int complements = 0;
        bool name = false;
        foreach (int child in tree.Children(verb))
        {
            if (child < verb || !(tree[child].Is(Relations.Object) || tree[child].Is(Relations.OpenComplement)))
                continue;
            complements++;
            name |= tree[child].Pos == UniversalPos.PROPN;
        }
        return complements > 1 && name;
    }

    /// <summary>Whether the word lies in a clause that adds something to a word of the same run.</summary>
    private static bool IsAside(Sentence tree, int word, (int First, int Last) run, ExchangeWords roles)
    {
        (int first, int last) = run;
        for (int at = word; at >= first && at <= last; at = tree[at].Head)
        {
            bool inside = tree[at].Head >= first && tree[at].Head <= last;
            if (inside && tree.Child(at, Relations.Marker) is >= 0 and int marker
                && tree[marker].Lemma.ToLowerInvariant() is "so" or "because" or "since" or "although" or "while" or "as")
                return true;
            if (inside && IsAnotherDeed(tree, at, roles))
                return true;
            if (inside && IsReason(tree, at))
                return true;
            if (inside && (tree[at].Is(Relations.RelativeClause) || tree[at].Is(Relations.AdverbialClause) || tree[at].Is(Relations.Parataxis)))
                return true;
        }
        return EndsRun(tree, word, first, last);
    }

    /// <summary>"Because of the rain", "despite the rain".</summary>
    private static bool IsReason(Sentence tree, int word) =>
        tree[word].Is(Relations.Oblique) && tree.Child(word, Relations.Case) is >= 0 and int preposition
        && tree[preposition].Lemma.ToLowerInvariant() is "because" or "due" or "owing" or "despite";

    /// <summary>Whether the word lies in an adverbial clause that the run takes in from outside ("the delay so that the talks could go on").</summary>
    private static bool EndsRun(Sentence tree, int word, int first, int last)
    {
        int top = word;
        while (tree[top].Head >= first && tree[top].Head <= last)
            top = tree[top].Head;
        return tree[top].Is(Relations.AdverbialClause) && tree.Child(top, Relations.Marker) is >= 0 and int marker
            && marker > first && tree[marker].Lemma.ToLowerInvariant() is "so" or "because" or "since" or "although" or "while";
    }

    /// <summary>"… and asked the others to leave", "… and suspended the treaty": a past tense that goes on from a bare form is no part of what was demanded before.</summary>
    private static bool IsAnotherDeed(Sentence tree, int word, ExchangeWords roles) =>
        tree[word].Is(Relations.Conjunct) && tree[word].Xpos == "VBD" && tree[tree[word].Head].Xpos != "VBD"
        && (tree[tree[word].Head].Xpos == "VB" || roles.Is(tree[word], WordRole.Demanding));

    /// <summary>The words of both.</summary>
    public MatterWords Union(MatterWords other) =>
        other.IsEmpty ? this : new([.. _words.Union(other._words).OrderBy(word => word.Lemma, StringComparer.Ordinal)]);

    /// <summary>How many words of <paramref name="other"/> stand here too; 0 unless one of them is a thing or name, or an act that is all one text says.</summary>
    public int Shared(MatterWords other)
    {
        int count = 0;
        bool nominal = _words.Length == 1 || other._words.Length == 1;
        foreach ((string lemma, bool isNominal, _, _) in other._words)
        {
            foreach ((string known, bool knownNominal, _, _) in _words)
            {
                if (!Related(lemma, known))
                    continue;
                count++;
                nominal |= isNominal || knownNominal;
                break;
            }
        }
        return nominal ? count : 0;
    }

    /// <summary>The shared words as a share of the shorter text's words, 0 to 1.</summary>
    public double Overlap(MatterWords other)
    {
        int shorter = Math.Min(_words.Length, other._words.Length);
        return shorter == 0 ? 0 : Math.Min(1, (double)Shared(other) / shorter);
    }

    /// <summary>Whether a word with one of the roles stands here.</summary>
    public bool Have(WordRole roles, ExchangeWords words)
    {
        foreach ((string lemma, _, _, _) in _words)
        {
            if ((words.RolesOf(lemma) & roles) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Equal, or sharing their first five letters and more than half of the longer word.</summary>
    public static bool Related(string one, string other)
    {
        int shared = one.AsSpan().CommonPrefixLength(other);
        int longer = Math.Max(one.Length, other.Length);
        return shared == longer || (shared >= SharedLetters && 2 * shared > longer);
    }

    private static bool IsContent(UniversalPos pos) =>
        pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.VERB or UniversalPos.ADJ;

    private static HashSet<string> Names(string text, IEnumerable<Mention> parties)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Mention mention in parties.Where(mention => SideNames.Of(mention.Actor) is not null))
        {
            names.UnionWith(mention.Actor.Name.Split(' '));
            names.UnionWith(mention.Span.Of(text).Split(' '));
        }
        return names;
    }
}
