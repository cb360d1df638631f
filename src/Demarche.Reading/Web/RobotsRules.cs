namespace Demarche.Reading.Web;

/// <summary>What a robots.txt allows (RFC 9309): the longest rule that matches decides, and allowing wins a tie.</summary>
public sealed class RobotsRules
{
    private const int MostRules = 5000;
    private readonly List<(string Pattern, bool Allows)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>Everything is allowed.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Seconds between requests that the site asks for; null where it does not say.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>The rules for <paramref name="agent"/>, or those for all where none are for it.</summary>
    public static RobotsRules Parse(string text, string agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(agent);
        var own = new RobotsRules();
        var all = new RobotsRules();
        bool hasOwn = false, forOwn = false, forAll = false, inAgents = false;
        foreach (string raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            string line = raw.Split('#')[0].Trim();
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                continue;
            string field = line[..colon].Trim().ToLowerInvariant(), value = line[(colon + 1)..].Trim();
            if (field == "user-agent")
            {
                (forOwn, forAll) = inAgents ? (forOwn, forAll) : (false, false);
                inAgents = true;
                bool isOwn = value.Split('/')[0].Trim().Equals(agent, StringComparison.OrdinalIgnoreCase);
                forOwn |= isOwn;
                hasOwn |= isOwn;
                forAll |= value == "*";
                continue;
            }
            inAgents = false;
            if (forOwn)
                own.Take(field, value);
            if (forAll)
                all.Take(field, value);
        }
        return hasOwn ? own : all;
    }

    /// <summary>Whether the path and query of an address may be asked for.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string path = address.PathAndQuery;
        (int Length, bool Allows) best = (-1, true);
        foreach ((string pattern, bool allows) in _rules)
        {
            if (pattern.Length >= best.Length && Matches(pattern, path) && (pattern.Length > best.Length || allows))
                best = (pattern.Length, allows);
        }
        return best.Allows;
    }

    private void Take(string field, string value)
    {
        if (field is "allow" or "disallow" && value.Length > 0 && _rules.Count < MostRules)
            _rules.Add((value, field == "allow"));
        else if (field == "crawl-delay" && double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0 and <= 86_400)
            Delay = TimeSpan.FromSeconds(seconds);
    }

    /// <summary>"*" stands for anything, "$" at the end for the end. Never slower than the product of the lengths.</summary>
    private static bool Matches(string pattern, string path)
    {
        bool toEnd = pattern.EndsWith('$');
        string[] parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            if (isLast && toEnd)
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            int found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !toEnd || at == path.Length;
    }
}
