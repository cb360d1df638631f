using System.Text;
using System.Text.Json;

namespace Demarche.Reading.Watching;

/// <summary>Remembers across restarts what of each feed is done: a file of JSON lines that only grows.</summary>
/// <remarks>
/// An item is written only after its record is in the store. A stop between the two makes it be fetched once more, and the store knows it
/// then. A line that was cut off by a crash is passed over. For one process at a time, which holds the file.
/// </remarks>
public sealed class WatchJournal : IDisposable
{
    private readonly Dictionary<string, FeedState> _feeds = new(StringComparer.Ordinal);
    private readonly FileStream _file;

    private WatchJournal(FileStream file) => _file = file;

    /// <summary>Opens a journal, or begins one.</summary>
    /// <exception cref="IOException">It cannot be read or written, or another process holds it.</exception>
    public static WatchJournal Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var journal = new WatchJournal(file);
            journal.Load();
            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    internal FeedState Of(string feed)
    {
        lock (_feeds)
        {
            if (!_feeds.TryGetValue(feed, out FeedState? state))
                _feeds[feed] = state = new FeedState();
            return state;
        }
    }

    /// <summary>An item is stored, or given up.</summary>
    internal void Done(string feed, string item)
    {
        Of(feed).Done.Add(item);
        Append(json =>
        {
            json.WriteString("feed", feed);
            json.WriteString("done", item);
        });
    }

    /// <summary>All items of an answer are done.</summary>
    internal void Answered(string feed, string? etag, string? lastModified)
    {
        FeedState state = Of(feed);
        (state.ETag, state.LastModified) = (etag, lastModified);
        Append(json => Answer(json, feed, state));
    }

    private static void Answer(Utf8JsonWriter json, string feed, FeedState state)
    {
        json.WriteString("feed", feed);
        json.WriteString("etag", state.ETag ?? "");
        json.WriteString("modified", state.LastModified ?? "");
    }

    private void Append(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        lock (_feeds)
        {
            _file.Seek(0, SeekOrigin.End);
            _file.Write(line.GetBuffer(), 0, (int)line.Length);
            _file.Flush(flushToDisk: true);
        }
    }

    private void Load()
    {
        bool endsWhole = true;
        using var reader = new StreamReader(_file, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
            endsWhole = Take(line);
        _file.Seek(-Math.Min(1, _file.Length), SeekOrigin.End);
        if (_file.Length > 0 && (!endsWhole || _file.ReadByte() != '\n'))
        {
            _file.Seek(0, SeekOrigin.End);
            _file.WriteByte((byte)'\n');
        }
    }

    private bool Take(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            FeedState state = Of(root.GetProperty("feed").GetString() ?? "");
            if (root.TryGetProperty("done", out JsonElement item))
                state.Done.Add(item.GetString() ?? "");
            if (root.TryGetProperty("etag", out JsonElement etag))
                state.ETag = NullIfEmpty(etag.GetString());
            if (root.TryGetProperty("modified", out JsonElement modified))
                state.LastModified = NullIfEmpty(modified.GetString());
            return true;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A line that a crash cut off; what it said is done again.
            return false;
        }
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
