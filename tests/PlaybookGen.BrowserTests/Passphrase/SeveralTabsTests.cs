using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>With a passphrase, several tabs lose as little as without, also in the moment in which it is set.</summary>
public sealed class SeveralTabsTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(3, false)]
    public async Task Tabs_that_write_at_the_same_time_lose_nothing_and_end_up_equal(int count, bool takeTurns)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync();
        // Locks only save repetitions; without them nothing may be lost either.
        if (!takeTurns)
            await reader.Page.Context.AddInitScriptAsync("LockManager.prototype.request = async (_, ...all) => all.at(-1)({});");
        var tabs = new List<IPage>();
        for (var n = 0; n < count; n++)
            tabs.Add(await reader.OpensTabAsync("about.html"));
        var writes = Notes.Times(40);

        var seen = await WriteAsync(tabs, writes, writes * count);

        var kept = await reader.Page.WithStoreAsync<string>("return JSON.stringify([0, store.list('').map(({ key }) => key)]);");
        Assert.All(seen, one => Assert.Equal(kept, one));
        Assert.Equal(writes * count, await reader.Page.WithStoreAsync<int>("return store.list('').length;"));
        Assert.Equal(writes * count, await reader.Page.WithStoreAsync<int>("return store.note('changesSinceBackup');"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Setting_and_ending_it_while_other_tabs_write_loses_nothing()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        var tabs = new[] { await reader.OpensTabAsync("about.html"), await reader.OpensTabAsync("help.html") };
        var writes = Notes.Times(60);

        var writing = WriteAsync(tabs, writes, writes * 2, pause: 30);
        await reader.Page.SetsPassphraseAsync();
        await EndsAsync(reader.Page);
        var seen = await writing;

        var kept = await reader.Page.WithStoreAsync<string>("return JSON.stringify([0, store.list('').map(({ key }) => key)]);");
        Assert.All(seen, one => Assert.Equal(kept, one));
        Assert.Equal(writes * 2, await reader.Page.WithStoreAsync<int>("return store.list('').length;"));
        var rest = await reader.Page.AtRestAsync();
        Assert.DoesNotContain("sealed", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("moved", rest, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_tab_in_which_somebody_types_goes_along_and_keeps_every_letter()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        var other = await reader.OpensTabAsync(Notes.CheckIn);
        await other.Area().FocusAsync();
        const string Long = "a long sentence that is still being typed while the passphrase is set in another tab, and it goes on and on";

        var typing = other.Area().PressSequentiallyAsync(Long, new() { Delay = 25 });
        await reader.Page.SetsPassphraseAsync();
        await typing;

        await Assertions.Expect(other.Area()).ToHaveValueAsync(Long);
        await other.Area().BlurAsync();
        await Assertions.Expect(other.Bar()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveTextAsync(Long);
        await Assertions.Expect(other.Locator(".other-version")).ToHaveCountAsync(0);
        Assert.Equal("off", await other.Area().GetAttributeAsync("autocomplete"));
        Assert.DoesNotContain("sentence", await other.AtRestAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_new_tab_is_handed_the_key_and_locking_locks_all_of_them()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        var other = await reader.OpensTabAsync(Notes.CheckIn);
        await Assertions.Expect(other.Area()).ToHaveValueAsync("only for me");
        await other.Area().FocusAsync();
        await other.Area().PressSequentiallyAsync(" and more");

        await reader.Page.PanelButtonAsync("Lock now");

        await other.IsLockedAsync();
        await reader.Page.IsLockedAsync();
        await Assertions.Expect(other.Area()).ToHaveValueAsync("");
        await Assertions.Expect(reader.Page.GetByText("only for me")).ToHaveCountAsync(0);
        var third = await reader.OpensTabAsync(Notes.CheckIn);
        await third.IsLockedAsync();
        await third.UnlocksAsync();
        foreach (var page in new[] { third, other })
            await Assertions.Expect(page.Area()).ToHaveValueAsync("only for me and more");
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveTextAsync("only for me and more");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Tabs_that_only_look_on_follow_through_setting_locking_opening_and_ending()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.WithStoreAsync<int>("await store.write(given, 'only for me'); return 0;", "first/" + Notes.Friend);
        var tabs = new List<IPage>();
        for (var n = 0; n < 3; n++)
            tabs.Add(await reader.OpensTabAsync(Notes.CheckIn));

        for (var run = 0; run < Notes.Times(2); run++)
        {
            await reader.Page.SetsPassphraseAsync();
            foreach (var tab in tabs)
                await Assertions.Expect(tab.Area()).ToHaveValueAsync("only for me");
            await reader.Page.PanelButtonAsync("Lock now");
            foreach (var tab in tabs)
            {
                await tab.IsLockedAsync();
                await Assertions.Expect(tab.Area()).ToHaveValueAsync("");
            }

            await tabs[run % 3].UnlocksAsync();
            await Assertions.Expect(reader.Page.LockForm()).ToBeHiddenAsync();
            await EndsAsync(reader.Page);
            foreach (var tab in tabs)
                await Assertions.Expect(tab.Area()).ToHaveValueAsync("only for me");
        }

        var rest = await reader.Page.AtRestAsync();
        Assert.Contains("only for me", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("sealed", rest, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Two_edits_of_one_field_are_both_kept()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync();
        var (one, two) = (await reader.OpensTabAsync(Notes.CheckIn), await reader.OpensTabAsync(Notes.CheckIn));

        await Task.WhenAll(one.Area().FillAsync("one"), two.Area().FillAsync("two"));

        await reader.Page.WaitForFunctionAsync("() => document.querySelectorAll('.said__older').length === 1");
        var kept = await reader.Page.WithStoreAsync<string[]>(
            "const record = store.read(given); return [record.value, ...record.also.map(({ value }) => value)].sort();", "first/" + Notes.Friend);
        Assert.Equal(["one", "two"], kept);
    }

    private static async Task EndsAsync(IPage page)
    {
        await page.PanelButtonAsync("Do without a passphrase");
        var form = page.Locator("[data-part=end]");
        await form.GetByLabel("Passphrase until now").FillAsync(Secrets.Words);
        await form.GetByRole(AriaRole.Button, new() { Name = "Go on" }).PressAsync("Enter");
        await Assertions.Expect(page.Panel().Locator("[data-part=said]")).ToContainTextAsync("The passphrase is gone.", new() { Timeout = 20_000 });
    }

    private static Task<string[]> WriteAsync(IReadOnlyList<IPage> tabs, int writes, int all, int pause = 0) => Task.WhenAll(tabs.Select((tab, n) => tab.WithStoreAsync<string>("""
        let failed = 0;
        for (let at = 0; at < given.writes; at++) {
          const { kept } = await store.write(`first/reflection/tab/${given.n}-${at}`, `words ${at} of ${given.n}`);
          if (!kept) failed += 1;
          if (given.pause > 0) await wait(given.pause);
        }
        for (let tries = 0; tries < 200 && store.list('').length < given.all; tries++) await wait(100);
        await wait(300);
        return JSON.stringify([failed, store.list('').map(({ key }) => key)]);
        """, new { n, writes, all, pause })));
}
