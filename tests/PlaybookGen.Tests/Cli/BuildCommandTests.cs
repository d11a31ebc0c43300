using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Cli;

/// <summary>What <c>build</c> writes, keeps and says.</summary>
public sealed class BuildCommandTests
{
    private const string Coached = "Before.\n\n::: coach\nOnly for coaches: ask about the weather.\n:::\n\nAfter.";

    [Fact]
    public async Task A_build_writes_the_pages_and_says_how_many()
    {
        using var site = TempSite.Minimal();

        var run = await site.RunAsync("build");

        run.Succeeds();
        Assert.Matches("^Built [0-9]+ pages, 0 links followed, in ", run.Output);
        Assert.True(site.Has("_site/index.html"));
        Assert.True(site.Has("_site/steps/begin.html"));
        Assert.True(site.Has("_site/404.html"));
        Assert.Contains("Some words.", site.Text("_site/steps/begin.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_goes_where_the_option_says()
    {
        using var site = TempSite.Minimal();
        var elsewhere = Path.Combine(site.Home, "a", "b", "public");

        var run = await site.RunAsync("build", "--output", elsewhere);

        run.Succeeds();
        Assert.True(File.Exists(Path.Combine(elsewhere, "index.html")));
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task A_check_writes_nothing_at_all()
    {
        using var site = TempSite.Minimal();
        var before = Tree.Of(site.Home);

        var run = await site.RunAsync("check");

        run.Succeeds();
        Assert.Matches("^Checked [0-9]+ pages and 0 links: 0 errors, 0 warnings.\r?\n$", run.Output);
        Assert.Equal(before, Tree.Of(site.Home));
    }

    [Fact]
    public async Task Drafts_are_left_out_and_named_in_a_build_and_a_check()
    {
        using var site = TempSite.Minimal().File(
            "content/en/notes/later.md", TempSite.NoteText("later", "Much later", "Not yet.").Replace("---\nid", "---\ndraft: true\nid", StringComparison.Ordinal));

        var build = await site.RunAsync("build");
        var check = await site.RunAsync("check");

        Assert.Contains("Left out, a draft: content/en/notes/later.md", build.Succeeds().Output, StringComparison.Ordinal);
        Assert.Contains("Left out, a draft: content/en/notes/later.md", check.Succeeds().Output, StringComparison.Ordinal);
        Assert.Empty(FilesThatSay(site.Output, "Much later"));
    }

    [Fact]
    public async Task Drafts_are_pages_when_asked_for()
    {
        using var site = TempSite.Minimal().File(
            "content/en/notes/later.md", TempSite.NoteText("later", "Much later", "Not yet.").Replace("---\nid", "---\ndraft: true\nid", StringComparison.Ordinal));

        var run = await site.RunAsync("build", "--drafts");

        Assert.DoesNotContain("Left out", run.Succeeds().Output, StringComparison.Ordinal);
        Assert.True(site.Has("_site/notes/later.html"));
    }

    [Fact]
    public async Task A_note_for_coaches_is_nowhere_in_the_output_unless_asked_for()
    {
        using var site = TempSite.Minimal()
            .File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", Coached))
            .File("content/en/notes/aside.md", TempSite.NoteText("aside", "Aside", Coached))
            .File("content/en/pages/about.md", TempSite.NoteText("about", "About", Coached))
            .File("content/en/home.md", TempSite.NoteText("home", "Home", Coached));

        (await site.RunAsync("build")).Succeeds();
        var plain = FilesThatSay(site.Output, "weather");
        (await site.RunAsync("build", "--coach")).Succeeds();
        var coached = FilesThatSay(site.Output, "weather");

        Assert.Empty(plain);
        Assert.Equal(["about.html", "index.html", "notes/aside.html", "steps/begin.html", "workbook.html"], coached);
    }

    [Fact]
    public async Task A_build_after_which_nothing_changed_says_so_and_touches_nothing()
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();
        var before = Times(site.Home);

        var run = await site.RunAsync("build");

        Assert.Matches("^Nothing changed. [0-9]+ pages", run.Succeeds().Output);
        Assert.Equal(before, Times(site.Home));
    }

    [Theory]
    [InlineData("--drafts")]
    [InlineData("--coach")]
    [InlineData("--url", "https://example.org/other/")]
    public async Task Another_option_is_a_change(params string[] option)
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();

        var run = await site.RunAsync(["build", .. option]);

        Assert.StartsWith("Built", run.Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_put_into_the_content_is_a_change()
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();
        File.CreateSymbolicLink(Path.Combine(site.Root, "content/en/notes.md"), "/etc/passwd");

        var run = await site.RunAsync("build");

        run.Fails(1);
        Assert.Contains("PBG608", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_changed_is_counted_as_changed()
    {
        using var site = TempSite.Minimal().File("content/en/pages/about.md", TempSite.NoteText("about", "About", "Some words."));
        (await site.RunAsync("build")).Succeeds();
        site.File("content/en/pages/about.md", TempSite.NoteText("about", "About", "Other words."));

        var run = await site.RunAsync("build");

        Assert.Contains(" 1 file changed", run.Succeeds().Output, StringComparison.Ordinal);
    }

    private static string[] FilesThatSay(string folder, string words) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(words, StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(folder, file))
            .Order(StringComparer.Ordinal)];

    private static string Times(string folder) => string.Join('\n', Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(static entry => $"{entry} {File.GetLastWriteTimeUtc(entry).Ticks}"));
}
