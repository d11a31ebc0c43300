namespace PlaybookGen.Files;

/// <summary>Shows <paramref name="over"/> on top of <paramref name="under"/>: a theme over the theme that it extends.</summary>
public sealed class OverlayFolder(IFolder over, IFolder under) : IFolder
{
    public IReadOnlyList<FolderFile> List() =>
        [.. over.List().Concat(under.List()).DistinctBy(static file => file.Path).OrderBy(static file => file.Path)];

    public byte[]? Read(SitePath path) => over.Read(path) ?? under.Read(path);

    public void Write(SitePath path, ReadOnlySpan<byte> bytes) => over.Write(path, bytes);
}
