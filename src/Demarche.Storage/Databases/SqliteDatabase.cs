using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Demarche.Storage.Databases;

/// <summary>One file, in write-ahead mode: readers go on while somebody writes.</summary>
internal sealed class SqliteDatabase(string path, int patience) : IDatabase
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnlyFile = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public string Name => path;

    public bool Exists => File.Exists(path);

    public IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["{number}"] = "integer primary key",
        ["{bytes}"] = "blob",
    };

    public string SearchSchema => "search.sqlite.sql";

    public DbConnection Connect(bool readOnly)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            // A reader too must be able to make the shared-memory file of the write-ahead log.
            Mode = readOnly ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = patience,
        };
        var connection = new SqliteConnection(text.ConnectionString);
        connection.Open();
        // After a power cut the last transactions may be missing, none is in halves: ingesting again brings them back.
        Run(connection, "pragma journal_mode = wal", "pragma synchronous = normal", "pragma foreign_keys = on",
            "pragma cache_size = -32000", "pragma mmap_size = 268435456", "pragma temp_store = memory");
        return connection;
    }

    public DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public long Size(DbConnection connection) =>
        new[] { path, path + "-wal" }.Where(File.Exists).Sum(file => new FileInfo(file).Length);

    public (string Sql, object Value) IndexWords(IReadOnlyList<string> words) => ("@words", string.Join(' ', words));

    public (string Sql, object Value) Match(IReadOnlyList<SearchTerm> terms) => (
        "word_index match @terms",
        string.Join(" AND ", terms.Select(term => $"\"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? "*" : "")}")));

    public string? Explain(DbException fault) => fault is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        Busy or Locked => $"{path} is locked by another program; nothing was written, try again when that has ended",
        ReadOnlyFile => $"{path} cannot be written to",
        Full => $"no room is left for {path}; what was complete is kept, make room and run the same command again",
        InputOutput => $"{path} cannot be read or written ({sqlite.Message.TrimEnd('.')}); what was complete is kept, "
            + "run the same command again when the disk is well",
        Corrupt => $"{path} is damaged: {sqlite.Message}",
        CannotOpen => $"{path} cannot be opened or made",
        NotADatabase => $"{path} is not a store",
        _ => null,
    };

    private static void Run(SqliteConnection connection, params string[] statements)
    {
        using SqliteCommand command = connection.CreateCommand();
        foreach (string statement in statements)
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
