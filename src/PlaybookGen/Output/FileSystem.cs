using System.Runtime.InteropServices;

namespace PlaybookGen.Output;

/// <summary>What .NET cannot ask of the system: exchange two folders in one step, link a file, flush a file system.</summary>
internal static partial class FileSystem
{
    private const int AtCurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Swaps two existing folders so that no reader ever finds either name missing; false where the system cannot.</summary>
    public static bool TryExchange(string left, string right) =>
        OperatingSystem.IsLinux() && RenameAt2(AtCurrentFolder, left, AtCurrentFolder, right, Exchange) is 0;

    public static bool TryHardLink(string existing, string link) =>
        !OperatingSystem.IsWindows() && Link(existing, link) is 0;

    /// <summary>
    /// Writes everything of the folder's file system to the disk, so that a power cut after the swap finds whole files.
    /// One call for all of them; where it is missing the system's own order has to do.
    /// </summary>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        _ = SyncFileSystem(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int leftFolder, string left, int rightFolder, string right, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string existing, string link);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs")]
    private static partial int SyncFileSystem(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
