using Demarche.Coding.Events;
using Demarche.Coding.Exchanges.Matters;
using Demarche.Coding.Exchanges.Sides;

namespace Demarche.Coding.Exchanges.Linking;

/// <summary>Ties events to the demands that they answer, by parties and matter.</summary>
internal sealed class EventAnswerLinker(ExchangeTable table, ExchangeWords words)
{
    /// <summary>So many words in common show that two texts are about one matter, without any other sign.</summary>
    private const int TellingWords = 2;

    /// <summary>Adds the answer to the exchange it belongs to; false when it belongs to none.</summary>
    public bool Link(EventAnswer answer)
    {
        if (answer.Kind == AnswerKind.Acts)
            return LinkAct(answer);
        ExchangeBuilder? exchange = answer.Rank is { IsSide: true } rank ? Side(answer, rank) : Answered(answer);
        exchange ??= Implied(answer);
        exchange?.Add(Linked(answer, exchange.IsSide && answer.Implies == Standing.Met ? Standing.Deferred : answer.Implies));
        return exchange is not null;
    }

    private ExchangeBuilder? Answered(EventAnswer answer) => table.Recent(answer.Position)
        .Where(exchange => !exchange.IsSide
            && !exchange.IsDemandedBy(answer.Event)
            && exchange.Parties.IsAnsweredBy(answer.Actors, answer.Recipients)
            && IsAbout(answer, exchange))
        .MaxBy(exchange => exchange.Words.Shared(answer.Words));

    /// <summary>
    /// Whether they share words, or one of them leaves the matter to be understood. Where the demand names no addressee and
    /// the answer nobody whom it goes to, the words alone must tell.
    /// </summary>
    private static bool IsAbout(EventAnswer answer, ExchangeBuilder exchange)
    {
        int shared = exchange.Words.Shared(answer.Words);
        if (exchange.Parties.Addressees.IsEmpty && answer.Recipients.IsEmpty)
            return shared >= TellingWords;
        // Who refuses a call answers no threat, unless that is what the call says.
        if (answer.NamesDemand && !answer.IsAnaphoric && exchange.IsThreat)
            return exchange.Words.Overlap(answer.Words) > 0.5;
        return shared > 0
            || answer.IsAnaphoric
            || (answer.Words.IsEmpty && (answer.NamesDemand || answer.Kind == AnswerKind.Rejects))
            || (exchange.Words.IsEmpty && answer.NamesDemand);
    }

    /// <summary>
    /// A deed answers where it is the one that was asked for or to be ended: its own words are the demand's. A hostile
    /// one meets a demand for it and defies a demand to end it.
    /// </summary>
    private bool LinkAct(EventAnswer answer)
    {
        if ((answer.Event.Auxiliaries & EventAuxiliaries.Historical) != 0)
            return false;
        ExchangeBuilder? exchange = table.Recent(answer.Position)
            .Where(candidate => candidate.Position < answer.Position
                && candidate.Parties.IsAnsweredBy(answer.Actors, answer.Recipients)
                && candidate.Words.Shared(answer.Words) >= TellingWords)
            .MaxBy(candidate => candidate.Words.Shared(answer.Words));
        if (exchange is null)
            return false;
        bool defies = answer.Implies == Standing.Rejected && exchange.Words.Have(WordRole.Cease, words);
        Standing standing = defies || answer.Implies != Standing.Rejected ? answer.Implies : Standing.Met;
        exchange.Add(Linked(answer, standing));
        return true;
    }

    /// <summary>The exchange about the other questions between two sides that have a main one.</summary>
    private ExchangeBuilder? Side(EventAnswer answer, MatterName rank)
    {
        ExchangeBuilder? main = table.Recent(answer.Position).FirstOrDefault(exchange =>
            !exchange.IsSide && !answer.Recipients.IsEmpty && exchange.Parties.IsAnsweredBy(answer.Actors, answer.Recipients));
        return main is null ? null : table.Side(main, rank.Span);
    }

    /// <summary>
    /// An exchange of which the report tells the answer only ("rejected Hanoi's demand for compensation", "will not bow to
    /// demands for compensation").
    /// </summary>
    private ExchangeBuilder? Implied(EventAnswer answer)
    {
        if (!answer.NamesDemand || answer.Words.IsEmpty)
            return null;
        var exchange = new ExchangeBuilder(
            new Parties(answer.Recipients, answer.Actors), answer.Words, answer.Position, isSide: false);
        foreach (var span in answer.Matter)
            exchange.AddMatter(span);
        table.Add(exchange);
        return exchange;
    }

    private static LinkedAnswer Linked(EventAnswer answer, Standing implies) => new(
        new Answer(answer.Kind, answer.Event.Id, null),
        implies,
        answer.Position,
        answer.Event.Date,
        (answer.Event.Auxiliaries & EventAuxiliaries.Historical) != 0);
}
