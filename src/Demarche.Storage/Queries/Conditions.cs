using System.Collections.Immutable;
using System.Globalization;
using Demarche.Storage.Databases;

namespace Demarche.Storage.Queries;

/// <summary>Collects the conditions of a query and their parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> _all = [];
    private readonly List<(string Name, object? Value)> _parameters = [];

    /// <summary>"where …", or nothing.</summary>
    public string Sql => _all.Count == 0 ? "" : "where " + string.Join(" and ", _all);

    public ReadOnlySpan<(string Name, object? Value)> Parameters => _parameters.ToArray();

    /// <summary>Adds a condition as written.</summary>
    public void Add(string condition) => _all.Add(condition);

    /// <summary>A new parameter's name for the value.</summary>
    public string Value(object value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
        _parameters.Add((name, value));
        return name;
    }

    /// <summary>"(@p1, @p2)".</summary>
    public string Values(ImmutableArray<string> values) => $"({string.Join(", ", values.Select(value => Value(value)))})";

    /// <summary>Adds the first and last day asked for.</summary>
    public void AddDays(string day, RecordFilter filter)
    {
        if (filter.Since is { } since)
            Add($"{day} >= {Value(Iso(since))}");
        if (filter.Until is { } until)
            Add($"{day} <= {Value(Iso(until))}");
    }

    /// <summary>Asks for periods that touch the days asked for.</summary>
    public void AddPeriod(string first, string last, RecordFilter filter)
    {
        if (filter.Since is { } since)
            Add($"{last} >= {Value(Iso(since))}");
        if (filter.Until is { } until)
            Add($"{first} <= {Value(Iso(until))}");
    }

    /// <summary>Whether all words asked for stand in the text.</summary>
    public static bool HasWords(string? words, string text)
    {
        if (words is null)
            return true;
        var known = SearchWords.Of(text).ToHashSet(StringComparer.Ordinal);
        return SearchWords.Of(words).TrueForAll(known.Contains);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
