using Demarche.Coding.Actors.Phrases;

namespace Demarche.Coding.Actors.References;

/// <summary>How often a document names each country or body.</summary>
internal sealed class CodeTally
{
    /// <summary>How many mentions the country needs that a report is about.</summary>
    private const int Enough = 3;

    /// <summary>How many times as often it must be named as any other.</summary>
    private const int Lead = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the names of a document; parties do not count, their names are too much alike.</summary>
    public CodeTally(List<MentionDraft> drafts)
    {
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Actor.Code is { } code && !IsParty(draft.Actor))
                _counts[code] = _counts.GetValueOrDefault(code) + 1;
        }
        Main = FindMain();
        Only = FindOnly();
    }

    /// <summary>The one state that the document is about; null when there is none or several.</summary>
    public string? Main { get; }

    /// <summary>The one state that the document names, however often; null when it names none or several.</summary>
    public string? Only { get; }

    /// <summary>Whether the document names the country or body.</summary>
    public bool Has(string code) => _counts.ContainsKey(code);

    /// <summary>
    /// Whether the actor comes from the long list of parties, whose names need their country nearby.
    /// </summary>
    public static bool IsParty(Actor actor) => actor.Id?.StartsWith("party:", StringComparison.Ordinal) == true;

    /// <summary>The state that is named most beside one, if it is named twice as often as any third; null where there is none.</summary>
    public string? Beside(string code)
    {
        (string State, int Count)[] others = [.. _counts
            .Where(count => count.Key != code && !ActorCodes.IsNonState(count.Key))
            .Select(count => (count.Key, count.Value))
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)];
        return others.Length == 1 || (others.Length > 1 && others[0].Count >= 2 * others[1].Count) ? others[0].State : null;
    }

    private string? FindOnly()
    {
        string? only = null;
        foreach (string code in _counts.Keys)
        {
            if (ActorCodes.IsNonState(code))
                continue;
            if (only is not null)
                return null;
            only = code;
        }
        return only;
    }

    private string? FindMain()
    {
        string? best = null;
        int most = 0;
        int second = 0;
        foreach ((string code, int count) in _counts)
        {
            if (ActorCodes.IsNonState(code))
                continue;
            if (count > most)
                (best, most, second) = (code, count, most);
            else
                second = Math.Max(second, count);
        }
        return most >= Enough && most >= Lead * second ? best : null;
    }
}
