using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Output;

/// <summary>Somebody edited a finished page by hand. Their words are never lost in silence.</summary>
public sealed class EditedOutputTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_edited_file_is_kept_and_told_until_it_may_be_replaced(bool contentChanged)
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();
        site.File("_site/steps/begin.html", "edited by hand");
        if (contentChanged)
            site.File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Other words."));

        var first = await site.RunAsync("build");
        var afterFirst = site.Text("_site/steps/begin.html");
        var second = await site.RunAsync("build");
        var afterSecond = site.Text("_site/steps/begin.html");
        var last = await site.RunAsync("build", "--overwrite");

        Assert.Equal("steps/begin.html:1:1: warning PBG614: This file of the site was edited by hand and is kept as it is. Edit the content instead, or build with --overwrite.", first.Fails(0).Error.Trim());
        Assert.Equal("edited by hand", afterFirst);
        Assert.Contains("PBG614", second.Fails(0).Error, StringComparison.Ordinal);
        Assert.Equal("edited by hand", afterSecond);
        last.Succeeds();
        Assert.Contains(contentChanged ? "Other words." : "Some words.", site.Text("_site/steps/begin.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_edited_files_are_ten_warnings_in_order()
    {
        using var site = TempSite.OfSixtyPages("Words.");
        (await site.RunAsync("build")).Succeeds();
        string[] edited = [.. Enumerable.Range(11, 10).Select(static number => $"notes/note-{number}.html")];
        foreach (var file in edited)
            site.File($"_site/{file}", "edited by hand");
        site.File("content/en/pages/about.md", TempSite.NoteText("about", "About", "Words."));

        var run = await site.RunAsync("build");

        Assert.Equal(edited, run.Fails(0).Error.Trim().Split('\n').Select(static line => line.Split(':')[0]));
        Assert.All(edited, file => Assert.Equal("edited by hand", site.Text($"_site/{file}")));
        Assert.True(site.Has("_site/about.html"));
    }

    [Fact]
    public async Task An_edited_page_outlives_its_content_until_it_may_be_replaced()
    {
        using var site = TempSite.Minimal().File("content/en/notes/brief.md", TempSite.NoteText("brief", "Brief", "Words."));
        (await site.RunAsync("build")).Succeeds();
        site.File("_site/notes/brief.html", "edited by hand").Delete("content/en/notes/brief.md");

        var first = await site.RunAsync("build");
        var second = await site.RunAsync("build");
        var kept = site.Text("_site/notes/brief.html");
        var last = await site.RunAsync("build", "--overwrite");

        Assert.Contains("notes/brief.html:1:1: warning PBG614", first.Fails(0).Error, StringComparison.Ordinal);
        Assert.Contains("notes/brief.html:1:1: warning PBG614", second.Fails(0).Error, StringComparison.Ordinal);
        Assert.Equal("edited by hand", kept);
        last.Succeeds();
        Assert.False(site.Has("_site/notes/brief.html"));
    }

    [Theory]
    [InlineData(".playbookgen-manifest")]
    [InlineData("CNAME")]
    [InlineData("steps/mine.html")]
    public async Task A_file_that_somebody_added_stops_the_build_until_it_is_moved(string path)
    {
        using var site = TempSite.Minimal();
        (await site.RunAsync("build")).Succeeds();
        site.File($"_site/{path}", "mine");
        var before = Tree.Of(site.Output);

        var run = await site.RunAsync("build", "--overwrite");

        run.Fails(2);
        Assert.Equal(before, Tree.Of(site.Output));
    }
}
