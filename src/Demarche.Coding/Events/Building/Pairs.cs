using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Words that stand for several parties at once: "they", "both" after "A and B".</summary>
internal static class Pairs
{
    /// <summary>
    /// The parties that "they", "both", "neither" or "the two" stands for: what the subject before it joins by "and", in the same sentence or the one
    /// before it in the paragraph. Empty where the word is another, is known already, or nothing is joined.
    /// </summary>
    public static ImmutableArray<Mention> Of(ImmutableArray<Sentence> sentences, int index, int word, DocumentMentions mentions)
    {
        Sentence sentence = sentences[index];
        ref readonly Token token = ref sentence[word];
        bool pair = token.Form.ToLowerInvariant() is "they" or "them" or "both" or "neither" or "two";
        if (!pair || (token.Pos is not (UniversalPos.PRON or UniversalPos.DET) && token.Form is not "two")
            || mentions.WithHead(index, word) is { Actor: { Code: not null } } || sentence.Child(word, Relations.NominalModifier) >= 0)
            return [];
        ImmutableArray<Mention> before = Joined(sentence, index, word, mentions);
        if (before.IsEmpty && index > 0 && sentences[index - 1].Paragraph == sentence.Paragraph)
            before = Joined(sentences[index - 1], index - 1, sentences[index - 1].Length, mentions);
        return before;
    }

    /// <summary>What the last subject before the word joins, where it joins two or more known parties.</summary>
    private static ImmutableArray<Mention> Joined(Sentence sentence, int index, int before, DocumentMentions mentions)
    {
        for (int word = before - 1; word >= 0; word--)
        {
            if (!sentence[word].Is(Relations.Subject) || sentence[word].Pos == UniversalPos.PRON)
                continue;
            var parties = ImmutableArray.CreateBuilder<Mention>();
            Add(sentence, index, word, mentions, parties);
            return parties.Count > 1 ? parties.DrainToImmutable() : [];
        }
        return [];
    }

    private static void Add(Sentence sentence, int index, int word, DocumentMentions mentions, ImmutableArray<Mention>.Builder parties)
    {
        if (mentions.Covering(index, word) is { Actor: { } actor } mention && (actor.Code ?? actor.Id) is not null && !parties.Any(p => p.Actor == actor))
            parties.Add(mention);
        foreach (int child in sentence.Children(word))
        {
            if (sentence[child].Relation == Relations.Conjunct)
                Add(sentence, index, child, mentions, parties);
        }
    }
}
