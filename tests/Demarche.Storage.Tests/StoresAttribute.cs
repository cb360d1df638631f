using System.Reflection;
using Xunit.Sdk;

namespace Demarche.Storage.Tests;

/// <summary>Runs a test over each database. PostgreSQL is left out where it is not installed, unless the run must have it (CI=true).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StoresAttribute : DataAttribute
{
    /// <summary>Whether the tests over PostgreSQL are to run.</summary>
    public static bool HasPostgres => PostgresServer.Programs is not null
        || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return ["SQLite"];
        if (HasPostgres)
            yield return ["PostgreSQL"];
    }
}
