namespace Demarche.Reading.Web;

/// <summary>Fetches pages and feeds politely, from the public internet only, within limits.</summary>
/// <remarks>
/// Every connection, those after redirects included, goes to an address that was checked after its name was resolved; proxies
/// of the environment are not used, since they would resolve it again. Safe from any number of threads.
/// </remarks>
public sealed class WebFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly PacedRequests _requests;
    private readonly SiteRules _rules;

    /// <summary>A fetcher with the given limits.</summary>
    public WebFetcher(FetchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _requests = new PacedRequests(options);
        _rules = new SiteRules(options, _requests);
    }

    /// <summary>Asks for an address; gives the answer, or why there is none. Never throws for what the network does.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="etag">Of the last answer; null without.</param>
    /// <param name="lastModified">Of the last answer; null without.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<FetchResult> FetchAsync(Uri address, string? etag, string? lastModified, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        var request = new FetchRequest(address, _options.MaximumBytes) { ETag = etag, LastModified = lastModified };
        for (int hop = 0; hop <= _options.MaximumRedirects; hop++)
        {
            FetchAnswer answer = await AskAsync(request, cancellation).ConfigureAwait(false);
            if (answer.Next is not { } next)
                return answer.Result;
            request = request with { Address = next };
        }
        return FetchResult.Failed(FetchOutcome.Refused, request.Address, $"it redirects more than {_options.MaximumRedirects} times");
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _requests.Dispose();

    /// <summary>Asks where that is allowed.</summary>
    private async Task<FetchAnswer> AskAsync(FetchRequest request, CancellationToken cancellation)
    {
        Uri address = request.Address;
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            return Failed(FetchOutcome.Refused, address, "it is no plain http or https address");
        if (await _rules.OfAsync(address, cancellation).ConfigureAwait(false) is not { } rules)
            return Failed(FetchOutcome.TryLater, address, "the site's robots.txt cannot be fetched");
        return rules.Allows(address)
            ? await _requests.SendAsync(request with { Delay = rules.Delay }, cancellation).ConfigureAwait(false)
            : Failed(FetchOutcome.Refused, address, "the site's robots.txt forbids it");
    }

    private static FetchAnswer Failed(FetchOutcome outcome, Uri address, string fault) => new(FetchResult.Failed(outcome, address, fault), null);
}
