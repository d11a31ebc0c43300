using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Hiding;

/// <summary>The way to hide is in the same place on every page, also at 400 %, and what else a tab may give away.</summary>
public sealed class HeaderTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task The_button_is_the_last_of_the_header_on_a_page_of_each_kind()
    {
        await using var reader = await room.ReaderAsync();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Support.Pages.OfEachKind().Select(static (object[] row) => (string)row[0]).Where(static path => path is not "404.html"))
        {
            await reader.OpensAsync(path);
            await Assertions.Expect(reader.Page.HideButton()).ToBeVisibleAsync();
            places.Add(await reader.Page.EvaluateAsync<string>("""
                () => {
                  const button = document.querySelector('header .hide-screen');
                  const { right, top, height } = button.getBoundingClientRect();
                  const isLast = [...document.querySelectorAll('header a, header button')].at(-1) === button;
                  return JSON.stringify([Math.round(innerWidth - right), Math.round(top), height >= 44, isLast]);
                }
                """));
        }

        // With and without the scroll bar of a long page.
        Assert.Single(places);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task At_400_percent_it_can_be_used_and_covers_nothing_that_has_the_focus()
    {
        await using var reader = await room.ReaderAsync(new() { ViewportSize = new() { Width = 320, Height = 256 } });
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.GetByLabel("Whole sheet").CheckAsync();
        var covered = new List<string>();
        for (var n = 0; n < 40; n++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            covered.Add(await reader.Page.EvaluateAsync<string>("""
                () => {
                  const at = document.activeElement;
                  const [a, b] = [at, document.querySelector('.hide-screen')].map((element) => element.getBoundingClientRect());
                  const isApart = a.bottom <= b.top || a.top >= b.bottom || a.right <= b.left || a.left >= b.right;
                  return at.matches('body, .hide-screen, .skip-link') || isApart ? '' : at.outerHTML.slice(0, 90);
                }
                """));
        }

        Assert.Equal("", string.Join('\n', covered.Where(static one => one.Length > 0)));
        await reader.Page.Area().FillAsync("written at 400 %");
        await reader.Page.HideButton().ClickAsync();
        await reader.Page.IsHiddenAsync();
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"));
        await reader.Page.ShowAgain().ClickAsync();
        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("written at 400 %");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_neutral_title_is_there_on_every_page_before_anything_is_drawn_until_it_is_switched_off()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.AddInitScriptAsync(Screen.Watch);
        await reader.OpensReadyAsync("mine.html");
        var other = await reader.OpensTabAsync("about.html");
        var box = reader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Say “Notes” as the title" });

        await box.PressAsync("Space");

        await Assertions.Expect(reader.Page).ToHaveTitleAsync(Screen.Neutral);
        await Assertions.Expect(other).ToHaveTitleAsync(Screen.Neutral);
        foreach (var path in new[] { "index.html", Notes.CheckIn, "letters/pitch.html" })
        {
            await reader.OpensReadyAsync(path);
            Assert.Equal([Screen.Neutral], await reader.Page.EvaluateAsync<string[]>("() => [...globalThis.titles]"));
            Assert.EndsWith("/plain.svg", await reader.Page.IconAsync(), StringComparison.Ordinal);
        }

        await reader.OpensReadyAsync("mine.html");
        await Assertions.Expect(box).ToBeCheckedAsync();
        await box.PressAsync("Space");
        await Assertions.Expect(reader.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("My playbook"));
        Assert.EndsWith("/icon.svg", await reader.Page.IconAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => localStorage.length"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_key_can_be_switched_off_and_deleting_everything_takes_every_setting_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("mine.html");
        await reader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Pressing Shift three times" }).UncheckAsync();
        await reader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "as the title" }).CheckAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);

        await reader.Page.PressesShiftAsync(4);

        await Assertions.Expect(reader.Page.Cover()).ToBeHiddenAsync();
        await reader.OpensReadyAsync("mine.html");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything", Exact = true }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything for good" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByText("0 left on this device").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("My playbook"));
        await reader.Page.PressesShiftAsync(3);
        await reader.Page.IsHiddenAsync();
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_a_hidden_screen_and_in_what_can_be_set(ColorScheme scheme)
    {
        await using var reader = await room.ReaderAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await reader.OpensReadyAsync(Notes.Step);
        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await reader.Page.IsSavedAsync();
        await reader.Page.WithStoreAsync<bool>("await store.setNote('changesSinceBackup', 25); return true;");
        await reader.OpensReadyAsync("mine.html");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Delete all ticks (1)" }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Keep nothing on this computer" }).ClickAsync();
        var found = await AxeAsync(reader.Page);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Move them into this tab" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Forget now" })).ToBeVisibleAsync();
        found += await AxeAsync(reader.Page);
        await reader.Page.HideButton().ClickAsync();
        await reader.Page.IsHiddenAsync();
        found += await AxeAsync(reader.Page);

        Assert.Equal("", found);
    }

    private static async Task<string> AxeAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }, Rules = new() { ["target-size"] = new() { Enabled = true } } });
        return string.Join('\n', result.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
    }

    [Fact]
    public async Task On_paper_a_hidden_screen_is_empty()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.HideButton().ClickAsync();

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(Screen.Neutral, await reader.Page.SeenAsync());
    }
}
