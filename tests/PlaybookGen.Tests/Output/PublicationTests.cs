using PlaybookGen.Files;
using PlaybookGen.Output;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Output;

/// <summary>A new edition in the place of an old one: what stays, what goes, and who may write at a time.</summary>
public sealed class PublicationTests
{
    [Theory]
    [InlineData("content/en/notes/odd.md", "---\nid: odd\n", 1)]
    [InlineData("site.yml", "title: [\n", 2)]
    [InlineData("themes/plain/pages/step.hbs", "{{#if page}}", 1)]
    [InlineData("themes/plain/pages/step.hbs", "{{page.nothing}}", 1)]
    public async Task A_build_that_fails_leaves_the_old_site_as_it_was(string file, string text, int code)
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();
        var before = Tree.Of(site.Home);
        site.File(file, text);
        var after = Tree.Of(site.Home);

        var run = await site.RunAsync("build");

        run.Fails(code);
        Assert.NotEqual(before, after);
        Assert.Equal(after, Tree.Of(site.Home));
    }

    [Fact]
    public async Task What_vanishes_from_the_content_vanishes_from_the_site_with_its_folder()
    {
        using var site = TempSite.Minimal().File("content/en/notes/brief.md", TempSite.NoteText("brief", "Brief", "Words."));
        (await site.RunAsync("build")).Succeeds();
        var wasThere = site.Has("_site/notes/brief.html");
        site.Delete("content/en/notes/brief.md");

        (await site.RunAsync("build")).Succeeds();

        Assert.True(wasThere);
        Assert.False(Directory.Exists(Path.Combine(site.Output, "notes")));
        Assert.Equal(await FreshAsync(site), Tree.Of(site.Output));
    }

    [Fact]
    public async Task Files_and_folders_of_the_site_that_somebody_deleted_come_back()
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();
        var before = Tree.Of(site.Output);
        Directory.Delete(Path.Combine(site.Output, "steps"), recursive: true);
        site.Delete("_site/404.html");

        (await site.RunAsync("build")).Succeeds();

        Assert.Equal(before, Tree.Of(site.Output));
    }

    [Fact]
    public async Task After_a_build_nothing_is_left_beside_the_site()
    {
        using var site = TempSite.Minimal();

        (await site.RunAsync("build")).Succeeds();
        site.File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Other words."));
        (await site.RunAsync("build")).Succeeds();

        Assert.Equal([".playbookgen", "_site", "content", "site.yml", "themes"], Entries(site.Root));
        Assert.Equal(["last-build"], Entries(Path.Combine(site.Root, ".playbookgen")));
    }

    [Fact]
    public async Task A_site_that_this_tool_made_elsewhere_can_be_built_into()
    {
        using var site = TempSite.Minimal();
        using var other = TempSite.Minimal();
        other.File("content/en/pages/about.md", TempSite.NoteText("about", "About", "Words."));
        (await site.RunAsync("build")).Succeeds();

        (await other.RunAsync("build", "--output", site.Output)).Succeeds();

        Assert.Equal(await FreshAsync(other), Tree.Of(site.Output));
    }

    [Fact]
    public void A_file_that_somebody_puts_there_during_a_build_is_not_lost()
    {
        using var home = TempSite.Bare();
        Publish(home.Output, "old").Dispose();

        var publication = Publish(home.Output, "new", before: () => home.File("_site/mine/letter.txt", "precious"));
        publication.Dispose();

        var kept = Directory.GetFiles(home.Home, "letter.txt", SearchOption.AllDirectories);
        Assert.Equal("precious", File.ReadAllText(Assert.Single(kept)));
    }

    [Fact]
    public void Without_a_commit_the_old_site_stays_and_the_new_one_goes()
    {
        using var home = TempSite.Bare();
        Publish(home.Output, "old").Dispose();
        var before = Tree.Of(home.Home);

        using (var publication = Publication.Begin(home.Output, TimeSpan.Zero))
            publication.Folder.Write(SitePath.Of("index.html"), "new"u8);

        Assert.Equal(before, Tree.Of(home.Home));
    }

    [Fact]
    public void A_folder_that_another_build_holds_is_not_taken()
    {
        using var home = TempSite.Bare();
        using var first = Publication.Begin(home.Output, TimeSpan.Zero);

        var second = Record.Exception(() => Publication.Begin(home.Output, TimeSpan.FromMilliseconds(100)));

        Assert.IsType<BusyException>(second);
    }

    [Fact]
    public async Task However_many_wait_only_one_build_writes_at_a_time()
    {
        using var home = TempSite.Bare();
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < 30; round++)
                {
                    using var publication = Publication.Begin(home.Output, TimeSpan.FromMinutes(1));
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    Thread.Sleep(1);
                    Interlocked.Decrement(ref inside);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(1, most);
        Assert.Empty(Entries(home.Root));
    }

    [Fact]
    public async Task Builds_of_different_sites_into_one_folder_never_mix()
    {
        using var left = TempSite.OfSixtyPages("left");
        using var right = TempSite.OfSixtyPages("right");
        var shared = Path.Combine(left.Home, "shared");
        string[] whole = [await FreshAsync(left), await FreshAsync(right)];

        for (var round = 0; round < 5; round++)
        {
            left.File("content/en/pages/about.md", TempSite.NoteText("about", "About", $"Round {round}.")).Delete("content/en/pages/about.md");
            var runs = await Task.WhenAll(
                Task.Run(() => left.RunAsync("build", "--output", shared)),
                Task.Run(() => right.RunAsync("build", "--output", shared)));

            Assert.All(runs, static run => Assert.True(run.Code is 0 or 4, run.Error));
            Assert.Contains(Tree.Of(shared), whole);
        }
    }

    /// <summary>What the same content gives in a folder where nothing was before.</summary>
    private static async Task<string> FreshAsync(TempSite site)
    {
        var fresh = Path.Combine(site.Home, "fresh");
        (await site.RunAsync("build", "--output", fresh)).Succeeds();
        var tree = Tree.Of(fresh);
        Directory.Delete(fresh, recursive: true);
        return tree;
    }

    private static Publication Publish(string output, string words, Action? before = null)
    {
        var publication = Publication.Begin(output, TimeSpan.Zero);
        publication.Folder.Write(SitePath.Of("index.html"), System.Text.Encoding.UTF8.GetBytes(words));
        before?.Invoke();
        publication.Commit(overwrite: false);
        return publication;
    }

    private static string[] Entries(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
