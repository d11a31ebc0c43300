using PlaybookGen.Files;

namespace PlaybookGen.Model;

/// <summary>A file of the site before anything is known of what it says.</summary>
/// <param name="Kind">By its folder.</param>
public sealed record SourceFile(FolderFile File, ContentKind Kind, string Language);
