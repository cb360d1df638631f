using System.Data;
using System.Data.Common;

namespace Demarche.Storage.Databases;

/// <summary>An open connection with the statements that it has prepared. One thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);
    private readonly DbConnection _connection;
    private DbTransaction? _transaction;

    private Session(IDatabase database, DbConnection connection)
    {
        Database = database;
        _connection = connection;
    }

    public IDatabase Database { get; }

    /// <exception cref="StoreException">It cannot be reached or opened.</exception>
    public static Session Open(IDatabase database, bool readOnly) =>
        new(database, Explaining(database, () => database.Connect(readOnly)));

    /// <summary>Does the work in one transaction that no other writer runs beside: all of it is kept, or nothing.</summary>
    /// <exception cref="StoreException">The database refuses or is gone.</exception>
    public T Write<T>(Func<T> work) => Explain(() =>
    {
        using DbTransaction transaction = Database.BeginWriting(_connection);
        _transaction = transaction;
        try
        {
            T result = work();
            transaction.Commit();
            return result;
        }
        finally
        {
            _transaction = null;
        }
    });

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    /// <exception cref="StoreException">The database refuses or is gone.</exception>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbCommand command = Command(sql, parameters);
        return Explain(command.ExecuteNonQuery);
    }

    /// <summary>The first value of the first row; null for none or NULL.</summary>
    /// <exception cref="StoreException">The database refuses or is gone.</exception>
    public object? Value(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbCommand command = Command(sql, parameters);
        return Explain(command.ExecuteScalar) is { } value and not DBNull ? value : null;
    }

    /// <summary>A number; 0 for none.</summary>
    /// <exception cref="StoreException">The database refuses or is gone.</exception>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Value(sql, parameters) is { } value ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>All rows, read at once.</summary>
    /// <exception cref="StoreException">The database refuses or is gone.</exception>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbCommand command = Command(sql, parameters);
        return Explain(() =>
        {
            var rows = new List<T>();
            using DbDataReader reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        });
    }

    public long Size() => Explain(() => Database.Size(_connection));

    public void Dispose()
    {
        foreach (DbCommand command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out DbCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach ((string name, object? value) in parameters)
                command.Parameters.Add(Parameter(command, name, value));
            _prepared.Add(sql, command);
        }
        else
        {
            foreach ((string name, object? value) in parameters)
                command.Parameters[name].Value = value ?? DBNull.Value;
        }
        command.Transaction = _transaction;
        return command;
    }

    private static DbParameter Parameter(DbCommand command, string name, object? value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        // What is null here may be a word next time; every column that may be null is text.
        if (value is null)
            parameter.DbType = DbType.String;
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }

    private T Explain<T>(Func<T> work) => Explaining(Database, work);

    private static T Explaining<T>(IDatabase database, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException fault)
        {
            string message = database.Explain(fault) ?? $"{database.Name}: {fault.Message}";
            throw new StoreException(message, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new StoreException($"{database.Name}: {fault.Message}", fault);
        }
    }
}
