using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Phrases;

namespace Demarche.Coding.Actors.References;

/// <summary>Somebody or something that a document speaks of, over all its mentions.</summary>
internal sealed class Entity(Actor actor)
{
    /// <summary>What marks a role that is over.</summary>
    public const string Former = "former:";

    private readonly List<string> _roles = [];
    private readonly List<string> _told = [];

    /// <summary>Who it is, as far as the document and the catalogue have told so far.</summary>
    public Actor Actor { get; private set; } = actor;

    /// <summary>The catalogue's person, where known.</summary>
    public Person? Person { get; init; }

    /// <summary>Whether it is a single person.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Whether it is several ("officials").</summary>
    public bool Plural { get; init; }

    /// <summary>From title, name or catalogue.</summary>
    public Gender Gender { get; set; }

    /// <summary>Kind of organisation or agent ("ministry", "alliance", "country").</summary>
    public string Type { get; init; } = "";

    /// <summary>The noun it was described with, where it was ("troops").</summary>
    public string Noun { get; init; } = "";

    /// <summary>The roles of office that the document or the catalogue gives it.</summary>
    public IReadOnlyList<string> Roles => _roles;

    /// <summary>Takes what a further mention tells.</summary>
    public void Learn(MentionDraft draft)
    {
        if (draft.Gender != Gender.Unknown)
            Gender = draft.Gender;
        IsPerson |= draft.IsPerson;
        Actor other = draft.Actor;
        bool agrees = other.Code is null || Actor.Code is null || other.Code == Actor.Code;
        bool office = draft.Noun is not null && other.Sector is not null && agrees;
        Actor = Actor with
        {
            Code = Actor.Code ?? other.Code,
            Sector = office ? other.Sector : Actor.Sector ?? (Actor.Code is null ? other.Sector : null),
        };
        Told(draft);
    }

    /// <summary>Notes what a mention calls it.</summary>
    public void Told(MentionDraft draft)
    {
        string role = RoleOf(draft.Role, draft.Former);
        if (role.Length > 0 && !_told.Contains(role))
            _told.Add(role);
        AddRole(role);
        AddRole(TitleOf(draft));
    }

    /// <summary>Whether the report itself gives it the role, and not only the catalogue.</summary>
    public bool IsTold(string role) => _told.Contains(role);

    /// <summary>The role, marked where it is over: a former president is not "the president".</summary>
    public static string RoleOf(string role, bool former) => former && role.Length > 0 ? $"{Former}{role}" : role;

    /// <summary>The title itself, beside the role that it belongs to: "senator" is not "speaker".</summary>
    public static string TitleOf(MentionDraft draft) =>
        draft.Noun is { Kind: EntryKind.Office, Role: not "courtesy", Actor.Name: { } title } ? RoleOf($"title:{title}", draft.Former) : "";

    /// <summary>Adds a role once.</summary>
    public void AddRole(string role)
    {
        if (role.Length > 0 && role != "courtesy" && !_roles.Contains(role))
            _roles.Add(role);
    }
}
