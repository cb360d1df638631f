using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>The entities of a document in the order in which they were mentioned.</summary>
internal sealed class Discourse(Document document, DateOnly? date)
{
    private readonly Dictionary<string, Entity> _byKey = new(StringComparer.Ordinal);

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>Its day, where known.</summary>
    public DateOnly? Date { get; } = date;

    /// <summary>Mentions so far, in order of the text.</summary>
    public List<Occurrence> Occurrences { get; } = [];

    /// <summary>The entity with the key; a new one made from the draft when there is none.</summary>
    public Entity Get(string key, MentionDraft draft, Person? person = null)
    {
        if (_byKey.TryGetValue(key, out Entity? entity))
        {
            entity.Learn(draft);
            return entity;
        }
        entity = new Entity(draft.Actor)
        {
            Person = person,
            IsPerson = draft.IsPerson || person is not null,
            Plural = draft.Plural,
            Gender = draft.Gender != Gender.Unknown ? draft.Gender : person?.Gender ?? Gender.Unknown,
            Type = draft.Type,
            Noun = draft.Noun?.Actor.Name ?? "",
        };
        entity.Told(draft);
        if (person is not null)
            entity.AddRole(Entity.RoleOf(person.TermAt(Date).Role, !person.InOffice(Date)));
        _byKey[key] = entity;
        return entity;
    }

    /// <summary>Notes that a mention was made.</summary>
    public void Note(MentionDraft draft, Entity entity)
    {
        Sentence sentence = Document.Sentences[draft.Sentence];
        bool conjoined = sentence[draft.Head].Is(Relations.Conjunct)
            || sentence.Child(draft.Head, Relations.Conjunct) >= 0;
        bool subject = IsSubject(sentence, draft.Head) || PronounSyntax.IsSource(sentence, draft.Head);
        ref readonly Token head = ref sentence.Tokens.ItemRef(draft.Head);
        bool argument = subject || head.Is(Relations.Object) || head.Is(Relations.IndirectObject)
            || head.Is(Relations.Possessor) || head.Is(Relations.Root) || head.Is(Relations.Agent);
        Occurrences.Add(new Occurrence(entity, draft.Sentence, draft.Head, subject, conjoined, argument, PronounSyntax.IsReported(sentence, draft.Head)));
    }

    /// <summary>Whether the token is the subject of a clause, itself or as a conjunct.</summary>
    public static bool IsSubject(Sentence sentence, int token)
    {
        int at = token;
        while (sentence[at].Is(Relations.Conjunct) && sentence[at].Head >= 0)
            at = sentence[at].Head;
        return sentence[at].Is(Relations.Subject);
    }
}
