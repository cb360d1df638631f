namespace Demarche.Storage.Tests;

/// <summary>A test on a file system of its own. Skipped where this user may not mount one, so in most containers and on desktops.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Allowed = new(() =>
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        using var disk = SmallDisk.TryMount(1 << 20);
        return disk is not null;
    });

    /// <param name="database">"PostgreSQL" where the test needs that too.</param>
    public SmallDiskFactAttribute(string database = "SQLite")
    {
        if (!Allowed.Value)
            Skip = "File systems cannot be mounted here.";
        else if (database == "PostgreSQL" && !StoresAttribute.HasPostgres)
            Skip = "PostgreSQL is not installed.";
    }
}
