using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>Finds whom "he", "she", "it" and "they" refer to; abstains where two would do.</summary>
/// <remarks>
/// Every person mentioned in the last sentences has a weight: more for subjects than for objects, more for these than for
/// other words, less with each sentence back (as in Lappin and Leass 1994). The heaviest is taken if it is clearly heavier
/// than the next. Of a sentence before, the subject of what somebody said weighs less than who said it. "It" and "they" only
/// take the subject before them. Pronouns inside quotation marks are left alone: who speaks decides them; and "he" beside a
/// quotation speaks it, so it is nobody whom the quotation speaks of.
/// </remarks>
internal sealed class PronounResolver(Discourse discourse, bool[]?[] quoted)
{
    /// <summary>What a sentence takes from the weight.</summary>
    private const double Decay = 0.5;

    /// <summary>How many times as heavy as the next the antecedent must be.</summary>
    private const double Margin = 1.2;

    /// <summary>What the subject of a clause of an earlier sentence weighs that tells what another says: who goes on is who spoke.</summary>
    private const double ReportedSubject = 0.7;

    /// <summary>How many sentences back "he" may reach.</summary>
    private const int Reach = 4;

    private readonly List<Candidate> _candidates = [];

    /// <summary>The antecedent; null when nothing fits or several do.</summary>
    public Entity? Resolve(MentionDraft draft)
    {
        Sentence sentence = discourse.Document.Sentences[draft.Sentence];
        PronounClass pronoun = Pronouns.ClassOf(sentence[draft.Head].Form);
        if (pronoun is PronounClass.None or PronounClass.Speaker)
            return null;
        if (pronoun == PronounClass.It && PronounSyntax.IsExpletive(sentence, draft.Head))
            return null;
        if (pronoun is PronounClass.It or PronounClass.They)
            return NearestSubject(draft, pronoun);
        Weigh(draft, pronoun);
        return Heaviest();
    }

    /// <summary>
    /// For things as well as actors can be "it" and "they": the subject before it, if that is an actor that fits.
    /// </summary>
    private Entity? NearestSubject(MentionDraft draft, PronounClass pronoun)
    {
        Sentence sentence = discourse.Document.Sentences[draft.Sentence];
        if (PronounSyntax.IsConditional(sentence, draft.Head))
            return null;
        int at = draft.Sentence;
        int subject = PronounSyntax.SubjectBefore(sentence, draft.Head);
        if (subject < 0 && at > 0 && PronounSyntax.IsAtStart(sentence, draft.Head))
        {
            at--;
            Sentence before = discourse.Document.Sentences[at];
            subject = before.Paragraph == sentence.Paragraph ? PronounSyntax.MainSubject(before) : -1;
        }
        for (int i = discourse.Occurrences.Count - 1; subject >= 0 && i >= 0; i--)
        {
            Occurrence occurrence = discourse.Occurrences[i];
            if (occurrence.Sentence < at)
                break;
            if (occurrence.Sentence == at && occurrence.Token == subject)
                return !occurrence.Conjoined && Fits(occurrence, pronoun) ? occurrence.Entity : null;
        }
        return null;
    }

    /// <summary>Weighs the persons in reach.</summary>
    private void Weigh(MentionDraft draft, PronounClass pronoun)
    {
        _candidates.Clear();
        for (int i = discourse.Occurrences.Count - 1; i >= 0; i--)
        {
            Occurrence occurrence = discourse.Occurrences[i];
            int distance = draft.Sentence - occurrence.Sentence;
            if (distance > Reach)
                break;
            bool spokenOf = distance == 0 && quoted[occurrence.Sentence]?[occurrence.Token] == true;
            if (!spokenOf && Fits(occurrence, pronoun) && PronounSyntax.MayCorefer(discourse.Document, draft, occurrence))
                Add(occurrence.Entity, distance, WeightOf(occurrence, pronoun, distance) * Math.Pow(Decay, distance));
        }
    }

    /// <summary>Adds what a mention weighs. Of several in one sentence the heaviest counts: to be repeated makes nobody the topic.</summary>
    private void Add(Entity entity, int distance, double weight)
    {
        int at = _candidates.FindIndex(candidate => candidate.Entity == entity);
        if (at < 0)
        {
            _candidates.Add(new Candidate(entity, weight, distance, weight));
            return;
        }
        Candidate known = _candidates[at];
        double counted = known.Distance == distance ? known.There : 0;
        _candidates[at] = new Candidate(entity, known.Weight + Math.Max(0, weight - counted), distance, Math.Max(weight, counted));
    }

    /// <summary>Whether the entity of a mention after the pronoun may be its antecedent.</summary>
    public bool Agrees(MentionDraft draft, Entity entity)
    {
        Sentence sentence = discourse.Document.Sentences[draft.Sentence];
        return Pronouns.ClassOf(sentence[draft.Head].Form) switch
        {
            PronounClass.He => entity.IsPerson && entity.Gender != Gender.Female,
            PronounClass.She => entity.IsPerson && entity.Gender != Gender.Male,
            PronounClass.It => !entity.IsPerson && !entity.Plural,
            _ => false,
        };
    }

    private Entity? Heaviest()
    {
        Entity? best = null;
        double weight = 0;
        double second = 0;
        foreach ((Entity entity, double its, _, _) in _candidates)
        {
            if (its > weight)
                (best, weight, second) = (entity, its, weight);
            else
                second = Math.Max(second, its);
        }
        return weight >= Margin * second ? best : null;
    }

    private static double WeightOf(Occurrence occurrence, PronounClass pronoun, int distance)
    {
        double role = occurrence.Subject ? occurrence.Reported && distance > 0 ? ReportedSubject : 1 : occurrence.Argument ? 0.5 : 0.3;
        bool known = pronoun is PronounClass.He or PronounClass.She && occurrence.Entity.Gender == Gender.Unknown;
        return known ? 0.7 * role : role;
    }

    private static bool Fits(Occurrence occurrence, PronounClass pronoun)
    {
        Entity entity = occurrence.Entity;
        return pronoun switch
        {
            PronounClass.He => entity.IsPerson && entity.Gender != Gender.Female,
            PronounClass.She => entity.IsPerson && entity.Gender != Gender.Male,
            PronounClass.It => occurrence.Argument && !entity.IsPerson && !entity.Plural
                && (entity.Actor.Code is not null || entity.Actor.Id is not null),
            PronounClass.They => entity.Plural
                || entity.Type is "group" or "party" or "movement" or "military" or "police",
            _ => false,
        };
    }

    /// <summary>Who may be meant, with the weight, and how much of it comes from the sentence counted last.</summary>
    private readonly record struct Candidate(Entity Entity, double Weight, int Distance, double There);
}
