using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Checklists;

/// <summary>Things that a reader adds to a step.</summary>
public sealed class OwnItemStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_reader_adds_ticks_removes_and_undoes_by_keyboard_alone()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        var keyboard = page.Keyboard;
        await page.GetByLabel("Add your own").FocusAsync();
        await keyboard.TypeAsync("Call Sam");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Announcer()).ToHaveTextAsync("Added: Call Sam");
        await Assertions.Expect(page.GetByLabel("Add your own")).ToBeFocusedAsync();
        await keyboard.TypeAsync("Sleep on it");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Own()).ToHaveCountAsync(2);
        await Assertions.Expect(page.Count(1)).ToContainTextAsync("6 things, and 2 more");

        for (var n = 0; n < 6; n++)
            await keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Call Sam" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Assertions.Expect(page.Count(1)).ToContainTextAsync("1 of 6 done");
        await page.IsKeptAsync("first/step/seek-feedback/_own/1", "\"Call Sam\"");
        await page.IsKeptAsync("first/step/seek-feedback/_own/1/done", "true");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Gone()).ToBeFocusedAsync();
        await Assertions.Expect(page.Announcer()).ToHaveTextAsync("Removed: Call Sam");
        await Assertions.Expect(page.Own()).ToHaveCountAsync(1);
        await page.IsKeptAsync("first/step/seek-feedback/_own/1", "null");
        await page.IsKeptAsync("first/step/seek-feedback/_own/1/done", "null");

        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Own()).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Call Sam" })).ToBeCheckedAsync();
        await Assertions.Expect(page.Own().First.Locator("textarea")).ToBeFocusedAsync();
        await page.IsKeptAsync("first/step/seek-feedback/_own/1/done", "true");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Own_items_are_changed_in_place_kept_and_shown_in_another_tab()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        await reader.AddsAsync("Call Sam", "<b>Rest</b>");
        await reader.Page.Own().First.Locator("textarea").FillAsync("Call Sam on Monday");
        await reader.Page.IsKeptAsync("first/step/seek-feedback/_own/1", "\"Call Sam on Monday\"");
        await reader.Page.IsKeptAsync("first/step/seek-feedback/_own/2", "\"<b>Rest</b>\"");

        var other = await reader.OpensTabAsync(Lists.Step);

        await Assertions.Expect(other.Own()).ToHaveCountAsync(2);
        await Assertions.Expect(other.GetByRole(AriaRole.Checkbox, new() { Name = "Call Sam on Monday" })).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Checkbox, new() { Name = "<b>Rest</b>" }).CheckAsync();
        await Assertions.Expect(reader.Page.Count(1)).ToContainTextAsync("1 of 6 done");
        await reader.Page.Own().First.Locator("textarea").FillAsync("");
        await Assertions.Expect(reader.Page.Own()).ToHaveCountAsync(2);
        await reader.Page.GetByLabel("Add your own").FocusAsync();
        await Assertions.Expect(reader.Page.Own()).ToHaveCountAsync(1);
        await Assertions.Expect(other.Own()).ToHaveCountAsync(1);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task There_is_room_for_ten_and_a_word_about_it_then()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);

        await reader.AddsAsync([.. Enumerable.Range(1, 10).Select(static n => $"Thing {n}")]);

        await Assertions.Expect(reader.Page.GetByText("There is no more room here.").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Own().Last.Locator("textarea")).ToBeFocusedAsync();
        await reader.Page.Own().First.Locator("[data-part=remove]").ClickAsync();
        await reader.AddsAsync("Another");
        await Assertions.Expect(reader.Page.Own()).ToHaveCountAsync(10);
        await Assertions.Expect(reader.Page.Own().First.Locator("textarea")).ToHaveValueAsync("Another");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task They_are_on_the_readers_own_page_with_their_words_and_in_the_text_to_keep()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        await reader.Page.KeepsAsync(
            (Lists.Key + "/check-message", true), (Lists.Key + "/decide-whom/not", true), (Lists.Key + "/_own/1", "Call Sam"), (Lists.Key + "/_own/1/done", true),
            (Lists.Key + "/_own/2", "Rest"), ("step/plan-improvement/_state", "not-for-me"), ("step/long-gone/_own/1", "Old words"), ("step/long-gone/_state", "done"), ("step/long-gone/thing/not", true));

        await reader.OpensReadyAsync("mine.html");

        var said = reader.Page.Locator(".said");
        var step = said.Filter(new() { Has = reader.Page.Locator("h3", new() { HasText = "Seek feedback" }) });
        await Assertions.Expect(step).ToContainTextAsync("2 of 7 done");
        Assert.Equal(["Read what their message says about feedback", "Call Sam"], await step.Locator(".said__tick").AllInnerTextsAsync());
        await Assertions.Expect(step.Locator("li", new() { HasText = "Decide whom" }).Locator(".said__mark")).ToHaveTextAsync("not for me");
        await Assertions.Expect(step.Locator("li", new() { HasText = "Your own" }).Locator(".said__words")).ToHaveTextAsync("Rest");
        var whole = said.Filter(new() { HasText = "Plan improvement" });
        await Assertions.Expect(whole).ToContainTextAsync("This whole step");
        await Assertions.Expect(whole).ToContainTextAsync("not for me");
        await Assertions.Expect(whole).Not.ToContainTextAsync(" of ");
        var earlier = await reader.Page.Locator(".said[data-earlier]").InnerTextAsync();
        foreach (var words in new[] { "Your own", "Old words", "This whole step", "done", "thing", "not for me" })
            Assert.Contains(words, earlier, StringComparison.Ordinal);

        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = "Save as text to read" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        foreach (var words in new[] { "- [x] Call Sam", "**Your own**\n\n> Rest", "> not for me", "**This whole step**", "> Old words" })
            Assert.Contains(words, text, StringComparison.Ordinal);
        await step.Locator(".said__change").Last.ClickAsync();
        await reader.Page.IsReadyAsync();
        await Assertions.Expect(reader.Page.Own().First).ToBeInViewportAsync();
        reader.IsUndisturbed();
    }
}
