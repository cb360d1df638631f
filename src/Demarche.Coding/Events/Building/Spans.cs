using System.Collections.Immutable;
using Demarche.Coding.Events.Composition;
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
        var words = new SortedSet<int>(sentence.Subtree(deed.Content));
        if (deed.Trigger.Contains(deed.Content))
            words.RemoveWhere(word => word < deed.Content);
        else
            RemoveOpening(sentence, deed.Content, words);
        while (words.Count > 0 && sentence[words.Max].Pos == UniversalPos.PUNCT && !IsQuote(sentence[words.Max]))
            words.Remove(words.Max);
        while (words.Count > 0 && sentence[words.Min].Form is "," or ":" or "-" or "–" or "—")
            words.Remove(words.Min);
        return words.Count == 0 ? [] : [new TextSpan(sentence[words.Min].Span.Start, sentence[words.Max].Span.End)];
    }

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
