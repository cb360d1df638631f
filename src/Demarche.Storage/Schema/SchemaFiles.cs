using System.Reflection;
using Demarche.Storage.Databases;

namespace Demarche.Storage.Schema;

/// <summary>Makes the tables of a store and brings older ones up to date, one numbered step after the other.</summary>
internal static class SchemaFiles
{
    /// <summary>The steps, in order; each is a file. A released step never changes.</summary>
    private static readonly string[] Steps = ["001.sql", "002.sql"];

    /// <summary>The version of the schema that this program reads and writes.</summary>
    public static int Newest => Steps.Length;

    /// <summary>Makes or updates the tables, in one transaction.</summary>
    /// <exception cref="StoreException">A newer program made them, or the database refuses.</exception>
    public static void BringUpToDate(Session session)
    {
        if (VersionOf(session) == Newest)
            return;
        session.Write(() =>
        {
            session.Run("create table if not exists schema_version (version integer not null)");
            int version = VersionOf(session);
            Check(session, version);
            for (int step = version; step < Newest; step++)
                Apply(session, step);
            return 0;
        });
    }

    /// <summary>Refuses a store that is none, or of another schema.</summary>
    /// <exception cref="StoreException">As it says.</exception>
    public static void Require(Session session)
    {
        int version = VersionOf(session);
        if (version == 0)
            throw new StoreException($"{session.Database.Name} holds no store; demarche ingest makes one");
        Check(session, version);
        if (version < Newest)
            throw new StoreException($"{session.Database.Name} was made by an older version; demarche ingest brings it up to date");
    }

    private static int VersionOf(Session session)
    {
        string known = session.Database is SqliteDatabase
            ? "select count(*) from sqlite_master where name = 'schema_version'"
            : "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'schema_version'";
        return session.Number(known) == 0 ? 0 : (int)session.Number("select max(version) from schema_version");
    }

    private static void Check(Session session, int version)
    {
        if (version > Newest)
            throw new StoreException($"{session.Database.Name} was made by a newer version of this program (schema {version}, this one knows {Newest})");
    }

    private static void Apply(Session session, int step)
    {
        IEnumerable<string> files = step == 0 ? [Steps[0], session.Database.SearchSchema] : [Steps[step]];
        foreach (string statement in files.SelectMany(file => Statements(Read(file), session.Database)))
            session.Run(statement);
        session.Run("delete from schema_version");
        session.Run("insert into schema_version (version) values (@version)", ("@version", step + 1));
    }

    /// <summary>A statement ends in a semicolon at the end of a line.</summary>
    private static IEnumerable<string> Statements(string sql, IDatabase database)
    {
        foreach ((string name, string type) in database.Types)
            sql = sql.Replace(name, type, StringComparison.Ordinal);
        return sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The schema file {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
