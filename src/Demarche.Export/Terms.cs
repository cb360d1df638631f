using System.Globalization;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;

namespace Demarche.Export;

/// <summary>How the values of a record are spelt wherever people or programs read them.</summary>
/// <remarks>One spelling for JSON, pages and tables: what is seen in one can be searched for in the others.</remarks>
public static class Terms
{
    private static readonly (EventAuxiliaries Flag, string Word)[] AuxiliaryWords =
    [
        (EventAuxiliaries.Negated, "negated"),
        (EventAuxiliaries.Future, "future"),
        (EventAuxiliaries.Hypothetical, "hypothetical"),
        (EventAuxiliaries.Historical, "historical"),
    ];

    /// <summary>"direct", "indirect" or "mixed".</summary>
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Direct => "direct",
        StatementKind.Indirect => "indirect",
        StatementKind.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>"speech", "thought", "intention", …</summary>
    public static string Of(StatementMode mode) => mode.ToString().ToLowerInvariant();

    /// <summary>The type as the PLOVER manual prints it: "REQUEST".</summary>
    public static string Of(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>"verbal cooperation", "material conflict", …</summary>
    public static string Of(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "verbal cooperation",
        QuadClass.MaterialCooperation => "material cooperation",
        QuadClass.VerbalConflict => "verbal conflict",
        QuadClass.MaterialConflict => "material conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(quad), quad, null),
    };

    /// <summary>"open", "rejected", "partly met", …</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Open => "open",
        Standing.Rejected => "rejected",
        Standing.PartlyMet => "partly met",
        Standing.Met => "met",
        Standing.Countered => "countered",
        Standing.Deferred => "deferred",
        Standing.Withdrawn => "withdrawn",
        Standing.Lapsed => "lapsed",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    /// <summary>"rejects", "accepts", …</summary>
    public static string Of(AnswerKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The words of the flags that are set, always in the same order; empty for none.</summary>
    public static IEnumerable<string> Of(EventAuxiliaries auxiliaries) =>
        AuxiliaryWords.Where(pair => auxiliaries.HasFlag(pair.Flag)).Select(pair => pair.Word);

    /// <summary>ISO 8601: "2022-01-27".</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day, or no more of it than is known: "2022-01-27", "2022-01", "2022", "2020s"; a week, weekend, season, quarter or half-year by its first day.</summary>
    public static string Of(DateOnly day, string? precision) => precision switch
    {
        "year" => day.ToString("yyyy", CultureInfo.InvariantCulture),
        "decade" => day.ToString("yyyy", CultureInfo.InvariantCulture) + "s",
        "weekend" or "season" or "quarter" or "half" => $"{precision} of {Of(day)}",
        "month" => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "week" => $"week of {Of(day)}",
        _ => Of(day),
    };
}
