namespace Demarche.Reading.Web;

/// <summary>Keeps requests to one host apart, however many ask at once.</summary>
internal sealed class HostPaces(TimeProvider clock)
{
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked, and takes that turn.</summary>
    public async Task WaitAsync(string host, TimeSpan delay, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_next)
        {
            DateTimeOffset now = clock.GetUtcNow();
            DateTimeOffset turn = _next.TryGetValue(host, out DateTimeOffset next) && next > now ? next : now;
            _next[host] = turn + delay;
            wait = turn - now;
        }
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
    }
}
