using Demarche.Language.Parsing;
using Demarche.Language.Syntax;

namespace Demarche.Language.Network;

/// <summary>One of the sentences that a <see cref="SyntaxWorkspace"/> holds: the tags of its words, their places in names, and its tree.</summary>
internal readonly ref struct SentenceView(SyntaxWorkspace space, int sentence)
{
    private readonly int _first = space.First(sentence);

    public TransitionState State { get; } = space.States[sentence];

    /// <summary>Number of words.</summary>
    public int Length => State.Length;

    /// <summary>Tag of each word.</summary>
    public Span<int> Tags => space.Tags.AsSpan(_first, Length);

    /// <summary>Place of each word in a named entity.</summary>
    public ReadOnlySpan<EntityTag> Entities => space.Entities.AsSpan(_first, Length);

    /// <summary>Number of a word among those known; see <see cref="KnownWords"/>.</summary>
    public int WordNumber(int word) => space.WordNumbers[_first + word];

    /// <summary>The characters of a word.</summary>
    public string Form(int word) => space.Known.Form(WordNumber(word));

    /// <summary>The score of each tag for a word.</summary>
    public ReadOnlySpan<float> TagScores(int word) => space.TagScores.Values.Slice((_first + word) * space.TagScores.Width, space.TagScores.Width);
}
