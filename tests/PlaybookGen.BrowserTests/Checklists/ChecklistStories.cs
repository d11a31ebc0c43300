using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Checklists;

/// <summary>What a reader can do with a list of things: tick, put aside, undo, see only the rest, link to one.</summary>
public sealed class ChecklistStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task The_count_is_said_in_words_counts_what_counts_and_is_silent_on_load()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        await Assertions.Expect(page.Count()).ToHaveTextAsync("2 things, and 4 more if you like. About 35 minutes in all. Any one is enough.");

        await page.Box("thank-them").CheckAsync();
        await Assertions.Expect(page.Count()).ToHaveTextAsync("1 done, of those that are there if you like. You can stop after any of them.");
        await page.Box("check-message").CheckAsync();
        await Assertions.Expect(page.Count()).ToHaveTextAsync("1 of 2 done, and 1 more. You can stop after any of them.");
        await Assertions.Expect(page.Announcer()).ToHaveTextAsync("1 of 2 done, and 1 more. You can stop after any of them.");
        await page.Box("decide-whom").CheckAsync();
        await Assertions.Expect(page.Count()).ToHaveTextAsync("2 of 2 done, and 1 more. That is all of this list.");
        await page.Box("decide-whom").UncheckAsync();
        await Assertions.Expect(page.Count()).ToContainTextAsync("1 of 2 done");
        await page.IsKeptAsync("first/step/seek-feedback/decide-whom", "null");

        await page.ReloadAsync();
        await page.IsReadyAsync();
        await Assertions.Expect(page.Count()).ToHaveTextAsync("1 of 2 done, and 1 more. You can stop after any of them.");
        await page.WaitForTimeoutAsync(700);
        await Assertions.Expect(page.Announcer()).ToHaveTextAsync("");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Not_for_me_unticks_leaves_the_total_and_is_undone_where_it_was_said()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        await page.Box("check-message").CheckAsync();
        await page.Box("decide-whom").CheckAsync();
        var button = await page.NotForMeAsync("decide-whom");

        await button.PressAsync("Enter");

        await Assertions.Expect(page.Box("decide-whom")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Item("decide-whom").GetByText("not for me", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Count()).ToContainTextAsync("1 of 1 done. That is all");
        await Assertions.Expect(page.Announcer()).ToContainTextAsync("1 of 1 done");
        await Assertions.Expect(button).ToBeFocusedAsync();
        await page.IsKeptAsync("first/step/seek-feedback/decide-whom", "null");
        await page.IsKeptAsync("first/step/seek-feedback/decide-whom/not", "true");

        await Assertions.Expect(button).ToContainTextAsync("Undo “not for me”");
        await button.PressAsync("Enter");
        await Assertions.Expect(page.Box("decide-whom")).ToBeCheckedAsync();
        await Assertions.Expect(page.Count()).ToContainTextAsync("2 of 2 done");
        await Assertions.Expect(button).ToBeFocusedAsync();
        await page.IsKeptAsync("first/step/seek-feedback/decide-whom", "true");
        await page.IsKeptAsync("first/step/seek-feedback/decide-whom/not", "null");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_was_not_for_me_can_be_ticked_after_all_and_is_known_after_a_reload()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        await (await page.NotForMeAsync("check-message")).ClickAsync();
        await page.IsKeptAsync("first/step/seek-feedback/check-message/not", "true");
        await page.ReloadAsync();
        await page.IsReadyAsync();
        await Assertions.Expect(page.Item("check-message").Locator("[data-part=not-said]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Count()).ToHaveTextAsync("One thing, and 4 more if you like. About 33 minutes in all.");

        await page.Box("check-message").CheckAsync();

        await Assertions.Expect(page.Item("check-message").Locator("[data-part=not-said]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Count()).ToContainTextAsync("1 of 2 done");
        await page.IsKeptAsync("first/step/seek-feedback/check-message/not", "null");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Only_what_is_left_hides_nothing_under_the_finger_and_stays_as_it_was_chosen()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        await page.Box("check-message").CheckAsync();
        await (await page.NotForMeAsync("reply-thanks")).ClickAsync();

        await page.Filter().PressAsync("Space");

        await Assertions.Expect(page.Filter()).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Item("check-message")).ToBeHiddenAsync();
        await Assertions.Expect(page.Item("reply-thanks")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-part=hidden]").First).ToHaveTextAsync("2 are hidden.");
        await Assertions.Expect(page.Announcer()).ToHaveTextAsync("2 are hidden.");
        await Assertions.Expect(page.Filter()).ToBeFocusedAsync();

        await page.Box("decide-whom").CheckAsync();
        await Assertions.Expect(page.Count()).ToContainTextAsync("2 of 2 done");
        await Assertions.Expect(page.Item("decide-whom")).ToBeVisibleAsync();
        await page.IsKeptAsync("first/step/seek-feedback/decide-whom", "true");

        await page.ReloadAsync();
        await page.IsReadyAsync();
        await Assertions.Expect(page.Locator("[data-part=hidden]").First).ToHaveTextAsync("3 are hidden.");
        await Assertions.Expect(page.Item("decide-whom")).ToBeHiddenAsync();
        await page.Filter().ClickAsync();
        await Assertions.Expect(page.Item("decide-whom")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-part=hidden]").First).ToHaveTextAsync("");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_link_to_an_item_shows_it_even_when_it_would_be_hidden()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        await page.Box("check-message").CheckAsync();
        await page.Filter().ClickAsync();
        await page.IsKeptAsync("first/step/seek-feedback/check-message", "true");
        await Assertions.Expect(page.Item("check-message")).ToBeHiddenAsync();

        await reader.OpensReadyAsync("about.html");
        await reader.OpensReadyAsync(Lists.Step + "#h-check-message");

        await Assertions.Expect(page.Item("check-message")).ToBeInViewportAsync();
        await page.Item("decide-whom").Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Link to this ?: Decide whom") }).ClickAsync();
        Assert.EndsWith("#h-decide-whom", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Item("check-message")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-part=hidden]").First).ToHaveTextAsync("1 is hidden.");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Words_behind_the_link_of_an_item_are_mentioned_and_tick_nothing()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.IsSavedAsync();

        await reader.OpensReadyAsync(Notes.Step);

        var written = reader.Page.Item("name-feeling").GetByText("You have written here.");
        await Assertions.Expect(written).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Box("name-feeling")).Not.ToBeCheckedAsync();
        await Assertions.Expect(reader.Page.GetByText("You have written here.").Locator("visible=true")).ToHaveCountAsync(1);
        await reader.Page.Box("name-feeling").CheckAsync();
        await Assertions.Expect(written).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }
}
