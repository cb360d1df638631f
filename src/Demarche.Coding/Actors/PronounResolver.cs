using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors;

/// <summary>Finds whom "he", "she", "it" and "they" refer to; abstains where two would do.</summary>
/// <remarks>
/// Looks back sentence by sentence; in each, one fitting entity decides, else the one fitting subject. Pronouns inside
/// quotation marks are left alone: who speaks decides them.
/// </remarks>
internal sealed class PronounResolver(Discourse discourse)
{
    private readonly List<Entity> _fitting = [];
    private readonly List<Entity> _subjects = [];
    private bool _jointSubject;

    /// <summary>The antecedent; null when nothing fits or several do.</summary>
    public Entity? Resolve(MentionDraft draft)
    {
        Sentence sentence = discourse.Document.Sentences[draft.Sentence];
        PronounClass pronoun = Pronouns.ClassOf(sentence[draft.Head].Form);
        if (pronoun is PronounClass.None or PronounClass.Speaker)
            return null;
        if (pronoun == PronounClass.It && IsExpletive(sentence, draft.Head))
            return null;
        int reach = pronoun is PronounClass.He or PronounClass.She ? 3 : 1;
        int next = discourse.Occurrences.Count - 1;
        for (int back = 0; back <= reach; back++)
        {
            next = Collect(draft, pronoun, draft.Sentence - back, next);
            if (_jointSubject && pronoun == PronounClass.They)
                return null;
            if (_fitting.Count > 1 && pronoun == PronounClass.It && IsConditional(sentence, draft.Head))
                return null;
            if (_fitting.Count > 0)
                return Decide(pronoun);
        }
        return null;
    }

    private Entity? Decide(PronounClass pronoun)
    {
        if (_fitting.Count == 1)
            return _fitting[0];
        if (_subjects.Count == 1)
            return _subjects[0];
        Gender gender = pronoun switch
        {
            PronounClass.He => Gender.Male,
            PronounClass.She => Gender.Female,
            _ => Gender.Unknown,
        };
        List<Entity> sure = gender == Gender.Unknown ? [] : _fitting.FindAll(entity => entity.Gender == gender);
        return sure.Count == 1 ? sure[0] : null;
    }

    /// <summary>Gathers what fits in one sentence; returns the index of the last occurrence before it.</summary>
    private int Collect(MentionDraft draft, PronounClass pronoun, int sentence, int next)
    {
        _fitting.Clear();
        _subjects.Clear();
        _jointSubject = false;
        int at = next;
        for (; at >= 0 && discourse.Occurrences[at].Sentence >= sentence; at--)
        {
            Occurrence occurrence = discourse.Occurrences[at];
            _jointSubject |= occurrence.Subject && occurrence.Conjoined;
            if (!Fits(occurrence.Entity, pronoun) || !MayCorefer(draft, occurrence))
                continue;
            if (!_fitting.Contains(occurrence.Entity))
                _fitting.Add(occurrence.Entity);
            if (occurrence.Subject && !_subjects.Contains(occurrence.Entity))
                _subjects.Add(occurrence.Entity);
        }
        return at;
    }

    private static bool Fits(Entity entity, PronounClass pronoun) => pronoun switch
    {
        PronounClass.He => entity.IsPerson && entity.Gender != Gender.Female,
        PronounClass.She => entity.IsPerson && entity.Gender != Gender.Male,
        PronounClass.It => !entity.IsPerson && !entity.Plural && (entity.Actor.Code is not null || entity.Actor.Id is not null),
        PronounClass.They => entity.Plural || entity.Type is "group" or "party" or "movement" or "military" or "police",
        _ => false,
    };

    /// <summary>Two arguments of one verb are two parties; a conjunct alone is not "they".</summary>
    private bool MayCorefer(MentionDraft draft, Occurrence occurrence)
    {
        if (occurrence.Sentence != draft.Sentence)
            return true;
        Sentence sentence = discourse.Document.Sentences[draft.Sentence];
        ref readonly Token pronoun = ref sentence.Tokens.ItemRef(draft.Head);
        ref readonly Token other = ref sentence.Tokens.ItemRef(occurrence.Token);
        bool possessive = pronoun.Is(Relations.Possessor);
        if (!possessive && pronoun.Head == other.Head)
            return false;
        return !possessive || pronoun.Head != occurrence.Token;
    }

    /// <summary>"It" in an if-clause: as often the one who is warned as the one who warns.</summary>
    private static bool IsConditional(Sentence sentence, int token)
    {
        int clause = sentence[token].Head;
        int marker = clause < 0 ? -1 : sentence.Child(clause, Relations.Marker);
        return marker >= 0 && sentence[marker].Form.ToLowerInvariant() is ("if" or "unless");
    }

    /// <summary>"It is clear that …", "it rained": an "it" that stands for no one.</summary>
    private static bool IsExpletive(Sentence sentence, int token)
    {
        ref readonly Token word = ref sentence.Tokens.ItemRef(token);
        if (word.Relation.StartsWith("expl", StringComparison.Ordinal))
            return true;
        if (word.Head < 0 || !word.Is(Relations.Subject))
            return false;
        UniversalPos predicate = sentence[word.Head].Pos;
        return predicate is not UniversalPos.VERB || sentence.Child(word.Head, Relations.ClausalSubject) >= 0;
    }
}
