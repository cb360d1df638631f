using System.Collections.Immutable;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Building;

/// <summary>The spans of triggers and contents.</summary>
internal static class Spans
{
    /// <summary>The trigger's words with their particles, joined where they touch, in order.</summary>
    public static ImmutableArray<TextSpan> OfTrigger(Sentence sentence, ImmutableArray<int> trigger)
    {
        var words = new SortedSet<int>(trigger);
        foreach (int word in trigger)
        {
            if (sentence.Child(word, Relations.Particle) is >= 0 and int particle)
                words.Add(particle);
        }
        return Joined(sentence, words);
    }

    /// <summary>The words of the content, without the conjunction or preposition that opens it and commas at its edges.</summary>
    public static ImmutableArray<TextSpan> OfContent(Sentence sentence, Deed deed)
    {
        if (deed.Content < 0)
            return [];
        SortedSet<int> words = Words(sentence, deed);
        if (deed.Content == deed.Anchor)
            words.RemoveWhere(word => word < deed.Content);
        else
            RemoveOpening(sentence, deed.Content, words);
        if (sentence[deed.Content].Is(Relations.Object) && deed.Content != deed.Anchor)
            RemoveCircumstances(sentence, deed.Content, words);
        while (words.Count > 0 && sentence[words.Max].Pos == UniversalPos.PUNCT && !IsQuote(sentence[words.Max]))
            words.Remove(words.Max);
        while (words.Count > 0 && sentence[words.Min].Form is "," or ":" or "-" or "–" or "—")
            words.Remove(words.Min);
        return words.Count == 0 ? [] : [new TextSpan(sentence[words.Min].Span.Start, sentence[words.Max].Span.End)];
    }

    /// <summary>
    /// The content's words; with an object also the infinitive right after it ("guarantees to limit …"), which parsers
    /// hang on the verb as often as on the object.
    /// </summary>
    public static SortedSet<int> Words(Sentence sentence, Deed deed)
    {
        var words = new SortedSet<int>(sentence.Subtree(deed.Content));
        if (sentence[deed.Content].Is(Relations.Object) && Arguments.Purpose(sentence, deed.Anchor) is >= 0 and int clause
            && sentence.Subtree(clause) is var more && more[0] == words.Max + 1)
        {
            words.UnionWith(more);
        }
        words.RemoveWhere(word => Clauses.StandsApart(sentence, word, deed.Content) && IsParticiple(sentence, word, deed.Content));
        return words;
    }

    /// <summary>Whether what sets the word apart is a participle; a relative clause is part of the content.</summary>
    private static bool IsParticiple(Sentence sentence, int word, int above)
    {
        for (int at = word; at != above && at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Relation == Relations.RelativeClause)
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether the word lies in a phrase of time or manner at the end of an object ("rejected the demand in writing on
    /// Wednesday"): it tells when or how the deed was done, wherever the parser hangs it.
    /// </summary>
    public static bool IsCircumstance(Sentence sentence, int content, int word)
    {
        if (!sentence[content].Is(Relations.Object) || word < content)
            return false;
        for (int at = word; at >= 0 && at != content; at = sentence[at].Head)
        {
            ref readonly Token token = ref sentence[at];
            if (token.Pos == UniversalPos.VERB && token.Lemma != "writing" && token.Form != "writing")
                return false;
            if (sentence[at].Head == content && sentence.Subtree(at)[^1] >= LastWord(sentence, content))
                return Prepositional.IsTime(token) || token.Form == "writing";
        }
        return false;
    }

    private static int LastWord(Sentence sentence, int head)
    {
        ImmutableArray<int> words = sentence.Subtree(head);
        for (int i = words.Length - 1; i >= 0; i--)
        {
            if (sentence[words[i]].Pos != UniversalPos.PUNCT)
                return words[i];
        }
        return head;
    }

    private static void RemoveCircumstances(Sentence sentence, int head, SortedSet<int> words) =>
        words.RemoveWhere(word => IsCircumstance(sentence, head, word));

    private static void RemoveOpening(Sentence sentence, int head, SortedSet<int> words)
    {
        foreach (int child in sentence.Children(head))
        {
            bool opens = child == words.Min && (sentence[child].Is(Relations.Case) || sentence[child].Relation == Relations.Marker);
            if (opens && sentence[child].Pos is UniversalPos.ADP or UniversalPos.SCONJ)
                words.Remove(child);
        }
    }

    private static bool IsQuote(in Token token) => token.Form is "\"" or "”" or "’" or "''" or "'";

    private static ImmutableArray<TextSpan> Joined(Sentence sentence, SortedSet<int> words)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        int last = -2;
        foreach (int word in words)
        {
            TextSpan span = sentence[word].Span;
            if (word == last + 1 && spans.Count > 0)
                spans[^1] = spans[^1].Union(span);
            else
                spans.Add(span);
            last = word;
        }
        return spans.DrainToImmutable();
    }
}
