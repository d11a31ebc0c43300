using System.Globalization;
using System.Text;
using PlaybookGen.Configuration;
using PlaybookGen.Files;

namespace PlaybookGen.Output;

/// <summary>
/// Tells a build that nothing changed since the last one: neither the sizes and times of what went in, nor of what came
/// out, nor the options, nor the program. Kept beside the site in <c>.playbookgen/</c>; may be deleted at any time.
/// </summary>
public static class BuildStamp
{
    private const string FileName = ".playbookgen/last-build";

    /// <summary>The summary of the last build if this one would be the same, otherwise null.</summary>
    public static string? Unchanged(DiskFolder site, string output, BuildOptions options)
    {
        var path = Path.Combine(site.Root, FileName);
        if (!File.Exists(path) || !Directory.Exists(output))
            return null;
        var kept = File.ReadAllText(path).Split('\n', 2);
        return kept.Length is 2 && kept[0] == Of(site, output, options).ToString() ? kept[1] : null;
    }

    public static void Keep(DiskFolder site, string output, BuildOptions options, string summary)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(site.Root, ".playbookgen"));
            File.WriteAllText(Path.Combine(site.Root, FileName), $"{Of(site, output, options)}\n{summary}");
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            // Without the stamp the next build does all its work again, which is only slower.
        }
    }

    private static ContentHash Of(DiskFolder site, string output, BuildOptions options)
    {
        var text = new StringBuilder();
        text.Append(typeof(BuildStamp).Module.ModuleVersionId).Append(options).Append(Path.GetFullPath(output)).Append('\n');
        foreach (var file in site.List().Concat(new DiskFolder(output).List()))
            text.Append(file.Path.Value).Append(CultureInfo.InvariantCulture, $" {file.Length} {file.Stamp}\n");
        foreach (var (path, _) in site.Links.Concat(site.Unusable))
            text.Append(path).Append('\n');
        return ContentHash.Of(text.ToString());
    }
}
