using PlaybookGen.BrowserTests.Keeping;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>Several tabs of the same playbook. All but one are in the background, where Firefox slows their clocks.</summary>
[Collection(InFirefox.Name)]
public sealed class TabTests(FirefoxRoom room)
{
    private const string Friend = $"[data-key='{Notes.Friend}']";
    private const string Tick = "main input[type=checkbox][data-key]";

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Tabs_that_write_at_the_same_time_lose_nothing_and_end_up_equal(int count)
    {
        await using var reader = await room.ReaderAsync();
        var tabs = new List<FirefoxTab>();
        for (var n = 0; n <= count; n++)
            tabs.Add(await reader.OpensReadyTabAsync("about.html"));
        var writes = Notes.Times(60);
        var all = (writes * count) + 1;

        var seen = await Task.WhenAll(tabs.Skip(1).Select((tab, n) =>
            tab.EvaluateAsync<string>(Notes.WithStore(Keeping.TabTests.Writing), new { n, writes, all })));

        var kept = await tabs[0].EvaluateAsync<string>(Notes.WithStore("return JSON.stringify([0, store.list('')]);"));
        Assert.All(seen, one => Assert.Equal(kept, one));
        Assert.Equal(all, await tabs[0].EvaluateAsync<int>(Notes.WithStore("return store.list('').length;")));
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task A_tick_and_a_word_in_one_tab_are_in_the_other_at_once()
    {
        await using var reader = await room.ReaderAsync();
        var other = await reader.OpensReadyTabAsync(Notes.Step);
        var check = await reader.OpensReadyTabAsync(Notes.CheckIn);
        var tab = await reader.OpensReadyTabAsync(Notes.Step);

        await tab.ClicksAsync(Tick);
        await other.SeesAsync(true, "(selector) => document.querySelector(selector).checked", Tick);
        await other.SeesWordsAsync("1 of ", "[data-part=count]");
        await tab.OpensReadyAsync(Notes.CheckIn);
        await tab.FocusesAsync(Friend);
        await tab.TypesAsync("the same everywhere");

        await check.SeesAsync("the same everywhere", "(selector) => document.querySelector(selector).value", Friend);
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task Two_tabs_that_write_into_one_field_in_the_same_moment_keep_both_texts()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);
        var other = await reader.OpensReadyTabAsync(Notes.CheckIn);

        await Task.WhenAll(tab.FillsAsync(Friend, "one"), other.FillsAsync(Friend, "two"));

        await tab.SeesAsync("one two", Notes.WithStore(
            "const record = store.read(given); return record && [record.value, ...(record.also ?? []).map(({ value }) => value)].sort().join(' ');"), "first/" + Notes.Friend);
        await reader.IsUndisturbedAsync();
    }
}
