using System.Collections.Concurrent;
using System.Text;

namespace Demarche.Reading.Web;

/// <summary>
/// Keeps what the robots.txt of each site allows, for a day. Where a site answers that it has none all is allowed; where it does
/// not answer nothing may be asked (RFC 9309, section 2.3.1).
/// </summary>
internal sealed class SiteRules(FetchOptions options, PacedRequests requests)
{
    private const int MostBytes = 512 << 10;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptUnknown = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RobotsRules? Rules, DateTimeOffset Until)> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules of the address's site; null where they cannot be known now, so that nothing may be asked.</summary>
    public async Task<RobotsRules?> OfAsync(Uri address, CancellationToken cancellation)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        DateTimeOffset now = options.Clock.GetUtcNow();
        if (_known.TryGetValue(site, out (RobotsRules? Rules, DateTimeOffset Until) known) && known.Until > now)
            return known.Rules;
        RobotsRules? rules = await AskAsync(new Uri(site + "/robots.txt"), cancellation).ConfigureAwait(false);
        _known[site] = (rules, now + (rules is null ? KeptUnknown : Kept));
        return rules;
    }

    private async Task<RobotsRules?> AskAsync(Uri address, CancellationToken cancellation)
    {
        for (int hop = 0; hop <= options.MaximumRedirects; hop++)
        {
            FetchAnswer answer = await requests.SendAsync(new FetchRequest(address, MostBytes), cancellation).ConfigureAwait(false);
            if (answer.Next is not { Scheme: "http" or "https" } next)
                return Of(answer.Result);
            address = next;
        }
        return null;
    }

    private RobotsRules? Of(FetchResult result) => result.Outcome switch
    {
        FetchOutcome.Fetched => RobotsRules.Parse(Encoding.UTF8.GetString(result.Content), options.Agent),
        FetchOutcome.TryLater => null,
        _ => RobotsRules.AllowAll,
    };
}
