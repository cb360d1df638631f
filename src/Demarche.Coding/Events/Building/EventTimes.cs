using System.Collections.Immutable;
using Demarche.Coding.Dates;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Building;

/// <summary>Says when a deed was done.</summary>
internal sealed class EventTimes(Sentence sentence, DateOnly? published)
{
    private ImmutableArray<ResolvedDate> _dates;

    /// <summary>The date of the deed; null when its clause does not say.</summary>
    public ResolvedDate? Of(Deed deed)
    {
        if (_dates.IsDefault)
            _dates = DateResolver.Find(sentence, published);
        if (_dates.IsEmpty)
            return null;
        foreach (int word in deed.Trigger)
        {
            if (DateResolver.OfClause(_dates, word) is { } date)
                return date;
        }
        foreach (ResolvedDate date in _dates)
        {
            if (date.IsWhen && deed.Content >= 0 && deed.Content != deed.Anchor && Spans.IsCircumstance(sentence, deed.Content, date.First))
                return date;
        }
        return OfMedium(deed.Anchor);
    }

    /// <summary>"in a letter sent on Wednesday, Iran rejected": what is done in a thing is done when that was sent.</summary>
    private ResolvedDate? OfMedium(int anchor)
    {
        foreach (ResolvedDate date in _dates)
        {
            ref readonly Token clause = ref sentence[date.Clause];
            if (!date.IsWhen || clause.Relation != Relations.AdjectivalClause || clause.Xpos != "VBN")
                continue;
            ref readonly Token medium = ref sentence[clause.Head];
            if (medium.Is(Relations.Oblique) && medium.Head == anchor && Prepositional.Own(sentence, anchor, "in") == clause.Head)
                return date;
        }
        return null;
    }
}
