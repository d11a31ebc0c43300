using System.IO.Enumeration;

namespace PlaybookGen.Files;

/// <summary>
/// A folder on the disk as it was when it was first listed. Symbolic links are neither followed nor listed;
/// <see cref="Links"/> names them.
/// </summary>
public sealed class DiskFolder(string root, Func<string, bool>? skips = null) : IFolder
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The parts of a folder that a site is made of; whatever else lies beside them is not looked at.</summary>
    public static DiskFolder Site(string root) => new(root, static path =>
        path is not "site.yml" and not "content" and not "themes"
        && !path.StartsWith("content/", StringComparison.Ordinal) && !path.StartsWith("themes/", StringComparison.Ordinal));

    /// <summary>Files whose names no site can hold, with the reason; found by <see cref="List"/>.</summary>
    public IReadOnlyList<(string Path, string Why)> Unusable { get; private set; } = [];

    /// <summary>Symbolic links met by <see cref="List"/>, with what they point to.</summary>
    public IReadOnlyList<(string Path, string Target)> Links { get; private set; } = [];

    private IReadOnlyList<FolderFile>? _listed;

    public IReadOnlyList<FolderFile> List() => _listed ??= Look();

    private List<FolderFile> Look()
    {
        var unusable = new List<(string, string)>();
        var links = new List<(string, string)>();
        var files = new List<FolderFile>();
        if (!Directory.Exists(Root))
            return files;

        foreach (var (path, target, length, stamp) in Walk())
        {
            if (target is not null)
                links.Add((path, target));
            else if (SitePath.TryParse(path, out var parsed, out var why))
                files.Add(new(parsed, length, stamp));
            else
                unusable.Add((path, why));
        }

        files.Sort(static (left, right) => left.Path.CompareTo(right.Path));
        (Unusable, Links) = (unusable, links);
        return files;
    }

    private FileSystemEnumerable<(string Path, string? Target, long Length, long Stamp)> Walk()
    {
        bool Wanted(ref FileSystemEntry entry) => skips is null || !skips(Relative(ref entry));
        return new(Root, Describe, new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && Wanted(ref entry),
            ShouldIncludePredicate = (ref FileSystemEntry entry) => (IsLink(ref entry) || !entry.IsDirectory) && Wanted(ref entry),
        };
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static (string, string?, long, long) Describe(ref FileSystemEntry entry)
    {
        var target = IsLink(ref entry) ? entry.ToFileSystemInfo().LinkTarget ?? "" : null;
        return (Relative(ref entry), target, target is null ? entry.Length : 0, target is null ? entry.LastWriteTimeUtc.UtcTicks : 0);
    }

    private static string Relative(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[entry.RootDirectory.Length..].Trim(Path.DirectorySeparatorChar);
        var path = folder.Length is 0 ? entry.FileName.ToString() : $"{folder}/{entry.FileName}";
        return Path.DirectorySeparatorChar is '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>If a symbolic link leads back to itself or to a folder around it, the way it goes.</summary>
    public string? LoopFrom(string path)
    {
        var way = new List<string> { path };
        var at = Path.Combine(Root, path);
        while (new FileInfo(at).LinkTarget is { } target)
        {
            at = Path.GetFullPath(target, Path.GetDirectoryName(at)!);
            way.Add(Path.GetRelativePath(Root, at).Replace('\\', '/'));
            if (way.IndexOf(way[^1]) < way.Count - 1 || (path + "/").StartsWith(way[^1] + "/", StringComparison.Ordinal))
                return string.Join(" -> ", way);
        }

        return null;
    }

    public byte[]? Read(SitePath path)
    {
        var full = Full(path);
        try
        {
            var file = new FileInfo(full);
            return file.Exists && file.LinkTarget is null ? File.ReadAllBytes(full) : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // it went away between two looks
        }
    }

    public void Write(SitePath path, ReadOnlySpan<byte> bytes)
    {
        var full = Full(path);
        try
        {
            File.WriteAllBytes(full, bytes);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    public string Full(SitePath path) => Path.Combine(Root, path.Value);
}
