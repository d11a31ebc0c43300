using System.Diagnostics;

namespace PlaybookGen.Tests.Support;

/// <summary>A disk of its own that is soon full: a small file system in memory. Needs Linux and the rights of root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly int _kilobytes;

    private SmallDisk(string folder, int kilobytes) => (Folder, _kilobytes) = (folder, kilobytes);

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static SmallDisk? Mount(string folder, int kilobytes)
    {
        Directory.CreateDirectory(folder);
        return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder) ? new(folder, kilobytes) : null;
    }

    /// <summary>Fills the disk but for so many kilobytes; null empties it again.</summary>
    public void LeaveFree(int? kilobytes)
    {
        File.Delete(Ballast);
        if (kilobytes is null)
            return;
        var free = new DriveInfo(Folder).AvailableFreeSpace / 1024;
        File.WriteAllBytes(Ballast, new byte[Math.Clamp(free - kilobytes.Value, 0, _kilobytes) * 1024]);
    }

    public void Dispose() => Run("umount", Folder);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode is 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
