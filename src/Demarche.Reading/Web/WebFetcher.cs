using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Demarche.Reading.Web;

/// <summary>Fetches pages and feeds politely, from the public internet only, within limits.</summary>
/// <remarks>
/// Every connection, those after redirects included, goes to an address that was checked after its name was resolved; proxies of the
/// environment are not used, since they would resolve it again. Safe from any number of threads.
/// </remarks>
public sealed class WebFetcher : IDisposable
{
    private const int RobotsBytes = 512 << 10;
    private static readonly TimeSpan RobotsKept = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    private readonly FetchOptions _options;
    private readonly HttpClient _client;
    private readonly HostPaces _paces;
    private readonly ConcurrentDictionary<string, (RobotsRules? Rules, DateTimeOffset Until)> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A fetcher with the given limits.</summary>
    public WebFetcher(FetchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _paces = new HostPaces(options.Clock);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = options.Timeout,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = false,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        string version = typeof(WebFetcher).Assembly.GetName().Version?.ToString(3) ?? "0";
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(options.Agent, version));
    }

    /// <summary>Asks for an address; gives the answer, or why there is none. Never throws for what the network does.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="etag">Of the last answer; null without.</param>
    /// <param name="lastModified">Of the last answer; null without.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<FetchResult> FetchAsync(Uri address, string? etag, string? lastModified, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        Uri at = address;
        for (int hop = 0; hop <= _options.MaximumRedirects; hop++)
        {
            if (at.Scheme is not ("http" or "https") || at.UserInfo.Length > 0)
                return Failed(FetchOutcome.Refused, at, "it is no plain http or https address");
            if (await RobotsAsync(at, cancellation).ConfigureAwait(false) is not { } rules)
                return Failed(FetchOutcome.TryLater, at, "the site's robots.txt cannot be fetched");
            if (!rules.Allows(at))
                return Failed(FetchOutcome.Refused, at, "the site's robots.txt forbids it");
            (FetchResult result, Uri? next) = await SendAsync(at, etag, lastModified, rules.Delay, _options.MaximumBytes, cancellation).ConfigureAwait(false);
            if (next is null)
                return result;
            at = next;
        }
        return Failed(FetchOutcome.Refused, at, $"it redirects more than {_options.MaximumRedirects} times");
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    private async Task<(FetchResult Result, Uri? Next)> SendAsync(
        Uri address, string? etag, string? lastModified, TimeSpan? asked, int maximumBytes, CancellationToken cancellation)
    {
        TimeSpan delay = asked is { } longer && longer > _options.HostDelay ? (longer < LongestDelay ? longer : LongestDelay) : _options.HostDelay;
        await _paces.WaitAsync(address.Authority, delay, cancellation).ConfigureAwait(false);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (etag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            if (lastModified is not null)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return await AnswerAsync(address, response, maximumBytes, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (Failed(FetchOutcome.TryLater, address, $"no answer within {_options.Timeout.TotalSeconds:0} seconds"), null);
        }
        catch (HttpRequestException fault) when (Forbidden(fault) is { } forbidden)
        {
            return (Failed(FetchOutcome.Refused, address, forbidden.Message), null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            return (Failed(FetchOutcome.TryLater, address, $"it cannot be reached ({fault.Message})"), null);
        }
    }

    private async Task<(FetchResult Result, Uri? Next)> AnswerAsync(Uri address, HttpResponseMessage response, int maximumBytes, CancellationToken cancellation)
    {
        int status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308)
        {
            return response.Headers.Location is { } target && Uri.TryCreate(address, target, out Uri? next)
                ? (Failed(FetchOutcome.Refused, address, "it redirects"), next)
                : (Failed(FetchOutcome.Refused, address, "it redirects to nowhere"), null);
        }
        if (status != 200)
            return (Refusal(address, response, status), null);
        byte[]? content = await ContentAsync(response, maximumBytes, cancellation).ConfigureAwait(false);
        if (content is null)
            return (Failed(FetchOutcome.Refused, address, $"the answer is larger than {maximumBytes} bytes"), null);
        return (new FetchResult
        {
            Outcome = FetchOutcome.Fetched,
            Address = address,
            Content = content,
            ContentType = response.Content.Headers.TryGetValues("Content-Type", out IEnumerable<string>? types) ? types.FirstOrDefault() : null,
            ETag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? modified) ? modified.FirstOrDefault() : null,
        }, null);
    }

    private FetchResult Refusal(Uri address, HttpResponseMessage response, int status)
    {
        FetchOutcome outcome = status switch
        {
            304 => FetchOutcome.NotModified,
            410 => FetchOutcome.Gone,
            408 or 425 or 429 or >= 500 => FetchOutcome.TryLater,
            _ => FetchOutcome.Refused,
        };
        TimeSpan? wait = response.Headers.RetryAfter?.Delta
            ?? (response.Headers.RetryAfter?.Date is { } date ? date - _options.Clock.GetUtcNow() : null);
        return Failed(outcome, address, $"the server answers {status}") with { RetryAfter = wait > TimeSpan.Zero ? wait : null };
    }

    private static async Task<byte[]?> ContentAsync(HttpResponseMessage response, int maximumBytes, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > maximumBytes)
            return null;
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 15];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maximumBytes)
                return null;
        }
        return bytes.ToArray();
    }

    /// <summary>The rules of a site, kept for a day; null where they cannot be known now, so that nothing may be asked.</summary>
    private async Task<RobotsRules?> RobotsAsync(Uri address, CancellationToken cancellation)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        DateTimeOffset now = _options.Clock.GetUtcNow();
        if (_robots.TryGetValue(site, out (RobotsRules? Rules, DateTimeOffset Until) known) && known.Until > now)
            return known.Rules;
        RobotsRules? rules = null;
        var at = new Uri(site + "/robots.txt");
        for (int hop = 0; hop <= _options.MaximumRedirects; hop++)
        {
            (FetchResult result, Uri? next) = await SendAsync(at, null, null, null, RobotsBytes, cancellation).ConfigureAwait(false);
            if (next is not null && next.Scheme is "http" or "https")
            {
                at = next;
                continue;
            }
            rules = result.Outcome switch
            {
                FetchOutcome.Fetched => RobotsRules.Parse(Encoding.UTF8.GetString(result.Content), _options.Agent),
                FetchOutcome.TryLater => null,
                _ => RobotsRules.AllowAll,
            };
            break;
        }
        _robots[site] = (rules, now + (rules is null ? TimeSpan.FromMinutes(10) : RobotsKept));
        return rules;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false);
        IPAddress[] allowed = _options.AllowPrivate ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
            throw new ForbiddenAddressException($"{context.DnsEndPoint.Host} is no address of the public internet");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static ForbiddenAddressException? Forbidden(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is ForbiddenAddressException forbidden)
                return forbidden;
        }
        return null;
    }

    private static FetchResult Failed(FetchOutcome outcome, Uri address, string fault) => new() { Outcome = outcome, Address = address, Fault = fault };
}
