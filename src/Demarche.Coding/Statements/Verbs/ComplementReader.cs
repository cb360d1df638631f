using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Verbs;

/// <summary>
/// Decides which construction gives a verb its content: first those that words and marks show whatever the tree says ("…," said
/// the envoy), then the frames of its lexicon rows ("said that …", "called for …"), at last a clause that follows.
/// </summary>
internal sealed class ComplementReader
{
    private readonly Sentence _sentence;
    private readonly CueVerbs _cues;
    private readonly FinalCue _final;
    private readonly SpeechInversion _inversion;
    private readonly AskedQuestion _question;
    private readonly DetachedClause _detached;
    private readonly ICueFrame[] _active;
    private readonly ICueFrame[] _passive;

    public ComplementReader(SentenceView reading, CueVerbs cues)
    {
        _sentence = reading.Sentence;
        _cues = cues;
        _final = new FinalCue(reading, cues);
        _inversion = new SpeechInversion(reading, cues);
        _question = new AskedQuestion(reading, cues);
        _detached = new DetachedClause(reading, cues);
        var content = new ContentWords(reading, cues);
        var clause = new ClauseFrame(reading, content);
        var infinitive = new InfinitiveFrame(reading, content);
        var phrase = new PhraseFrame(reading, content);
        var appearance = new AppearanceFrame(reading, content);
        _active = [clause, new ParenthesisFrame(reading, content), infinitive, new ObjectFrame(reading, content), phrase, new GerundFrame(reading, content), appearance];
        _passive = [clause, infinitive, new PassiveFrame(reading, content), phrase, appearance];
    }

    /// <summary>What the verb takes as the content of an attribution; null when no row allows what stands there.</summary>
    public Complement? Find(int verb) => _final.Read(verb) ?? _inversion.Read(verb) ?? _question.Read(verb)
        ?? _detached.ReadThat(verb) ?? InFrames(verb) ?? _detached.ReadRest(verb);

    private Complement? InFrames(int verb)
    {
        bool passive = SubjectReader.IsPassive(_sentence, verb);
        foreach (ICueFrame frame in passive ? _passive : _active)
        {
            foreach (CueEntry entry in _cues[verb])
            {
                if (frame.Read(verb, entry, passive) is { } found)
                    return found;
            }
        }
        return null;
    }
}
