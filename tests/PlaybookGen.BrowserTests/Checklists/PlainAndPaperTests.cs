using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Checklists;

/// <summary>Checklists and stones without scripts, on paper, in forced colours, narrow, and for those who listen.</summary>
public sealed class PlainAndPaperTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly (string, object)[] Filled =
    [
        (Lists.Key + "/check-message", true), (Lists.Key + "/decide-whom/not", true), (Lists.Key + "/_own/1", "Call Sam about the second round"), (Lists.Key + "/_own/1/done", true),
        (Lists.Key + "/_own/2", "Rest"), ("step/acknowledge-emotions/_state", "done"), ("step/plan-improvement/_state", "not-for-me"), ("letter/ask-final-round/x", "Words"),
    ];

    [Theory]
    [InlineData(Lists.Step)]
    [InlineData("steps/index.html")]
    [InlineData("index.html")]
    [InlineData("mine.html")]
    public async Task Axe_finds_nothing_on_a_filled_page_by_day_or_by_night(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var reader = await FilledAsync(path, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var fold in await reader.Page.Locator(".check summary").AllAsync())
                await fold.ClickAsync();

            var result = await reader.Page.RunAxe(new AxeRunOptions
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                Rules = new() { ["target-size"] = new() { Enabled = true } },
            });

            Assert.Equal("", string.Join('\n', result.Violations.SelectMany(static violation =>
                violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))));
        }
    }

    [Fact]
    public async Task Without_scripts_no_control_is_dead_and_a_link_to_an_item_leads_there()
    {
        await using var reader = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpensAsync(Lists.Step);
        await reader.Page.Locator("#h-give-feedback summary").ClickAsync();

        Assert.Equal(0, await reader.Page.Locator("button:visible").CountAsync());
        Assert.Equal(0, await reader.Page.Locator(".own-items :is(input, textarea):visible").CountAsync());
        await Assertions.Expect(reader.Page.Locator(".step-mark")).ToBeHiddenAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Link to this") }).ClickAsync();
        await Assertions.Expect(reader.Page.Item("give-feedback")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_paper_without_scripts_there_are_two_lines_to_write_on()
    {
        await using var reader = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpensAsync(Lists.Step);

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(2, await reader.Page.Locator(".own-items textarea:visible").CountAsync());
        Assert.Equal(2, await reader.Page.Locator(".own-items input[type=checkbox]:visible").CountAsync());
        Assert.DoesNotContain("Link to this", await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_ticks_are_signs_everything_is_there_and_no_control_is()
    {
        await using var reader = await FilledAsync(Lists.Step, new() { ViewportSize = new() { Width = 760, Height = 900 } });
        var page = reader.Page;
        await page.Filter().ClickAsync();
        await Assertions.Expect(page.Item("check-message")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Item("check-message")).ToBeVisibleAsync();
        Assert.Equal("solid", await page.Box("check-message").EvaluateAsync<string>("box => getComputedStyle(box, '::before').borderBottomStyle"));
        Assert.Equal("none", await page.Box("decide-whom").EvaluateAsync<string>("box => getComputedStyle(box, '::before').content"));
        Assert.NotEqual(await page.Box("check-message").ScreenshotAsync(), await page.Box("decide-whom").ScreenshotAsync());
        await Assertions.Expect(page.Item("decide-whom").GetByText("not for me", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Own()).ToHaveCountAsync(2);
        await Assertions.Expect(page.Own().First.Locator("textarea")).ToHaveValueAsync("Call Sam about the second round");
        Assert.Equal(0, await page.Locator("main button:visible").CountAsync());
        await Assertions.Expect(page.Locator("[data-part=hidden]").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task In_forced_colours_each_state_of_a_stone_and_of_a_box_looks_different()
    {
        await using var reader = await FilledAsync(Lists.Step, new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        var page = reader.Page;

        var stones = new List<byte[]>();
        foreach (var step in new[] { "acknowledge-emotions", "self-reflection", "plan-improvement" })
            stones.Add(await page.Stone(step).Locator("svg").ScreenshotAsync());
        await page.KeepsAsync(("step/self-reflection/_own/1", "Talk"));
        await Assertions.Expect(page.Stone("self-reflection")).ToHaveAttributeAsync("data-state", "begun");
        stones.Add(await page.Stone("self-reflection").Locator("svg").ScreenshotAsync());

        Assert.Equal(4, stones.Select(Convert.ToBase64String).Distinct(StringComparer.Ordinal).Count());
        var box = page.Own().Last.GetByRole(AriaRole.Checkbox);
        var empty = await box.ScreenshotAsync();
        await box.CheckAsync();
        Assert.NotEqual(empty, await box.ScreenshotAsync());
    }

    [Fact]
    public async Task At_320_pixels_a_filled_step_scrolls_only_downwards_and_targets_are_large()
    {
        await using var reader = await FilledAsync(Lists.Step, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await reader.Page.Item("decide-whom").Locator("summary").ClickAsync();
        await reader.AddsAsync("Rückmeldungsgesprächsvorbereitungsunterlagenzusammenstellung");

        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            () => [
              ...(document.documentElement.scrollWidth > 320 ? [`page is ${document.documentElement.scrollWidth} wide`] : []),
              ...[...document.querySelectorAll('.checklist button, .step-mark button, .check__ways a, .own-items textarea')]
                .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 100)),
            ].join('\n')
            """));
    }

    private async Task<Reader> FilledAsync(string path, BrowserNewContextOptions options)
    {
        var reader = await room.ReaderAsync(options);
        await reader.OpensReadyAsync("about.html");
        await reader.Page.KeepsAsync(Filled);
        return await reader.OpensReadyAsync(path);
    }
}
