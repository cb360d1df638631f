namespace Demarche.Export.Html;

/// <summary>The names under which page.js and page.css know the roles.</summary>
internal static class MarkRoleExtensions
{
    public static string Name(this MarkRole role) => role switch
    {
        MarkRole.Trigger => "trigger",
        MarkRole.OtherTrigger => "again",
        MarkRole.Cue => "cue",
        MarkRole.Mention => "name",
        MarkRole.Source => "source",
        MarkRole.Actor => "actor",
        MarkRole.Recipient => "recipient",
        MarkRole.Said => "said",
        MarkRole.Content => "content",
        MarkRole.Matter => "matter",
        MarkRole.Setting => "setting",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
