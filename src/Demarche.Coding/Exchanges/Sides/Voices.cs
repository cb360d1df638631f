using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Actors.References;
using Demarche.Coding.Statements;

namespace Demarche.Coding.Exchanges.Sides;

/// <summary>Tells who "I", "we" and "our" are in the words that a report quotes: whoever speaks there.</summary>
internal sealed class Voices
{
    private readonly Statement[] _quoted;
    private readonly Dictionary<Mention, ImmutableArray<Mention>> _known = [];

    public Voices(ImmutableArray<Statement> statements) =>
        _quoted = [.. statements.Where(statement => statement.Kind != StatementKind.Indirect).OrderBy(statement => statement.Content.Sum(span => span.Length))];

    /// <summary>Who speaks, where the mention is of the speaker; empty for other mentions, and where nobody is said to speak.</summary>
    public ImmutableArray<Mention> At(Mention mention)
    {
        if (mention.Kind != MentionKind.Pronoun || Pronouns.ClassOf(mention.Actor.Name) != PronounClass.Speaker)
            return [];
        if (!_known.TryGetValue(mention, out ImmutableArray<Mention> speakers))
            _known.Add(mention, speakers = Speakers(mention));
        return speakers;
    }

    private ImmutableArray<Mention> Speakers(Mention mention) =>
        Array.Find(_quoted, statement => statement.Content.Any(span => span.Contains(mention.Span))) is { } said
            ? [.. said.Speakers.Select(speaker => mention with { Actor = speaker.Actor, Source = $"who speaks in {said.Id}" })]
            : [];
}
