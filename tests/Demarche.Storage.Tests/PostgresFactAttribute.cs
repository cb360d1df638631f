namespace Demarche.Storage.Tests;

/// <summary>A test that only PostgreSQL can have. Skipped where it is not installed, unless the run must have it (CI=true).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!StoresAttribute.HasPostgres)
            Skip = "PostgreSQL is not installed.";
    }
}
