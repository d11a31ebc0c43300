namespace PlaybookGen.Benchmarks.Measuring;

/// <summary>
/// The folder for everything that is made here. Output of earlier runs is never deleted between two measured runs on a
/// disk: on ext4, writing right after many files went costs several times more. It is moved aside until the end.
/// </summary>
internal sealed class Scratch : IDisposable
{
    private const string Memory = "/dev/shm";
    private const long Room = 4L << 30;
    private int _aside;

    public Scratch(string? wanted)
    {
        InMemory = wanted is null ? Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room : wanted.StartsWith(Memory, StringComparison.Ordinal);
        Folder = Path.Combine(wanted ?? (InMemory ? Memory : Path.GetTempPath()), $"playbookgen-benchmarks-{Environment.ProcessId}");
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }
    public bool InMemory { get; }

    public string At(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Makes a folder not be there.</summary>
    public void Clear(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        if (InMemory)
            Directory.Delete(folder, recursive: true);
        else
            Directory.Move(folder, Path.Combine(Folder, $"aside-{_aside++}"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
