using System.Collections.Immutable;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>
/// The theme's files as they are published: everything under one folder that is named after what is in it, so that relative
/// imports keep working and browsers may keep the files for ever.
/// </summary>
/// <param name="Files">Where they lie in the site.</param>
/// <param name="Modules">What <c>scripts/main.js</c> needs before it runs, itself included, by path; empty when there is no such script.</param>
/// <param name="Styles">The names of the stylesheets.</param>
public sealed record AssetBundle(ImmutableArray<OutputFile> Files, ImmutableArray<string> Modules, ImmutableArray<string> Styles)
{
    public static Outcome<AssetBundle> Of(Theme theme)
    {
        var scripts = Concurrent.Map([.. theme.Files.Where(static file => IsScript(file.Path))], static file => (file.Path, Sent: SentText.Script(file.Name, file.Bytes)));
        var styles = StyleSheets.Of(theme);
        return Outcome.Of(
            new AssetBundle(
                [
                    .. styles.Select(sheet => new OutputFile(SitePath.Of(theme.AssetFolder + sheet.Key), sheet.Value)),
                    .. scripts.Select(script => new OutputFile(SitePath.Of(theme.AssetFolder + script.Path), script.Sent.Value)),
                    .. theme.Files.Where(static file => file.Path.IsIn("assets")).Select(file => new OutputFile(SitePath.Of(theme.AssetFolder + file.Path), file.Bytes)),
                ],
                ModuleGraph.Of(SitePath.Of("scripts/main.js"), scripts.ToDictionary(static script => script.Path, static script => script.Sent.Value)),
                [.. styles.Keys]),
            scripts.SelectMany(static script => script.Sent.Problems));
    }

    /// <summary>What lies in <c>assets</c> is the designer's as it is.</summary>
    private static bool IsScript(SitePath path) => path.Extension is ".js" && !path.IsIn("assets");
}
