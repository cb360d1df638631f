using System.Reflection;
using Xunit.Sdk;

namespace Demarche.Storage.Tests;

/// <summary>Runs a test over each database. PostgreSQL is left out where it is not installed, unless the run must have it (CI=true).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StoresAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return ["SQLite"];
        bool wanted = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (wanted || PostgresServer.Programs is not null)
            yield return ["PostgreSQL"];
    }
}
