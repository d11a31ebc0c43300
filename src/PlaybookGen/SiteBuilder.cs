using System.Collections.Immutable;
using PlaybookGen.Checks;
using PlaybookGen.Configuration;
using PlaybookGen.Diagnostics;
using PlaybookGen.Files;
using PlaybookGen.Kinds;
using PlaybookGen.Model;
using PlaybookGen.Pages;
using PlaybookGen.Reading;
using PlaybookGen.Theming;

namespace PlaybookGen;

/// <summary>Turns a site folder into finished pages. Read this first: it is the whole program.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Writes the finished site to <paramref name="output"/>, which must be empty. After errors it holds nothing or only
    /// a part: whoever called publishes it only when the result succeeded.
    /// </summary>
    public static BuildResult Build(IFolder site, IFolder output, BuildOptions options, BuildMemory memory)
    {
        var config = SiteConfigReader.Read(site);
        var theme = ThemeLoader.Load(site, config.Value);
        var assets = memory.Assets(theme.Value);
        var loaded = SourceLoader.Load(site, config.Value);
        var read = Concurrent.Map(loaded.Value.Sources, source => memory.Entry(source, source => EntryReader.Read(source, Bytes(site, source))));
        var data = DataReader.ReadShared(site, config.Value.Languages);
        var ledger = Ledger.Read(site);

        var entries = read.Select(static outcome => outcome.Value).OfType<Entry>().ToImmutableArray();
        var unreadable = loaded.Value.Sources.Zip(read).Where(static pair => pair.Second.Value is null).Select(static pair => pair.First).ToImmutableArray();
        var playbook = PlaybookAssembler.Assemble(
            new(config.Value, data.Value, ledger.Value, ContentKinds.All, entries, unreadable, loaded.Value.Pictures, DataReader.HashOf(site, config.Value.Languages)), options);
        var pages = PagePlanner.Plan(playbook.Value, new(theme.Value.AssetFolder, assets.Value.Modules, assets.Value.Styles), options);
        var problems = ProblemList.Sorted(
            [
                .. config.Problems, .. theme.Problems, .. assets.Problems, .. loaded.Problems, .. read.SelectMany(static outcome => outcome.Problems),
                .. data.Problems, .. ledger.Problems, .. playbook.Problems, .. pages.Problems,
            ]);
        var links = entries.Sum(static entry => entry.References.Count());
        if (problems.HasErrors)
            return new(problems, playbook.Value, 0, 0, links);

        var renderer = memory.Renderer(theme.Value);
        var faults = Concurrent.Map(pages.Value, page => Render(page, renderer, output, memory)).OfType<Diagnostic>().ToImmutableArray();
        ImmutableArray<OutputFile> files = [.. assets.Value.Files, .. SiteFiles.For(playbook.Value, pages.Value, options), .. Pictures(site, loaded.Value.Pictures)];
        foreach (var file in files)
            output.Write(file.Path, file.Bytes);
        var seen = options.CheckPages && faults.IsEmpty ? PageChecks.Run(pages.Value, output) : [];
        memory.EndOfBuild();
        return new(ProblemList.Sorted([.. problems.Items, .. faults, .. seen]), playbook.Value, pages.Value.Length, files.Length, links);
    }

    private static Diagnostic? Render(Page page, PageRenderer renderer, IFolder output, BuildMemory memory)
    {
        if (memory.Page(page) is { } kept)
        {
            output.Write(page.Route.Path, kept);
            return null;
        }

        return renderer.Render(page, bytes =>
        {
            output.Write(page.Route.Path, bytes);
            memory.Keep(page, bytes);
        });
    }

    private static byte[] Bytes(IFolder site, SourceFile source) => site.Read(source.File.Path) ?? [];

    private static IEnumerable<OutputFile> Pictures(IFolder site, IEnumerable<SitePath> pictures) =>
        pictures.Select(path => new OutputFile(SitePath.Of(Linker.MediaPath(path)), site.Read(path) ?? []));
}
