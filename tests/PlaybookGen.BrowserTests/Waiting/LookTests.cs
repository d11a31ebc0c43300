using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Drafts;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Waiting;

/// <summary>Cards that wait and letters that rest, as a machine can look at them: by night, on a narrow screen.</summary>
public sealed class LookTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData(StopDay.Page, "waiting", ColorScheme.Light)]
    [InlineData(StopDay.Page, "waiting", ColorScheme.Dark)]
    [InlineData(StopDay.Page, "closed", ColorScheme.Dark)]
    [InlineData(StopDay.Page, "answered", ColorScheme.Light)]
    [InlineData(LetterPage.Page, "waiting", ColorScheme.Light)]
    [InlineData(LetterPage.Page, "waiting", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(string page, string state, ColorScheme scheme)
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z", options: new() { ColorScheme = scheme, ViewportSize = new() { Width = 320, Height = 640 } });
        await reader.KeepsAsync(
            ("first/" + StopDay.To, "2026-12-11"), (StopDay.State, state), ("first/tool/stop-waiting/closure", new string('w', 80)), (LetterPage.Rest, "2026-11-25T09:00"));
        await reader.OpensReadyAsync(page);
        await Assertions.Expect(page == StopDay.Page ? reader.Line() : reader.Page.Notice()).ToBeVisibleAsync();

        var result = await reader.Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            Rules = new() { ["target-size"] = new() { Enabled = true } },
        });

        Assert.Equal("", string.Join('\n', result.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))));
        Assert.Equal(320, await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.waiting button, .letter-rest__notice button, .two-drafts button')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).length"));
    }
}
