namespace Demarche.Reading.Web;

/// <summary>Sends single requests, each host's apart in time, and makes a result of whatever the network does.</summary>
/// <remarks>Safe from any number of threads.</remarks>
internal sealed class PacedRequests(FetchOptions options) : IDisposable
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new PublicConnection(options).Client();
    private readonly HostPaces _paces = new(options.Clock);
    private readonly AnswerReader _answers = new(options.Clock);

    /// <summary>Waits for the host's turn and asks; gives the answer, or why there is none.</summary>
    public async Task<FetchAnswer> SendAsync(FetchRequest request, CancellationToken cancellation)
    {
        await _paces.WaitAsync(request.Address.Authority, DelayOf(request), cancellation).ConfigureAwait(false);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Timeout);
        try
        {
            using HttpRequestMessage message = Message(request);
            using HttpResponseMessage response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return await _answers.ReadAsync(request, response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(FetchOutcome.TryLater, request, $"no answer within {options.Timeout.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException fault) when (PublicConnection.Refusal(fault) is { } refusal)
        {
            return Failed(FetchOutcome.Refused, request, refusal.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            return Failed(FetchOutcome.TryLater, request, $"it cannot be reached ({fault.Message})");
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    /// <summary>Our delay, or a longer one that the site asks for, within reason.</summary>
    private TimeSpan DelayOf(FetchRequest request)
    {
        if (request.Delay is not { } asked || asked <= options.HostDelay)
            return options.HostDelay;
        return asked < LongestDelay ? asked : LongestDelay;
    }

    private static HttpRequestMessage Message(FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private static FetchAnswer Failed(FetchOutcome outcome, FetchRequest request, string fault) =>
        new(FetchResult.Failed(outcome, request.Address, fault), null);
}
