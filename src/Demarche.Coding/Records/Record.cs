using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;
using Demarche.Language.Articles;

namespace Demarche.Coding.Records;

/// <summary>The article with everything found in it.</summary>
public sealed record Record
{
    /// <summary>The article as read.</summary>
    public required Article Article { get; init; }

    /// <summary>Who is mentioned, in order of the text.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Who said what, in order of the text.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>Who did what to whom, in order of the text.</summary>
    public required ImmutableArray<Event> Events { get; init; }

    /// <summary>Which demand got which answer.</summary>
    public required ImmutableArray<Exchange> Exchanges { get; init; }

    /// <summary>What each side did about a demand, in order of the text: what the ledger over all articles is made of.</summary>
    public ImmutableArray<Move> Moves { get; init; } = [];

    /// <summary>What was odd about the article, from reading to coding.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
