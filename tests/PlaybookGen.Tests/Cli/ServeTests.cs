using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using PlaybookGen.Tests.Support;

namespace PlaybookGen.Tests.Cli;

/// <summary><c>serve</c>: what is shown, what stays when an edit is broken, and who is told.</summary>
public sealed class ServeTests
{
    [Theory]
    [InlineData("", 200, "text/html; charset=utf-8")]
    [InlineData("index.html", 200, "text/html; charset=utf-8")]
    [InlineData("steps/", 200, "text/html; charset=utf-8")]
    [InlineData("steps/begin.html", 200, "text/html; charset=utf-8")]
    [InlineData("robots.txt", 200, "text/plain; charset=utf-8")]
    [InlineData("_playbookgen/reload.js", 200, "text/javascript; charset=utf-8")]
    [InlineData("_playbookgen/overlay.css", 200, "text/css; charset=utf-8")]
    [InlineData("_playbookgen/problems", 200, "application/json; charset=utf-8")]
    [InlineData("_playbookgen/other", 404, null)]
    [InlineData("nowhere.html", 404, "text/html; charset=utf-8")]
    [InlineData("steps", 302, null)]
    public async Task Every_answer_has_its_status_and_its_type(string path, int status, string? type)
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);

        using var answer = await served.Client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Files_of_the_theme_are_served_with_their_types()
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await served.Client.GetStringAsync(""));

        using var style = await served.Client.GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        using var icon = await served.Client.GetAsync(page.QuerySelector("link[rel=icon]")!.GetAttribute("href"));

        Assert.Equal("text/css; charset=utf-8", style.Content.Headers.ContentType?.ToString());
        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_page_that_is_not_there_shows_the_page_for_lost_readers()
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);

        using var answer = await served.Client.GetAsync("far/away/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Not here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_sent(string method)
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);

        using var answer = await served.Client.SendAsync(new(new(method), "index.html"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_good_edit_is_announced_and_shown_soon()
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);
        using var events = new StreamReader(await served.Client.GetStreamAsync("_playbookgen/events"));
        var first = await events.ReadLineAsync();
        await events.ReadLineAsync();
        var watch = Stopwatch.StartNew();

        site.File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Fresh words."));
        var second = await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        var page = await served.Client.GetStringAsync("steps/begin.html");

        Assert.StartsWith("data: ", first, StringComparison.Ordinal);
        Assert.StartsWith("data: ", second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Contains("Fresh words.", page, StringComparison.Ordinal);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_last_good_page_and_is_told()
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);
        var before = await served.Client.GetStringAsync("steps/begin.html");

        site.File("content/en/steps/01-begin.md", "---\nid: begin\ntitle: <img src=x>\n");
        await served.UntilAsync("_playbookgen/problems", static problems => problems.Contains("PBG118", StringComparison.Ordinal));
        var during = await served.Client.GetStringAsync("steps/begin.html");
        site.File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Mended words."));
        await served.UntilAsync("_playbookgen/problems", static problems => problems is "[]");
        var after = await served.Client.GetStringAsync("steps/begin.html");

        Assert.Equal(before, during);
        Assert.Contains("Mended words.", after, StringComparison.Ordinal);
        Assert.Contains("the last good pages stay", served.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_never_built_shows_its_problems_as_text()
    {
        using var site = TempSite.Minimal().File("content/en/notes/odd.md", TempSite.NoteText("odd", "Odd", "See [x](nowhere&lt;script&gt;.md)."));
        await using var served = await ServedSite.StartAsync(site);

        using var answer = await served.Client.GetAsync("steps/begin.html");
        var page = await answer.Content.ReadAsStringAsync();
        site.Delete("content/en/notes/odd.md");
        await served.UntilAsync("steps/begin.html", static text => text.Contains("Some words.", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("content/en/notes/odd.md:6:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nowhere<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_many_saves_of_every_sort_the_last_state_is_shown()
    {
        using var site = TempSite.OfSixtyPages("Words.");
        await using var served = await ServedSite.StartAsync(site);

        for (var round = 1; round <= 20; round++)
        {
            site.File("content/en/notes/note-1.md", TempSite.NoteText("note-1", "Note 1", $"Saved {round} times."));
            site.File("content/en/notes/_saving", TempSite.NoteText("note-2", "Note 2", $"Moved {round} times."));
            File.Move(Path.Combine(site.Root, "content/en/notes/_saving"), Path.Combine(site.Root, "content/en/notes/note-2.md"), overwrite: true);
            if (round % 5 is 0)
                await Task.Delay(50);
        }

        site.File("content/en/pages/about.md", TempSite.NoteText("about", "About", "New."));
        await served.UntilAsync("about.html", static text => text.Contains("New.", StringComparison.Ordinal));
        await served.UntilAsync("notes/note-1.html", static text => text.Contains("Saved 20 times.", StringComparison.Ordinal));
        await served.UntilAsync("notes/note-2.html", static text => text.Contains("Moved 20 times.", StringComparison.Ordinal));
        site.Delete("content/en/pages/about.md");
        await served.UntilAsync("about.html", static text => text.Contains("Not here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_in_the_very_moment_of_the_start_is_not_missed()
    {
        using var site = TempSite.Minimal();
        var starting = ServedSite.StartAsync(site, onFirstWords: () => site.File("content/en/steps/01-begin.md", TempSite.StepText("begin", "Begin", "Early words.")));
        await using var served = await starting;

        await served.UntilAsync("steps/begin.html", static text => text.Contains("Early words.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_this_machine_can_connect()
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == served.Port).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, static end => Assert.True(IPAddress.IsLoopback(end.Address), end.ToString()));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var site = TempSite.Minimal();
        await using var served = await ServedSite.StartAsync(site);

        var run = await site.RunAsync("serve", "--port", $"{served.Port}");

        run.Fails(3);
        Assert.Equal($"Port {served.Port} is taken by another program. Choose one with --port, or --port 0 for any.", run.Error.Trim());
    }

    [Fact]
    public async Task The_address_in_the_site_file_does_not_matter_here()
    {
        using var site = TempSite.Minimal().File("site.yml", "title: A small playbook\ntagline: One step\nurl: https://example.org/deep/down/\nlanguages: [en]\ntheme: plain\n");
        await using var served = await ServedSite.StartAsync(site);

        var lost = await (await served.Client.GetAsync("nowhere")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("/deep/down/", lost, StringComparison.Ordinal);
    }
}
