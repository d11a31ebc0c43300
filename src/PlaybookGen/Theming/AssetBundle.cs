using System.Collections.Immutable;
using PlaybookGen.Files;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>
/// The theme's files as they are published: all styles joined into one, everything under one folder that is named after
/// what is in it, so that relative imports keep working and browsers may keep the files for ever.
/// </summary>
internal static class AssetBundle
{
    public static ImmutableArray<OutputFile> Make(IEnumerable<(SitePath Path, byte[] Bytes)> files, string folder)
    {
        var all = files.ToList();
        var styles = all
            .Where(static file => file.Path.Extension is ".css")
            .OrderBy(static file => Rank(file.Path))
            .ThenBy(static file => file.Path)
            .SelectMany(static file => file.Bytes.Append((byte)'\n'))
            .ToArray();
        return
        [
            new(SitePath.Of(folder + "site.css"), styles),
            .. all.Where(static file => IsPublished(file.Path)).Select(file => new OutputFile(SitePath.Of(folder + file.Path), file.Bytes)),
        ];
    }

    private static bool IsPublished(SitePath path) => path.Extension is ".js" || path.IsIn("assets");

    /// <summary>The order of layers is stated first, a derived theme's overrides come last; between them order does not matter.</summary>
    private static int Rank(SitePath path) => path.Value switch
    {
        "styles/layers.css" => 0,
        "styles/overrides.css" => 2,
        _ => 1,
    };
}
