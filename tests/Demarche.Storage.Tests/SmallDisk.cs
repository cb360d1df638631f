using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Demarche.Storage.Tests;

/// <summary>A file system in memory that holds no more than a given number of bytes.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Mounts one; null where that is not allowed.</summary>
    public static SmallDisk? TryMount(int bytes)
    {
        string folder = Directory.CreateTempSubdirectory("demarche-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={bytes},mode=777"), "demarche", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Mounts one.</summary>
    public static SmallDisk Mount(int bytes) => TryMount(bytes) ?? throw new InvalidOperationException("mount refuses.");

    /// <summary>Takes all room but the given number of bytes.</summary>
    public void Fill(int left)
    {
        long free = new DriveInfo(Folder).AvailableFreeSpace;
        File.WriteAllBytes(Ballast, new byte[Math.Max(0, free - left)]);
    }

    /// <summary>Gives the room back.</summary>
    public void Empty() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        try
        {
            using Process? process = Process.Start(start);
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
