using Demarche.Storage.Databases;
using Demarche.Storage.Ingesting;
using Demarche.Storage.Schema;

namespace Demarche.Storage;

/// <summary>The records of many articles, in one SQLite file or one PostgreSQL database.</summary>
/// <remarks>An instance is one connection, for one thread at a time. Any number of stores may be open on one database.</remarks>
public sealed partial class RecordStore : IDisposable
{
    private readonly Session _session;

    private RecordStore(Session session) => _session = session;

    /// <summary>The database's name for people, without a password.</summary>
    public string Name => _session.Database.Name;

    /// <summary>Opens a store for writing; makes it where there is none, and brings its tables up to date.</summary>
    /// <exception cref="StoreException">It cannot be opened or made, or a newer program made it.</exception>
    public static RecordStore OpenOrCreate(StoreLocation location) => Open(location, readOnly: false, SchemaFiles.BringUpToDate);

    /// <summary>Opens a store that is there.</summary>
    /// <exception cref="StoreException">There is none, it cannot be opened, or a program of another version made it.</exception>
    public static RecordStore Open(StoreLocation location) => Open(location, readOnly: true, SchemaFiles.Require);

    /// <summary>Begins to put records into it.</summary>
    /// <exception cref="StoreException">The database refuses or is gone.</exception>
    public StoreIngest BeginIngest(CodingVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new StoreIngest(_session, version);
    }

    /// <summary>Runs a statement of the caller's on this connection, for tests that bring a database into difficulties.</summary>
    internal void Execute(string sql) => _session.Run(sql);

    /// <summary>Closes the connection.</summary>
    public void Dispose() => _session.Dispose();

    private static RecordStore Open(StoreLocation location, bool readOnly, Action<Session> prepare)
    {
        ArgumentNullException.ThrowIfNull(location);
        IDatabase database = location.File is { } file ? new SqliteDatabase(file, location.Patience) : new PostgresDatabase(location);
        if (readOnly && !database.Exists)
            throw new StoreException($"there is no store at {database.Name}; demarche ingest makes one");
        var session = Session.Open(database, readOnly);
        try
        {
            prepare(session);
            return new RecordStore(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
