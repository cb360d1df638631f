using System.Collections.Immutable;
using Demarche.Coding.Statements;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Statements;

/// <summary>The spans of a statement; equal where all its spans are.</summary>
internal sealed record MarkedStatement(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    public static readonly MarkedStatement Empty = new([], [], []);

    public static MarkedStatement Of(Statement statement) => new(statement.Source, statement.Cue, statement.Content);

    public MarkedStatement With(char kind, TextSpan span) => kind switch
    {
        '[' => this with { Source = Source.Add(span).Sort() },
        '<' => this with { Cue = Cue.Add(span).Sort() },
        _ => this with { Content = Content.Add(span).Sort() },
    };

    public bool Equals(MarkedStatement? other) =>
        other is not null && Source.SequenceEqual(other.Source) && Cue.SequenceEqual(other.Cue) && Content.SequenceEqual(other.Content);

    public override int GetHashCode() => HashCode.Combine(Source.Length, Cue.Length, Content.Length);
}
