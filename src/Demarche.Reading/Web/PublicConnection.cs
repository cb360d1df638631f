using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Demarche.Reading.Web;

/// <summary>
/// Opens connections to checked addresses only: a name that leads to 10.0.0.7 or to this machine is refused, also after a redirect.
/// </summary>
internal sealed class PublicConnection(FetchOptions options)
{
    /// <summary>
    /// A client whose every connection is opened here; it follows no redirects, keeps no cookies and asks no proxy.
    /// </summary>
    public HttpClient Client()
    {
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
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        string version = typeof(PublicConnection).Assembly.GetName().Version?.ToString(3) ?? "0";
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(options.Agent, version));
        return client;
    }

    /// <summary>The refusal that a failed request goes back to; null where it failed otherwise.</summary>
    public static ForbiddenAddressException? Refusal(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is ForbiddenAddressException forbidden)
                return forbidden;
        }
        return null;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false);
        IPAddress[] allowed = options.AllowPrivate ? addresses : [.. addresses.Where(PublicAddress.Is)];
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
}
