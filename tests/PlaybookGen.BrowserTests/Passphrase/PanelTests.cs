using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>What the reader is told and can do, on the own page and at the bottom of every page.</summary>
public sealed class PanelTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Before_anything_is_encrypted_the_limits_are_said_a_copy_is_offered_and_a_test_is_asked_for()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        var (panel, choose) = (reader.Page.Panel(), reader.Page.Locator("[data-part=choose]"));
        await reader.Page.PanelButtonAsync("Set a passphrase");

        foreach (var limit in new[] { "Forgotten means gone.", "does not help against someone who watches you", "Backups, texts and prints are not encrypted.", "lists the pages that you visited", "Traces of it may stay", "gone if you close it" })
            await Assertions.Expect(choose).ToContainTextAsync(limit);
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => choose.GetByRole(AriaRole.Button, new() { Name = "Save a backup first" }).ClickAsync());
        Assert.EndsWith(".json", download.SuggestedFilename, StringComparison.Ordinal);

        var (first, second, go) = (choose.GetByLabel("New passphrase"), choose.GetByLabel("The same once more"), choose.GetByRole(AriaRole.Button, new() { Name = "Go on" }));
        await go.ClickAsync();
        await Assertions.Expect(choose.GetByRole(AriaRole.Alert)).ToHaveTextAsync("There is nothing in it yet.");
        await first.FillAsync("x");
        await second.FillAsync("y");
        await go.ClickAsync();
        await Assertions.Expect(choose.GetByRole(AriaRole.Alert)).ToHaveTextAsync("These two are not the same.");
        await Assertions.Expect(second).ToBeFocusedAsync();
        await second.FillAsync("x");
        await go.ClickAsync();

        var test = reader.Page.Locator("[data-part=test]");
        await test.GetByLabel("Passphrase", new() { Exact = true }).FillAsync("z");
        await test.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(test.GetByRole(AriaRole.Alert)).ToContainTextAsync("That is not the passphrase.");
        Assert.DoesNotContain("sealed", await reader.Page.AtRestAsync(), StringComparison.Ordinal);
        await test.GetByRole(AriaRole.Button, new() { Name = "Leave it as it is" }).ClickAsync();
        await Assertions.Expect(panel.Locator("[data-part=said]")).ToHaveTextAsync("Nothing was changed.");
        Assert.DoesNotContain("sealed", await reader.Page.AtRestAsync(), StringComparison.Ordinal);
        Assert.Equal("", string.Concat(await panel.Locator(".secret").EvaluateAllAsync<string[]>("all => all.map(({ value }) => value)")));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task It_can_be_changed_and_ended_and_every_word_stays()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        var before = await reader.RecordsAsync();
        await ChangesAsync(reader.Page, "not this one", "the next one");
        await Assertions.Expect(reader.Page.Locator("[data-part=change]").GetByRole(AriaRole.Alert)).ToContainTextAsync("That is not the passphrase.");
        await ChangesAsync(reader.Page, Secrets.Words, "the next one", isOpen: true);
        await Assertions.Expect(reader.Page.Panel().Locator("[data-part=said]")).ToHaveTextAsync("The passphrase is changed.");

        var page = await reader.ComesBackAsync(Answers.Page);
        await page.TriesAsync(Secrets.Words);
        await Assertions.Expect(page.Bar()).ToContainTextAsync("That is not the passphrase.");
        await page.UnlocksAsync("the next one");
        await page.PanelButtonAsync("Do without a passphrase");
        var end = page.Locator("[data-part=end]");
        await end.GetByLabel("Passphrase until now").FillAsync("the next one");
        await end.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(page.Panel().Locator("[data-part=said]")).ToContainTextAsync("The passphrase is gone.", new() { Timeout = 20_000 });

        var later = await page.Context.NewPageAsync();
        await later.GotoAsync(page.Url);
        await later.IsReadyAsync();
        Assert.Equal(before, await later.WithStoreAsync<string>("""
            const { canonical } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'archive.js'));
            return canonical(store.list(''));
            """));
        await Assertions.Expect(later.Locator(".my-data__facts [data-part=where]")).ToContainTextAsync("nothing is encrypted");
        Assert.Contains("only for me", await later.AtRestAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("sealed", await later.AtRestAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_is_locked_nothing_can_be_copied_or_brought_back_but_everything_can_be_deleted()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        var backup = await reader.SavesBackupAsync();
        Assert.Contains("only for me", backup, StringComparison.Ordinal);
        var page = await reader.ComesBackAsync(Answers.Page);
        await page.IsLockedAsync();

        await Assertions.Expect(page.Locator("[data-part=empty]")).ToContainTextAsync("Locked.");
        await Assertions.Expect(page.Locator(".my-data__facts [data-part=where]")).ToHaveTextAsync("Locked with your passphrase.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save a backup", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".my-data__said").First).ToContainTextAsync("no copy can be made");
        await page.Locator("[data-part=file][data-mode=restore]").SetInputFilesAsync(new FilePayload { Name = "b.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(backup) });
        await Assertions.Expect(page.Locator("[data-part=restore]")).ToContainTextAsync("nothing can be put beside them");
        await Assertions.Expect(page.GetByText("Deleting works without the passphrase")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete everything", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-behaviour=erase] [data-part=copy]")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete everything for good" }).ClickAsync();

        await Assertions.Expect(page.GetByText("0 left on this device").First).ToBeVisibleAsync();
        await page.IsOpenAsync();
        Assert.Equal("""{"local":{},"session":{},"databases":{}}""", await page.AtRestAsync());
        await Assertions.Expect(page.Panel().GetByRole(AriaRole.Button, new() { Name = "Set a passphrase" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_sets_it_locks_and_opens_again_by_keyboard_alone()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        var keyboard = reader.Page.Keyboard;

        await TabToAsync(reader.Page, "[data-part=start]");
        await keyboard.PressAsync("Enter");
        Assert.Equal("Before you do", await reader.FocusAsync());
        await TabToAsync(reader.Page, "[data-part=choose] [data-part=first]");
        await keyboard.TypeAsync("by keyboard");
        await TabToAsync(reader.Page, "[data-part=choose] [data-part=second]");
        await keyboard.TypeAsync("by keyboard");
        await TabToAsync(reader.Page, "[data-part=choose] [data-part=reveal]");
        await keyboard.PressAsync("Space");
        Assert.Equal("text", await reader.Page.Locator("[data-part=choose] [data-part=first]").GetAttributeAsync("type"));
        await TabToAsync(reader.Page, "[data-part=choose] [type=submit]");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "A test first" })).ToBeFocusedAsync(new() { Timeout = 20_000 });
        await TabToAsync(reader.Page, "[data-part=again]");
        await keyboard.TypeAsync("by keyboard");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "A passphrase" })).ToBeFocusedAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToContainTextAsync("Your words are encrypted now.");
        await TabToAsync(reader.Page, "[data-part=lock]");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "A passphrase" })).ToBeFocusedAsync();
        await TabToAsync(reader.Page, "[data-part=to-unlock]");
        await keyboard.PressAsync("Enter");
        await keyboard.TypeAsync("by keyboard");
        await keyboard.PressAsync("Enter");

        await Assertions.Expect(reader.Page.LockForm()).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(reader.Page.Locator("main")).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToContainTextAsync("It is open.");
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(ColorScheme scheme)
    {
        await using var reader = await room.ReaderAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 320, Height = 640 } });
        var page = reader.Page;
        await reader.OpensReadyAsync(Answers.Page);
        await page.PanelButtonAsync("Set a passphrase");
        await page.Locator("[data-part=choose] [type=submit]").ClickAsync();
        await IsFineAsync(page, "choosing");
        await page.Locator("[data-part=choose] [data-part=leave]").ClickAsync();
        await page.SetsPassphraseAsync("p");
        await IsFineAsync(page, "set");
        await page.PanelButtonAsync("Change the passphrase");
        await IsFineAsync(page, "changing");
        await page.Locator("[data-part=change] [data-part=leave]").ClickAsync();
        await page.PanelButtonAsync("Do without a passphrase");
        await IsFineAsync(page, "ending");
        await page.Locator("[data-part=end] [data-part=leave]").ClickAsync();
        await page.PanelButtonAsync("Lock now");
        await page.IsLockedAsync();
        await page.TriesAsync("q");
        await Assertions.Expect(page.Bar()).ToContainTextAsync("That is not the passphrase.");
        await IsFineAsync(page, "locked");
        reader.IsUndisturbed();
    }

    private static async Task IsFineAsync(IPage page, string state)
    {
        var result = await page.RunAxe(new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } });
        Assert.Equal("", string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{state}: {violation.Id}: {node.Html}"))));
        Assert.Equal(320, await page.EvaluateAsync<int>("() => Math.max(320, document.documentElement.scrollWidth)"));
    }

    private static async Task ChangesAsync(IPage page, string from, string to, bool isOpen = false)
    {
        var form = page.Locator("[data-part=change]");
        if (!isOpen)
            await page.PanelButtonAsync("Change the passphrase");
        await form.GetByLabel("Passphrase until now").FillAsync(from);
        await form.GetByLabel("New passphrase").FillAsync(to);
        await form.GetByLabel("The same once more").FillAsync(to);
        await form.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var n = 0; n < 150; n++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"Tab never reached {selector}.");
    }
}
