using System.Diagnostics;
using PlaybookGen.Configuration;
using PlaybookGen.Files;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests;

/// <summary>The same content gives the same bytes: on any machine, in any place, at any time.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Name, string Value)[][] Machines =
    [
        [("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
        [("TZ", "America/St_Johns"), ("LC_ALL", "ar_SA.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "1")],
        [("LC_ALL", "th_TH.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "2"), ("HOME", "/nonexistent"), ("USER", "somebody")],
        [("LC_ALL", "C"), ("DOTNET_gcServer", "1"), ("DOTNET_TieredCompilation", "0"), ("NO_COLOR", "1")],
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_machine_gives_the_same_bytes(bool own)
    {
        using var site = own ? OwnSite() : TempSite.OfSixtyPages("Words, 1.5 and ü.");
        var expected = await BuiltAsync(site, "first", []);

        for (var number = 0; number < Machines.Length; number++)
            Assert.Equal(expected, await BuiltAsync(site, $"machine-{number}", Machines[number]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_the_place_nor_the_age_nor_the_order_nor_the_rights_of_files_matter(bool own)
    {
        using var site = own ? OwnSite() : TempSite.OfSixtyPages("Words, 1.5 and ü.");
        using var moved = TempSite.Bare();
        var random = new Random(3);
        foreach (var file in Files(site.Root).OrderBy(_ => random.Next()))
        {
            moved.File(Path.Combine("a place, with ü", file), File.ReadAllBytes(Path.Combine(site.Root, file)));
            File.SetLastWriteTimeUtc(Path.Combine(moved.Root, "a place, with ü", file), new DateTime(1990, 1, 1).AddHours(random.Next(300_000)));
        }

        var expected = await BuiltAsync(site, "first", []);
        var output = Path.Combine(moved.Home, "public");
        var start = new ProcessStartInfo("sh", ["-c", "umask 077; exec dotnet \"$0\" build --output \"$1\"", Path.Combine(AppContext.BaseDirectory, "PlaybookGen.Cli.dll"), output])
        {
            WorkingDirectory = Path.Combine(moved.Root, "a place, with ü"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        (await CliProcess.EndAsync(process)).Succeeds();

        Assert.Equal(expected, Tree.Of(output));
    }

    [Fact]
    public void A_slow_disk_that_answers_in_any_order_changes_nothing()
    {
        using var site = OwnSite();
        var expected = Built(DiskFolder.Site(site.Root));

        for (var seed = 1; seed <= 3; seed++)
            Assert.Equal(expected, Built(new SlowFolder(DiskFolder.Site(site.Root), seed)));
    }

    [Fact]
    public void A_folder_lists_its_files_in_the_order_of_their_names_whenever_they_were_made()
    {
        using var site = TempSite.Bare();
        foreach (var name in new[] { "z", "B", "a/b", "a-b", "a", "ä", "é/x", "10", "9" })
            site.File($"content/{name}/file.md", name);

        var listed = DiskFolder.Site(site.Root).List().Select(static file => file.Path.Value).ToList();

        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
        Assert.Equal(9, listed.Count);
    }

    /// <summary>The site of this repository, copied, so that nobody builds beside it.</summary>
    private static TempSite OwnSite()
    {
        var site = TempSite.Bare();
        foreach (var file in Files(Repository.Root))
            site.File(file, File.ReadAllBytes(Path.Combine(Repository.Root, file)));
        return site;
    }

    private static string[] Files(string root) => [.. DiskFolder.Site(root).List().Select(static file => file.Path.Value)];

    private static async Task<string> BuiltAsync(TempSite site, string name, (string, string)[] environment)
    {
        var output = Path.Combine(site.Home, name);
        (await CliProcess.RunAsync(site.Root, ["build", "--output", output], environment)).Succeeds();
        return Tree.Of(output);
    }

    private static string Built(IFolder site)
    {
        var output = new MemoryFolder();
        var result = SiteBuilder.Build(site, output, new BuildOptions(), new BuildMemory());
        Assert.Equal("", string.Join('\n', result.Problems.Items));
        return string.Join('\n', output.List().Select(file => $"{file.Path} {ContentHash.Of(output.Read(file.Path)!)}"));
    }

    /// <summary>Makes each file wait a little, differently each time, so that those who read in parallel overtake each other.</summary>
    private sealed class SlowFolder(IFolder inner, int seed) : IFolder
    {
        public IReadOnlyList<FolderFile> List() => inner.List();

        public byte[]? Read(SitePath path)
        {
            Thread.Sleep((ContentHash.Of(path.Value).ToString()[seed] - '0') % 4);
            return inner.Read(path);
        }

        public void Write(SitePath path, ReadOnlySpan<byte> bytes) => inner.Write(path, bytes);
    }
}
