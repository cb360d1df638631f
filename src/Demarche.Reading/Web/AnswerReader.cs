namespace Demarche.Reading.Web;

/// <summary>
/// Decides what a server's answer comes to: 200 with its content, 301 and the like with where it leads, 304 nothing new, 503 try
/// later, 404 refused.
/// </summary>
internal sealed class AnswerReader(TimeProvider clock)
{
    /// <summary>Reads the answer to the request; its content no further than the request allows.</summary>
    public async Task<FetchAnswer> ReadAsync(FetchRequest request, HttpResponseMessage response, CancellationToken cancellation)
    {
        int status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308)
            return Redirect(request.Address, response);
        if (status != 200)
            return new FetchAnswer(Refusal(request.Address, response, status), null);
        byte[]? content = await ContentAsync(response, request.MaximumBytes, cancellation).ConfigureAwait(false);
        return new FetchAnswer(
            content is null
                ? FetchResult.Failed(FetchOutcome.Refused, request.Address, $"the answer is larger than {request.MaximumBytes} bytes")
                : Fetched(request.Address, response, content),
            null);
    }

    private static FetchAnswer Redirect(Uri address, HttpResponseMessage response) =>
        response.Headers.Location is { } target && Uri.TryCreate(address, target, out Uri? next)
            ? new FetchAnswer(FetchResult.Failed(FetchOutcome.Refused, address, "it redirects"), next)
            : new FetchAnswer(FetchResult.Failed(FetchOutcome.Refused, address, "it redirects to nowhere"), null);

    private static FetchResult Fetched(Uri address, HttpResponseMessage response, byte[] content) => new()
    {
        Outcome = FetchOutcome.Fetched,
        Address = address,
        Content = content,
        ContentType = First(response, "Content-Type"),
        ETag = response.Headers.ETag?.ToString(),
        LastModified = First(response, "Last-Modified"),
    };

    private static string? First(HttpResponseMessage response, string header) =>
        response.Content.Headers.TryGetValues(header, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

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
            ?? (response.Headers.RetryAfter?.Date is { } date ? date - clock.GetUtcNow() : null);
        return FetchResult.Failed(outcome, address, $"the server answers {status}") with { RetryAfter = wait > TimeSpan.Zero ? wait : null };
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
}
