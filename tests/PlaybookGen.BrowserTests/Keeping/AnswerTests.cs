using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>What a reader ticks, chooses and writes is there again.</summary>
public sealed class AnswerTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Ticks_and_answers_survive_a_reload_and_are_in_a_new_tab()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.Step);
        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.GetByLabel("tired").CheckAsync();
        await reader.Page.GetByText("More questions").ClickAsync();
        await reader.Page.Locator("input[type=radio][value='3']").First.CheckAsync();
        await reader.Page.Field(Notes.Friend).FillAsync("hollow");
        await reader.Page.IsSavedAsync();
        await Task.Delay(400);

        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();
        var tab = await reader.OpensTabAsync(Notes.CheckIn);
        var step = await reader.OpensTabAsync(Notes.Step);

        foreach (var page in new[] { reader.Page, tab })
        {
            Assert.Equal("hollow", await page.Field(Notes.Friend).InputValueAsync());
            Assert.Equal(["angry", "tired"], await page.Locator("input[type=checkbox][value]:checked").EvaluateAllAsync<string[]>("all => all.map((box) => box.value)"));
            Assert.Equal("3", await page.Locator("input[type=radio][data-key]:checked").First.InputValueAsync());
        }

        await Assertions.Expect(step.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await Assertions.Expect(step.Locator("[data-part=count]").First).ToContainTextAsync("1 of ");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_letter_is_filled_when_it_is_opened_again_and_shared_words_are_in_every_letter()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("letters/ask-final-round.html");
        await reader.Page.Field("field/recipient_name").FillAsync("Maria");
        await reader.Page.Field("field/role").FillAsync("Gardener");
        await reader.Page.Field("letter/ask-final-round/reapply_interest").CheckAsync();
        await reader.Page.IsSavedAsync();
        await Task.Delay(400);

        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();
        var other = await reader.OpensTabAsync("letters/apply-again.html");

        Assert.Contains("Maria", await reader.Page.Locator(".letter-sheet[data-tone=warm] [data-part=text]").InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Field("letter/ask-final-round/reapply_interest")).ToBeCheckedAsync();
        Assert.Equal("Gardener", await other.Field("field/role").InputValueAsync());
        Assert.Equal("\"Gardener\"", await other.KeptAsync("first/field/role"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Rows_of_a_tool_and_their_states_are_kept_one_by_one()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("tools/target-list.html");
        await reader.Page.Field("tool/target-list/name").Nth(0).FillAsync("Brightfield");
        await reader.Page.Field("tool/target-list/name").Nth(1).FillAsync("Oak & Sons");
        await reader.Page.Locator("input[data-key='tool/target-list/_state'][data-row='2'][value=watching]").CheckAsync();
        await reader.Page.Field("tool/target-list/next-date").First.FillAsync("2027-01-31");
        await reader.Page.IsSavedAsync();
        await Task.Delay(400);

        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();

        Assert.Equal("Oak & Sons", await reader.Page.Field("tool/target-list/name").Nth(1).InputValueAsync());
        Assert.Equal("2027-01-31", await reader.Page.Field("tool/target-list/next-date").First.InputValueAsync());
        Assert.Equal("2", await reader.Page.Locator("input[data-key='tool/target-list/_state']:checked").GetAttributeAsync("data-row"));
        Assert.Equal(
            ["shared/tool/target-list/_state/2", "shared/tool/target-list/name/1", "shared/tool/target-list/name/2", "shared/tool/target-list/next-date/1"],
            await reader.Page.WithStoreAsync<string[]>("return store.list('').map(({ key }) => key);"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Shared_reflections_belong_to_no_case()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("reflections/values.html");

        await reader.Page.GetByLabel("learning").First.CheckAsync();
        await reader.Page.IsSavedAsync();

        Assert.Equal("[\"learning\"]", await reader.Page.KeptAsync("shared/reflection/values/five"));
    }

    [Fact]
    public async Task What_is_taken_away_stays_away_and_leaves_a_mark_for_merges()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var word = reader.Page.Field(Notes.Friend);
        await word.FillAsync("hollow");
        await reader.Page.IsSavedAsync();
        await Task.Delay(400);
        await word.FillAsync("");
        await Task.Delay(500);

        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();

        Assert.Equal("", await word.InputValueAsync());
        Assert.Equal("first/" + Notes.Friend, await reader.Page.WithStoreAsync<string>(
            "return store.list('', { gone: true }).filter(({ gone }) => gone > 0).map(({ key }) => key).join();"));
        Assert.Equal(0, await reader.Page.WithStoreAsync<int>("return store.list('').length;"));
    }

    [Fact]
    public async Task Showing_what_was_kept_moves_nothing_and_the_focus_stays_while_saving()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.AddInitScriptAsync("""
            window.shifts = 0;
            new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: 'layout-shift', buffered: true });
            """);
        await reader.OpensReadyAsync(Notes.CheckIn);
        var area = reader.Page.Area();
        await area.PressSequentiallyAsync("One line that is long enough to be a line, and another one, and a third.");
        await reader.Page.IsSavedAsync();
        await Assertions.Expect(area).ToBeFocusedAsync();

        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();
        await Task.Delay(300);

        Assert.InRange(await reader.Page.EvaluateAsync<double>("() => window.shifts"), 0, 0.01);
        Assert.StartsWith("One line", await area.InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_the_browsers_memory_shows_what_is_kept_now()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Field(Notes.Friend).FillAsync("hollow");
        await reader.Page.IsSavedAsync();
        await reader.Page.Locator("h1").ClickAsync();
        await Task.Delay(400);
        var other = await reader.OpensTabAsync("about.html");
        await other.WithStoreAsync<int>("await store.erase(); return 0;");

        await reader.Page.EvaluateAsync("() => { document.querySelector('textarea[data-key]').value = 'hollow'; window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");

        await Assertions.Expect(reader.Page.Field(Notes.Friend)).ToHaveValueAsync("");
    }
}
