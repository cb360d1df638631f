using Npgsql;

namespace Demarche.Storage;

/// <summary>Where a store is: a SQLite file, or a PostgreSQL database.</summary>
public sealed record StoreLocation
{
    private const int DefaultPort = 5432;
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private StoreLocation(string name, string? file, string? connection)
    {
        Name = name;
        File = file;
        Connection = connection;
    }

    /// <summary>For messages: the file as named, or the address without its password.</summary>
    public string Name { get; }

    /// <summary>The SQLite file; null for PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>Seconds to wait while another program writes to the file. Default: 60.</summary>
    public int Patience { get; init; } = 60;

    /// <summary>Npgsql's connection string; null for SQLite.</summary>
    internal string? Connection { get; }

    /// <summary>
    /// Reads a location: <c>postgres://user:password@host:port/database</c> (also <c>postgresql://</c>; options such as
    /// <c>?sslmode=require</c> are Npgsql's), anything else is the name of a file.
    /// </summary>
    /// <exception cref="StoreException">It is empty, or the address is malformed.</exception>
    public static StoreLocation Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
            throw new StoreException("the store has no name");
        return Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ? Address(text)
            : new StoreLocation(text, text, null);
    }

    private static StoreLocation Address(string text)
    {
        // The text may hold a password, so no message repeats it.
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.AbsolutePath.Length < 2)
            throw new StoreException("the address of the store is not of the form postgres://user:password@host:port/database");
        string[] user = address.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath[1..]),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            ApplicationName = "demarche",
        };
        foreach (string option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            Set(connection, option.Split('=', 2));
        string name = $"postgres://{connection.Host}:{connection.Port}/{connection.Database}";
        return new StoreLocation(name, null, connection.ConnectionString);
    }

    private static void Set(NpgsqlConnectionStringBuilder connection, string[] option)
    {
        string name = option[0].Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? "SSL Mode" : option[0];
        try
        {
            connection[name] = option.Length > 1 ? Uri.UnescapeDataString(option[1]) : "";
        }
        catch (Exception fault) when (fault is ArgumentException or KeyNotFoundException or FormatException)
        {
            throw new StoreException($"the address of the store has an option \"{option[0]}\" that PostgreSQL does not know", fault);
        }
    }
}
