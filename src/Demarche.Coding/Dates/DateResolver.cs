using System.Collections.Immutable;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Dates;

/// <summary>Finds the date expressions of a sentence and says which day each stands for.</summary>
/// <remarks>
/// A report of Thursday that says "Wednesday" means the day before: a weekday, and a day of a month without its year,
/// is the last such day on or before publication, or the first on or after it where the clause tells the future
/// ("will meet on Friday", "plans to meet on Friday"). Relative expressions need the day of publication; without it
/// only whole dates resolve. Immutable; any number of threads.
/// </remarks>
public static class DateResolver
{
    /// <summary>The date expressions that resolve, in order. Linear in the sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">Day of publication; null when unknown.</param>
    public static ImmutableArray<ResolvedDate> Find(Sentence sentence, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ImmutableArray<ResolvedDate>.Builder? found = null;
        for (int at = 0; at < sentence.Length; at++)
        {
            if (DatePattern.At(sentence, at) is not { } pattern)
                continue;
            if (Resolve(sentence, at, pattern, published) is { } date)
                (found ??= ImmutableArray.CreateBuilder<ResolvedDate>()).Add(date);
            at = pattern.Last;
        }
        return found?.DrainToImmutable() ?? [];
    }

    /// <summary>The day on which what the predicate tells happened; null where its clause does not say.</summary>
    /// <param name="dates">What <see cref="Find"/> gave for the sentence.</param>
    /// <param name="predicate">Index of the predicate's word in the sentence.</param>
    public static ResolvedDate? OfClause(ImmutableArray<ResolvedDate> dates, int predicate)
    {
        foreach (ResolvedDate date in dates)
        {
            bool its = date.Governor == predicate || (date.Clause == predicate && !date.IsOfNoun);
            if (its && date.IsWhen)
                return date;
        }
        return null;
    }

    private static ResolvedDate? Resolve(Sentence sentence, int first, DatePattern pattern, DateOnly? published)
    {
        int head = HeadOf(sentence, first, pattern.Last);
        int clause = ClauseOf(sentence, head);
        if (pattern.Resolve(published, TellsFuture(sentence, clause)) is not { } date)
            return null;
        var span = new TextSpan(sentence[first].Span.Start, sentence[pattern.Last].Span.End);
        int marker = sentence.Child(head, Relations.Case);
        string? preposition = marker >= 0 && marker < first ? sentence[marker].Form.ToLowerInvariant() : null;
        return new ResolvedDate(date, pattern.Precision, span, first, pattern.Last, clause, preposition)
        {
            Governor = sentence[head].Head,
            IsOfNoun = IsOfNoun(sentence, head, preposition),
        };
    }

    /// <summary>"Sunday's vote", "the Sunday vote", "the attack of 3 March".</summary>
    private static bool IsOfNoun(Sentence sentence, int head, string? preposition)
    {
        ref readonly Token token = ref sentence[head];
        bool noun = token.Head >= 0 && sentence[token.Head].Pos is UniversalPos.NOUN or UniversalPos.PROPN;
        return noun && (token.Is(Relations.Possessor) || token.Relation == Relations.Compound
            || (token.Is(Relations.NominalModifier) && preposition == "of"));
    }

    /// <summary>The first word of the expression whose head lies outside it.</summary>
    private static int HeadOf(Sentence sentence, int first, int last)
    {
        for (int at = first; at <= last; at++)
        {
            if (sentence[at].Head < first || sentence[at].Head > last)
                return at;
        }
        return first;
    }

    private static int ClauseOf(Sentence sentence, int from)
    {
        int at = from;
        while (sentence[at].Head >= 0 && (at == from || !IsClause(sentence, at)))
            at = sentence[at].Head;
        return at;
    }

    private static bool IsClause(Sentence sentence, int at)
    {
        ref readonly Token token = ref sentence[at];
        return token.Pos is UniversalPos.VERB or UniversalPos.AUX
            || token.Is(Relations.ClausalComplement) || token.Is(Relations.OpenComplement)
            || token.Is(Relations.AdverbialClause) || token.Is(Relations.AdjectivalClause)
            || token.Is(Relations.ClausalSubject) || token.Is(Relations.Parataxis)
            || sentence.Child(at, Relations.Subject) >= 0;
    }

    /// <summary>"will meet", "shall meet"; "is to meet", "plans to meet", but not "refused to meet".</summary>
    private static bool TellsFuture(Sentence sentence, int clause)
    {
        bool infinitive = false;
        foreach (int child in sentence.Children(clause))
        {
            ref readonly Token token = ref sentence[child];
            if (token.Is(Relations.Auxiliary) && token.Lemma is "will" or "shall" or "'ll")
                return true;
            infinitive |= token.Pos == UniversalPos.PART && token.Lemma == "to";
        }
        int governor = sentence[clause].Head;
        return infinitive && governor >= 0 && !sentence[governor].Has("Tense=Past");
    }
}
