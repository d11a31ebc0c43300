namespace PlaybookGen.Cli.Commands;

/// <summary>Output folders in which a build would bury or mix with what it reads.</summary>
internal static class OutputGuard
{
    /// <summary>What speaks against writing to <paramref name="target"/>, or null. Both paths are absolute.</summary>
    public static string? Objection(string source, string target)
    {
        var (site, output) = (Path.TrimEndingDirectorySeparator(source), Path.TrimEndingDirectorySeparator(target));
        if (new FileInfo(output).LinkTarget is not null || new DirectoryInfo(output).LinkTarget is not null)
            return $"{output} is a link to another place.";
        (site, output) = (Real(site), Real(output));
        if (output == site || IsIn(site, output) || Path.GetPathRoot(output) == output)
            return $"{output} would overwrite your content: it is the site's own folder or a folder around it.";
        foreach (var part in new[] { "content", "themes" })
            if (output == Path.Combine(site, part) || IsIn(output, Path.Combine(site, part)))
                return $"{output} would overwrite your content: it lies in the site's {part} folder.";
        return null;
    }

    private static bool IsIn(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with the links in it followed, as far as it exists.</summary>
    private static string Real(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        var here = Path.Combine(Real(parent), Path.GetFileName(path));
        return Directory.Exists(here) ? Directory.ResolveLinkTarget(here, returnFinalTarget: true)?.FullName ?? here : here;
    }
}
