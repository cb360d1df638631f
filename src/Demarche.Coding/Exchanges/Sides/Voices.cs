using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Actors.References;
using Demarche.Coding.Statements;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>Tells who "I", "we" and "our" are: whoever speaks where they stand.</summary>
internal sealed class Voices(ImmutableArray<Statement> statements)
{
    /// <summary>Who speaks, where the mention is of the speaker; empty for other mentions, and where nobody is said to speak.</summary>
    public ImmutableArray<Mention> At(Mention mention)
    {
        if (mention.Kind != MentionKind.Pronoun || Pronouns.ClassOf(mention.Actor.Name) != PronounClass.Speaker)
            return [];
        Statement? inner = statements
            .Where(statement => statement.Content.Any(span => span.Contains(mention.Span)))
            .MinBy(statement => statement.Content.Sum(span => span.Length));
        return inner is null ? [] : [.. inner.Speakers.Select(speaker => mention with { Actor = speaker.Actor, Source = $"who speaks in {inner.Id}" })];
    }
}
