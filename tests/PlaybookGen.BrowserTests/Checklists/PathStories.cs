using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Checklists;

/// <summary>How far each step is: on its stone, and in words.</summary>
public sealed class PathStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_step_is_begun_with_the_first_tick_and_done_with_the_last_that_counts()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        var stone = page.Stone("seek-feedback");
        await Assertions.Expect(stone).ToHaveAttributeAsync("data-state", "open");

        await page.Box("thank-them").CheckAsync();
        await Assertions.Expect(stone).ToHaveAttributeAsync("data-state", "begun");
        await Assertions.Expect(stone.GetByRole(AriaRole.Link)).ToHaveTextAsync("Seek feedback in progress");
        foreach (var item in new[] { "check-message", "decide-whom", "stop-waiting-day", "ask-peer", "post-answer" })
            await page.Box(item).CheckAsync();
        await Assertions.Expect(stone).ToHaveAttributeAsync("data-state", "begun");
        await (await page.NotForMeAsync("give-feedback")).ClickAsync();

        await Assertions.Expect(stone).ToHaveAttributeAsync("data-state", "done");
        await Assertions.Expect(stone.GetByRole(AriaRole.Link)).ToHaveTextAsync("Seek feedback done");
        await reader.AddsAsync("One more");
        await Assertions.Expect(stone).ToHaveAttributeAsync("data-state", "begun");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_reader_can_say_it_of_the_whole_step_and_take_it_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        var done = page.GetByRole(AriaRole.Button, new() { Name = "It’s done" });
        var notForMe = page.Locator(".step-mark").GetByRole(AriaRole.Button, new() { Name = "Not for me" });

        await done.PressAsync("Enter");
        await Assertions.Expect(page.Stone("seek-feedback")).ToHaveAttributeAsync("data-state", "done");
        await Assertions.Expect(page.Announcer()).ToHaveTextAsync("You said that this step is done.");
        await page.IsKeptAsync("first/step/seek-feedback/_state", "\"done\"");
        await notForMe.PressAsync("Enter");
        await Assertions.Expect(page.Stone("seek-feedback")).ToHaveAttributeAsync("data-state", "not-for-me");
        await Assertions.Expect(done).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(notForMe).ToHaveAttributeAsync("aria-pressed", "true");
        await notForMe.PressAsync("Enter");

        await Assertions.Expect(page.Stone("seek-feedback")).ToHaveAttributeAsync("data-state", "open");
        await Assertions.Expect(page.Announcer()).ToHaveTextAsync("Taken back. Your ticks count again.");
        await Assertions.Expect(notForMe).ToBeFocusedAsync();
        await page.IsKeptAsync("first/step/seek-feedback/_state", "null");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_first_page_and_the_list_of_steps_say_it_in_words_and_nothing_of_what_is_not_begun()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("index.html");
        var line = reader.Page.Locator("[data-part=so-far]");
        await Assertions.Expect(line).ToHaveTextAsync("");
        await reader.Page.KeepsAsync(("step/seek-feedback/check-message", true), ("step/self-reflection/_own/1", "Talk"));
        await Assertions.Expect(line).ToHaveTextAsync("2 steps in progress");

        await reader.Page.KeepsAsync(("step/acknowledge-emotions/_state", "done"), ("step/stay-positive/_state", "not-for-me"), ("step/self-reflection/_own/1", ""));

        await Assertions.Expect(line).ToHaveTextAsync("1 of 7 steps done, 1 in progress");
        await reader.OpensReadyAsync("steps/index.html");
        await Assertions.Expect(line).ToHaveTextAsync("1 of 7 steps done, 1 in progress");
        Assert.Equal(
            ["done", "", "in progress", "", "", "", "", "not for me"],
            await reader.Page.Locator(".entries__state").EvaluateAllAsync<string[]>("all => all.map((one) => one.textContent)"));
        Assert.Equal(
            ["done", "open", "begun", "open", "open", "open", "open", "not-for-me"],
            await reader.Page.Locator(".path-drawing [data-step]").EvaluateAllAsync<string[]>("all => all.map((one) => one.dataset.state)"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_tick_in_another_tab_fills_the_stone_at_once_and_moves_nothing()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.AddInitScriptAsync("""
            window.shifts = 0;
            new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: 'layout-shift' });
            """);
        foreach (var path in new[] { "index.html", "steps/index.html", "steps/plan-improvement.html" })
        {
            await reader.OpensReadyAsync(path);
            var other = await reader.OpensTabAsync(Lists.Step);
            var stone = reader.Page.Locator("[data-step=seek-feedback]").First;
            await reader.Page.EvaluateAsync("() => { window.shifts = 0; }");

            await other.Box("check-message").SetCheckedAsync(true);
            await Assertions.Expect(stone).ToHaveAttributeAsync("data-state", "begun");
            await other.Box("check-message").SetCheckedAsync(false);
            await Assertions.Expect(stone).ToHaveAttributeAsync("data-state", "open");

            Assert.Equal(0, await reader.Page.EvaluateAsync<double>("() => window.shifts"));
            await other.CloseAsync();
        }
    }

    [Fact]
    public async Task Two_cases_have_states_and_own_items_of_their_own()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Lists.Step);
        var page = reader.Page;
        await page.Box("check-message").CheckAsync();
        await (await page.NotForMeAsync("decide-whom")).ClickAsync();
        await reader.AddsAsync("Call Sam");
        await page.IsKeptAsync("first/step/seek-feedback/_own/1", "\"Call Sam\"");

        await page.WithStoreAsync<int>("await store.turnTo('c1'); return 0;");
        await page.ReloadAsync();
        await page.IsReadyAsync();
        await Assertions.Expect(page.Stone("seek-feedback")).ToHaveAttributeAsync("data-state", "open");
        await Assertions.Expect(page.Count()).ToHaveTextAsync("2 things, and 4 more if you like. About 35 minutes in all. Any one is enough.");
        await Assertions.Expect(page.Own()).ToHaveCountAsync(0);
        await page.Locator(".step-mark").GetByRole(AriaRole.Button, new() { Name = "Not for me" }).ClickAsync();
        await page.IsKeptAsync("c1/step/seek-feedback/_state", "\"not-for-me\"");

        await page.WithStoreAsync<int>("await store.turnTo('first'); return 0;");
        await page.ReloadAsync();
        await page.IsReadyAsync();
        await Assertions.Expect(page.Stone("seek-feedback")).ToHaveAttributeAsync("data-state", "begun");
        await Assertions.Expect(page.Count()).ToContainTextAsync("1 of 1 done");
        await Assertions.Expect(page.Own()).ToHaveCountAsync(1);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_stone_takes_a_moment_to_fill_and_none_where_motion_is_not_wanted()
    {
        foreach (var (motion, length) in new[] { (ReducedMotion.NoPreference, "0.2s"), (ReducedMotion.Reduce, "0s") })
        {
            await using var reader = await room.ReaderAsync(new() { ReducedMotion = motion });
            await reader.OpensReadyAsync(Lists.Step);

            Assert.Equal(length, await reader.Page.Stone("seek-feedback").Locator(".stone-fill").EvaluateAsync<string>("stone => getComputedStyle(stone).transitionDuration"));
        }
    }
}
