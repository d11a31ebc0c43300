using System.Diagnostics;
using System.Globalization;
using PlaybookGen.Tests.Support;
using Xunit.Abstractions;

namespace PlaybookGen.Tests.Output;

/// <summary>
/// The real program, killed at any moment. PLAYBOOKGEN_REPEAT says how often; twenty times unless it does.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly int Repeat =
        int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOKGEN_REPEAT"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 20;

    [Fact]
    public async Task A_killed_build_leaves_the_old_site_or_the_new_one_and_the_next_build_heals()
    {
        using var site = TempSite.OfSixtyPages("left");
        string[] trees = [await TreeOfAsync(site, "left"), await TreeOfAsync(site, "right")];
        var random = new Random(7);
        var (killed, swapped, writing) = (0, 0, 0);

        for (var round = 0; round < Repeat; round++)
        {
            var next = 1 - (round % 2);
            Mark(site, next is 0 ? "left" : "right");
            // The first run is not killed: it shows how long a build takes to write.
            var (wasKilled, time) = await KillAsync(site, round is 0 ? int.MaxValue : random.Next(writing + 20), whileWriting: round % 4 is not 1);
            killed += wasKilled ? 1 : 0;
            writing = round is 0 ? time : writing;
            var after = Tree.Of(site.Output);
            Assert.Contains(after, trees);
            swapped += after == trees[next] ? 1 : 0;

            (await site.RunAsync("build")).Succeeds();
            Assert.Equal(trees[next], Tree.Of(site.Output));
            Assert.Equal([".playbookgen", "_site", "content", "site.yml", "themes"], Entries(site.Root));
        }

        output.WriteLine($"{killed} of {Repeat} killed before their end, {swapped} with the new site in place; a build writes for {writing} ms.");
        Assert.True(killed > Repeat / 3, $"only {killed} of {Repeat} were killed before their end");
    }

    [Fact]
    public async Task Whoever_reads_during_rebuilds_finds_every_page_whole_and_never_an_older_one()
    {
        using var site = TempSite.OfSixtyPages("version-000.");
        (await site.RunAsync("build")).Succeeds();
        using var stop = new CancellationTokenSource();

        var reading = Task.Run(() => Read(site.Output, stop.Token));
        for (var round = 1; round <= Repeat; round++)
        {
            Mark(site, $"version-{round:000}.");
            (await site.RunAsync("build")).Succeeds();
        }

        await stop.CancelAsync();
        var (passes, seen) = await reading;
        output.WriteLine($"{passes} passes over twenty pages saw {seen} of {Repeat + 1} versions.");
        Assert.True(seen > 2, $"only {seen} versions were seen");
    }

    /// <summary>Reads twenty pages in a loop. Versions never go back, as they would if old and new pages lay side by side.</summary>
    private static (int Passes, int Seen) Read(string folder, CancellationToken stop)
    {
        var (passes, newest, seen) = (0, "", new HashSet<string>());
        for (; !stop.IsCancellationRequested; passes++)
        {
            for (var number = 1; number <= 20; number++)
            {
                var page = File.ReadAllText(Path.Combine(folder, "notes", $"note-{number}.html"));
                var at = page.IndexOf("version-", StringComparison.Ordinal);
                Assert.True(at > 0 && page.EndsWith("</html>\n", StringComparison.Ordinal), page);
                var version = page[at..(at + "version-000".Length)];
                Assert.True(string.CompareOrdinal(version, newest) >= 0, $"{version} after {newest}");
                seen.Add(newest = version);
            }
        }

        return (passes, seen.Count);
    }

    [Fact]
    public async Task A_full_disk_changes_nothing_and_is_told_with_the_path()
    {
        using var site = TempSite.OfSixtyPages("left");
        using var disk = SmallDisk.Mount(Path.Combine(site.Home, "disk"), kilobytes: 4096);
        if (disk is null)
        {
            output.WriteLine("Skipped: no right to mount a small disk here.");
            return;
        }

        var published = Path.Combine(disk.Folder, "public");
        (await site.RunAsync("build", "--output", published)).Succeeds();
        var before = Tree.Of(disk.Folder);
        Mark(site, "right");
        var full = 0;
        foreach (var free in new[] { 0, 4, 8, 20, 50, 100, 150, 200, 230 })
        {
            disk.LeaveFree(free);

            var run = await site.RunAsync("build", "--output", published);

            disk.LeaveFree(null);
            if (run.Code is 0)
                break;
            run.Fails(3);
            Assert.Contains(disk.Folder, run.Error, StringComparison.Ordinal);
            Assert.EndsWith("The published site was not changed.\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Equal(before, Tree.Of(disk.Folder));
            full++;
        }

        Assert.True(full >= 4, $"the disk was full {full} times");
        (await site.RunAsync("build", "--output", published)).Succeeds();
    }

    /// <summary>Starts a build and kills it so many milliseconds after its start, or after it began to write.</summary>
    private static async Task<(bool WasKilled, int Time)> KillAsync(TempSite site, int after, bool whileWriting)
    {
        using var process = CliProcess.Start(site.Root, ["build"]);
        var ends = CliProcess.EndAsync(process);
        var aside = Path.Combine(site.Root, "._site.playbookgen-next");
        while (whileWriting && !Directory.Exists(aside) && !process.HasExited)
            Thread.Sleep(1);
        var watch = Stopwatch.StartNew();
        while (watch.ElapsedMilliseconds < after && !process.HasExited)
            Thread.Sleep(1);
        var time = (int)watch.ElapsedMilliseconds;
        process.Kill();
        return ((await ends).Code is not 0, time);
    }

    private static void Mark(TempSite site, string mark)
    {
        using var other = TempSite.OfSixtyPages(mark);
        foreach (var file in Directory.GetFiles(Path.Combine(other.Root, "content"), "*", SearchOption.AllDirectories))
            site.File(Path.GetRelativePath(other.Root, file), File.ReadAllBytes(file));
    }

    private static async Task<string> TreeOfAsync(TempSite site, string mark)
    {
        Mark(site, mark);
        (await site.RunAsync("build")).Succeeds();
        return Tree.Of(site.Output);
    }

    private static string[] Entries(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
