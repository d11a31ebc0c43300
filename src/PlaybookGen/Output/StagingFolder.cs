using System.Collections.Concurrent;
using PlaybookGen.Files;

namespace PlaybookGen.Output;

/// <summary>The new site while it is being written, beside the old one. Files that did not change are linked, not written.</summary>
internal sealed class StagingFolder(string root, string current, Manifest? old) : IFolder
{
    private readonly DiskFolder _disk = new(root);
    private readonly ConcurrentDictionary<SitePath, ContentHash> _written = new();
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<SitePath, ContentHash> Written => _written;

    /// <summary>How many files differ from those of the old site.</summary>
    public int Changed => _changed;
    private int _changed;

    public IReadOnlyList<FolderFile> List() => new DiskFolder(root).List();

    public byte[]? Read(SitePath path) => _disk.Read(path);

    public void Write(SitePath path, ReadOnlySpan<byte> bytes)
    {
        var hash = ContentHash.Of(bytes);
        if (!_folders.ContainsKey(path.Folder))
        {
            Directory.CreateDirectory(Path.Combine(root, path.Folder));
            _folders[path.Folder] = true;
        }

        _written[path] = hash;
        if (old is not null && old.Files.TryGetValue(path, out var before) && before == hash && IsAsWritten(path, hash)
            && FileSystem.TryHardLink(Path.Combine(current, path.Value), _disk.Full(path)))
            return;
        Interlocked.Increment(ref _changed);
        _disk.Write(path, bytes);
    }

    /// <summary>Keeps a file of the old site as it is, edited by hand as it may be; <paramref name="known"/> is what it was before.</summary>
    public void Keep(SitePath path, ContentHash known)
    {
        _written.TryAdd(path, known);
        var full = _disk.Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Delete(full);
        File.Copy(Path.Combine(current, path.Value), full);
    }

    private bool IsAsWritten(SitePath path, ContentHash hash)
    {
        var full = Path.Combine(current, path.Value);
        return File.Exists(full) && ContentHash.Of(File.ReadAllBytes(full)) == hash;
    }
}
