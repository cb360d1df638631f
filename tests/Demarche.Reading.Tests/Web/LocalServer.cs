using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Demarche.Reading.Tests.Web;

/// <summary>A web server on this machine that answers as a test says and remembers what it was asked.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, Func<HttpListenerContext, Task>> _answers = new(StringComparer.Ordinal);

    public LocalServer()
    {
        for (int attempt = 0; ; attempt++)
        {
            Port = FreePort();
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Somebody else took the port in between.
            }
        }
        _ = ServeAsync();
    }

    public int Port { get; private set; }

    /// <summary>What was asked, in order: path, then the validators it was asked with.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public int CountOf(string path) => Asked.Count(asked => asked.Split(' ')[0] == path);

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    public void Answers(string path, string content, string type = "text/html; charset=utf-8", string? etag = null) => Answers(path, async context =>
    {
        if (etag is not null && context.Request.Headers["If-None-Match"] == etag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        if (etag is not null)
            context.Response.Headers["ETag"] = etag;
        context.Response.ContentType = type;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(content));
    });

    public void Fails(string path, int status, string? header = null, string? value = null) => Answers(path, context =>
    {
        context.Response.StatusCode = status;
        if (header is not null)
            context.Response.Headers[header] = value;
        return Task.CompletedTask;
    });

    public void Answers(string path, Func<HttpListenerContext, Task> answer) => _answers[path] = answer;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string path = context.Request.Url?.AbsolutePath ?? "";
        Asked.Enqueue($"{path} {context.Request.Headers["If-None-Match"]}".TrimEnd());
        try
        {
            if (_answers.TryGetValue(path, out Func<HttpListenerContext, Task>? answer))
                await answer(context);
            else
                context.Response.StatusCode = 404;
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // Whoever asked has gone away, as some tests want it.
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
