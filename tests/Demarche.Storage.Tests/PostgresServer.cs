using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Demarche.Storage.Tests;

/// <summary>A PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free port of this machine only.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "demarche";

    private static readonly Lazy<PostgresServer> One = new(() => new PostgresServer());
    private static int _databases;

    private readonly string _folder = Directory.CreateTempSubdirectory("demarche-postgres-").FullName;
    private readonly int _port = FreePort();
    private readonly string _programs;
    private Process? _server;

    public PostgresServer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        string programs = Programs ?? throw new InvalidOperationException(
            "PostgreSQL is not installed, and CI=true asks for it: install Debian's package postgresql.");
        // initdb refuses to run as root, so that the folder must be open to another user.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        string data = Path.Combine(_folder, "data");
        using Process made = Start(
            Path.Combine(programs, "initdb"), "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        made.WaitForExit();
        if (made.ExitCode != 0)
            throw new InvalidOperationException($"initdb failed: {made.StandardError.ReadToEnd()}");
        _programs = programs;
        Up();
    }

    /// <summary>Where PostgreSQL's programs are; null where it is not installed.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <summary>The server that all tests of a run share.</summary>
    public static PostgresServer Shared => One.Value;

    /// <summary>Makes an empty database and gives its address.</summary>
    /// <param name="disk">A folder that its tables are to lie in; the server's own if null.</param>
    public string NewDatabase(string? disk = null)
    {
        string name = $"store{Interlocked.Increment(ref _databases)}";
        if (disk is not null)
            Execute("postgres", $"create tablespace {name} location '{TableFolder(disk)}'");
        Execute("postgres", $"create database {name}{(disk is null ? "" : $" tablespace {name}")}");
        return $"postgres://{User}@127.0.0.1:{_port}/{name}";
    }

    /// <summary>Removes a database that lies in a folder of its own.</summary>
    public void Drop(string address)
    {
        string name = address.Split('/')[^1];
        Execute("postgres", $"drop database {name} with (force)");
        Execute("postgres", $"drop tablespace {name}");
    }

    /// <summary>A number that a query of a store's database gives.</summary>
    public long Number(string address, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo(address.Split('/')[^1]));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    /// <summary>Runs a statement beside the store.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Lets nobody write to a table of a store until the result is disposed or the server stops.</summary>
    public IDisposable Lock(string address, string table)
    {
        var connection = new NpgsqlConnection(ConnectionTo(address.Split('/')[^1]));
        connection.Open();
        using var command = new NpgsqlCommand($"begin; lock table {table} in share mode", connection);
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Stops the server at once, as a power cut does.</summary>
    public void Down()
    {
        using Process stop = Start(Path.Combine(_programs, "pg_ctl"), "stop", "-D", Path.Combine(_folder, "data"), "-m", "immediate");
        stop.WaitForExit();
        _server?.WaitForExit(10_000);
        _server?.Dispose();
        _server = null;
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public void Up()
    {
        _server = Start(
            Path.Combine(_programs, "postgres"), "-D", Path.Combine(_folder, "data"), "-p", $"{_port}",
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "log_min_messages=fatal");
        var patience = Stopwatch.StartNew();
        while (!Answers())
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(60) || _server.HasExited)
                throw new InvalidOperationException("PostgreSQL does not start.");
            Thread.Sleep(100);
        }
    }

    public void Dispose()
    {
        if (_server is not null)
            Down();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A folder in the given one that belongs to whoever the server runs as.</summary>
    private static string TableFolder(string disk)
    {
        string folder = Path.Combine(disk, "tables");
        using Process made = Start("mkdir", folder);
        made.WaitForExit();
        return folder;
    }

    private bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=false";

    /// <summary>As the user postgres where the tests run as root.</summary>
    private static Process Start(string program, params string[] arguments)
    {
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.WorkingDirectory = Path.GetTempPath();
        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static string? FindPrograms()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        const string Debian = "/usr/lib/postgresql";
        if (Directory.Exists(Debian))
            folders = [.. Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")), .. folders];
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
