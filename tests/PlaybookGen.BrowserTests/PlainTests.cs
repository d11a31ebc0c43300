using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Files;

namespace PlaybookGen.BrowserTests;

/// <summary>Without scripts, in a sub-folder, on paper: the page is whole by itself.</summary>
public sealed class PlainTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    public static TheoryData<string> Pages => Support.Pages.OfEachKind();

    [Theory, MemberData(nameof(Pages))]
    public async Task Without_scripts_every_page_can_be_read_and_no_dead_control_is_shown(string path)
    {
        await using var reader = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpensAsync(path);

        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal(0, await reader.Page.Locator("button:visible").CountAsync());
        Assert.True((await reader.Page.Locator("main").InnerTextAsync()).Length > 80);
    }

    [Fact]
    public async Task Without_scripts_a_letter_shows_every_tone_and_every_blank()
    {
        await using var reader = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpensAsync("letters/ask-final-round.html");

        var words = await reader.Page.Locator("main").InnerTextAsync();

        foreach (var part in new[] { "Warm", "Concise", "Formal", "Your name", "Job title", "Kind regards" })
            Assert.Contains(part, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_keeps_its_policy_and_asks_nothing_of_others_in_any_sub_folder()
    {
        await using var host = await SiteHost.StartAsync("/a/b/");
        await using var reader = await Reader.SitDownAsync(room.Browser, host, null);
        foreach (var path in Support.Pages.All(host.Site).Where(static path => path is not "404.html"))
        {
            await reader.OpensAsync(path);
            Assert.NotEqual("rgba(0, 0, 0, 0)", await reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        }

        Assert.DoesNotContain(reader.Requests, request => !request.Contains("/a/b/", StringComparison.Ordinal));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_site_can_be_read_and_followed_from_a_folder_on_the_disk()
    {
        var folder = Directory.CreateTempSubdirectory("playbook-");
        try
        {
            var disk = new DiskFolder(folder.FullName);
            foreach (var file in room.Host.Site.List())
                disk.Write(file.Path, room.Host.Site.Read(file.Path)!);
            await using var context = await room.Browser.NewContextAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(Path.Combine(folder.FullName, "index.html")).AbsoluteUri);

            await page.GetByRole(AriaRole.Link, new() { Name = "I want to understand it" }).ClickAsync();

            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Self-reflection");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_is_typed_is_printed_in_full()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("reflections/check-in.html");
        var lines = string.Join('\n', Enumerable.Range(1, 40).Select(static n => $"word{n}"));
        var answer = reader.Page.Locator("textarea").First;
        await answer.FillAsync(lines);

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var hidden = await answer.EvaluateAsync<int>("area => area.scrollHeight - area.clientHeight");
        Assert.InRange(hidden, 0, 4);
    }

    [Fact]
    public async Task The_workbook_prints_as_a_book_with_room_to_write()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("workbook.html");

        var book = await reader.Page.PdfAsync(new() { Format = "A4" });

        Assert.InRange(CountPages(book), 40, 400);
        reader.IsUndisturbed();
    }

    private static int CountPages(byte[] pdf) =>
        System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
}
