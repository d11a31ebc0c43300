using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>Several tabs of the same playbook.</summary>
public sealed class TabTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    /// <summary>Writes on and on, waits until everything of all tabs has come, and tells what failed and what it sees.</summary>
    internal const string Writing = """
        let failed = 0;
        for (let at = 0; at < given.writes; at++) {
          const { kept } = await store.write(`first/reflection/tab/${given.n}-${at}`, `words ${at} of ${given.n}`);
          if (!kept) failed += 1;
          if (at % 10 === 0) await store.write('first/reflection/tab/common', `${at} of ${given.n}`);
        }
        for (let tries = 0; tries < 200 && store.list('').length < given.all; tries++) await wait(100);
        await wait(300);
        return JSON.stringify([failed, store.list('')]);
        """;

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Tabs_that_write_at_the_same_time_lose_nothing_and_end_up_equal(int count)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");
        var tabs = new List<IPage>();
        for (var n = 0; n < count; n++)
            tabs.Add(await reader.OpensTabAsync("about.html"));
        var writes = Notes.Times(60);

        var seen = await Task.WhenAll(tabs.Select((tab, n) => tab.WithStoreAsync<string>(Writing, new { n, writes, all = (writes * count) + 1 })));

        var kept = await reader.Page.WithStoreAsync<string>("return JSON.stringify([0, store.list('')]);");
        Assert.All(seen, one => Assert.Equal(kept, one));
        Assert.Equal((writes * count) + 1, await reader.Page.WithStoreAsync<int>("return store.list('').length;"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_tick_in_one_tab_is_in_the_other_at_once()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.Step);
        var other = await reader.OpensTabAsync(Notes.Step);

        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();

        await Assertions.Expect(other.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await Assertions.Expect(other.Locator("[data-part=count]").First).ToContainTextAsync("1 of ");
    }

    [Fact]
    public async Task Two_edits_of_one_field_are_both_kept_and_either_can_be_taken()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var other = await reader.OpensTabAsync(Notes.CheckIn);
        await reader.Page.Area().FocusAsync();
        await other.Area().FocusAsync();

        await reader.Page.Area().PressSequentiallyAsync("from the first tab");
        await Assertions.Expect(other.Locator(".other-version__words")).ToHaveTextAsync("from the first tab");
        Assert.Equal("", await other.Area().InputValueAsync());
        await other.Area().PressSequentiallyAsync("from the second tab");

        await Assertions.Expect(reader.Page.Locator(".other-version__words").First).ToHaveTextAsync("from the second tab");
        Assert.Equal("from the first tab", await reader.Page.Area().InputValueAsync());
        var third = await reader.OpensTabAsync(Notes.CheckIn);
        await Assertions.Expect(third.Area()).ToHaveValueAsync("from the second tab");
        await Assertions.Expect(third.Locator(".other-version__words")).ToHaveTextAsync("from the first tab");
        await third.GetByRole(AriaRole.Button, new() { Name = "Use this one" }).ClickAsync();
        await Assertions.Expect(third.Area()).ToHaveValueAsync("from the first tab");
        await Assertions.Expect(third.Locator(".other-version__words")).ToHaveTextAsync("from the second tab");
        await third.GetByRole(AriaRole.Button, new() { Name = "Take it away" }).ClickAsync();
        await Assertions.Expect(third.Locator(".other-version")).ToHaveCountAsync(0);
        Assert.Equal("\"from the first tab\"", await third.KeptAsync("first/" + Notes.Friend));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Two_tabs_that_type_in_the_same_moment_keep_both_texts()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var other = await reader.OpensTabAsync(Notes.CheckIn);

        await Task.WhenAll(reader.Page.Area().FillAsync("one"), other.Area().FillAsync("two"));
        await Task.Delay(1000);

        var kept = await reader.Page.WithStoreAsync<string[]>(
            "const record = store.read(given); return [record.value, ...record.also.map(({ value }) => value)].sort();", "first/" + Notes.Friend);
        Assert.Equal(["one", "two"], kept);
    }
}
