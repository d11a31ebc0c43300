namespace PlaybookGen.Files;

/// <summary>A file as a folder lists it. The stamp changes when the file does: it is cheap, a hash is sure.</summary>
public readonly record struct FolderFile(SitePath Path, long Length, long Stamp);

/// <summary>A tree of files, on a disk or in memory. Whole files only; paths never leave the folder.</summary>
public interface IFolder
{
    /// <summary>Every file, in ordinal order of paths: builds must not depend on the order of a disk.</summary>
    IReadOnlyList<FolderFile> List();

    /// <summary>The bytes of a file, or null when it is not there.</summary>
    byte[]? Read(SitePath path);

    /// <summary>Writes a whole file. Safe to call from several threads for different paths.</summary>
    void Write(SitePath path, ReadOnlySpan<byte> bytes);
}
