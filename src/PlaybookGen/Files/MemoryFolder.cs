using System.Collections.Concurrent;

namespace PlaybookGen.Files;

/// <summary>A folder that exists only while the program runs: for tests, <c>check</c> and <c>serve</c>.</summary>
public sealed class MemoryFolder : IFolder
{
    private readonly ConcurrentDictionary<SitePath, (byte[] Bytes, long Stamp)> _files = new();
    private long _writes;

    public IReadOnlyList<FolderFile> List() =>
        [.. _files.Select(static file => new FolderFile(file.Key, file.Value.Bytes.Length, file.Value.Stamp))
            .OrderBy(static file => file.Path)];

    public byte[]? Read(SitePath path) => _files.TryGetValue(path, out var file) ? file.Bytes : null;

    public void Write(SitePath path, ReadOnlySpan<byte> bytes) =>
        _files[path] = (bytes.ToArray(), Interlocked.Increment(ref _writes));

    /// <summary>Takes over bytes that nobody will change, without copying them.</summary>
    public void Share(SitePath path, byte[] bytes) => _files[path] = (bytes, Interlocked.Increment(ref _writes));

    public bool Delete(SitePath path) => _files.TryRemove(path, out _);
}
