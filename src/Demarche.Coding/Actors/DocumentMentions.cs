using System.Collections.Immutable;

namespace Demarche.Coding.Actors;

/// <summary>All mentions of a document, and which word belongs to which.</summary>
public sealed class DocumentMentions
{
    private readonly Dictionary<(int Sentence, int Token), Mention> _byHead = [];
    private readonly Dictionary<(int Sentence, int Token), Mention> _byToken = [];

    /// <summary>Indexes the mentions. A word inside several mentions belongs to the shortest.</summary>
    public DocumentMentions(ImmutableArray<Mention> mentions)
    {
        All = mentions;
        foreach (Mention mention in mentions.OrderByDescending(m => m.Last - m.First))
        {
            for (int token = mention.First; token <= mention.Last; token++)
                _byToken[(mention.Sentence, token)] = mention;
            _byHead[(mention.Sentence, mention.Head)] = mention;
        }
    }

    /// <summary>In order of the text.</summary>
    public ImmutableArray<Mention> All { get; }

    /// <summary>The mention that <paramref name="token"/> is the head of; null when there is none.</summary>
    public Mention? WithHead(int sentence, int token) => _byHead.GetValueOrDefault((sentence, token));

    /// <summary>The shortest mention that <paramref name="token"/> lies in; null when there is none.</summary>
    public Mention? Covering(int sentence, int token) => _byToken.GetValueOrDefault((sentence, token));
}
