using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Letters;

/// <summary>Written, sent and answered are three different things, and each leads on.</summary>
public sealed class LetterWays(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Ask = "letters/ask-final-round.html";

    [Fact]
    public async Task A_letter_is_written_then_sent_then_answered_and_the_answer_leads_on()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 24, 21, 0, 0, DateTimeKind.Utc) });
        await reader.OpensReadyAsync(Ask);
        await Assertions.Expect(reader.Way().Locator("[aria-current]")).ToHaveCountAsync(0);

        await reader.Page.Field("letter/ask-final-round/reapply_interest").CheckAsync();
        await Assertions.Expect(reader.Way().Locator("[aria-current]")).ToHaveTextAsync("written");
        await reader.PressesAsync("I sent it");

        await Assertions.Expect(reader.Way().Locator("[aria-current]")).ToHaveTextAsync("sent");
        await Assertions.Expect(reader.Way().Locator("h2")).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Locator("#way-sent")).ToHaveValueAsync("2026-11-24");
        await Assertions.Expect(reader.Page.Locator("#way-by")).ToHaveValueAsync("2026-12-01");
        await Assertions.Expect(reader.Way()).ToContainTextAsync("An answer may come until Tuesday, December 1, 2026.");
        await reader.Way().GetByLabel("They may not say").CheckAsync();
        await Assertions.Expect(reader.Way().Locator("[aria-current]")).ToHaveTextAsync("answered");

        await reader.OpensReadyAsync(Answers.Page);
        await Assertions.Expect(reader.Page.Locator(".my-answers")).ToContainTextAsync("They may not say");
        await Assertions.Expect(reader.Page.Locator("[data-earlier]").Filter(new() { HasText = "sent" })).ToHaveCountAsync(0);
        await reader.OpensReadyAsync(Ask);
        await reader.Way().Locator("[data-part=next]:not([hidden]) a").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Thank them when they may not say");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_day_can_be_moved_goes_into_the_calendar_and_after_it_one_reminder_is_offered_once()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc) });
        await reader.OpensReadyAsync(Ask);
        await reader.PressesAsync("I sent it");
        await reader.Page.Locator("#way-by").FillAsync("2026-12-08");
        await Assertions.Expect(reader.Way()).ToContainTextAsync("until Tuesday, December 8, 2026.");

        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.PressesAsync("Put that day into my calendar"));
        var calendar = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("DTSTART;VALUE=DATE:20261208\r\n", calendar, StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Locator("[data-part=follow]")).ToBeHiddenAsync();
        await reader.Page.IsSavedAsync();

        await reader.Page.Clock.SetSystemTimeAsync(new DateTime(2026, 12, 8, 8, 0, 0, DateTimeKind.Utc));
        await reader.OpensReadyAsync(Ask);
        await reader.Page.Locator("[data-part=follow] a").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Remind them once");
        await reader.Page.IsReadyAsync();
        await reader.PressesAsync("I sent it");
        await reader.Page.IsSavedAsync();

        await reader.OpensReadyAsync(Ask);
        await Assertions.Expect(reader.Page.Locator("[data-part=follow]")).ToContainTextAsync("You have reminded them once.");
        await Assertions.Expect(reader.Page.Locator("[data-part=follow] a")).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Taking_it_back_leaves_the_letter_and_a_second_case_knows_nothing_of_it()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Ask);
        await reader.PressesAsync("I sent it");
        await reader.PressesAsync("I did not send it after all");
        await Assertions.Expect(reader.Way().GetByRole(AriaRole.Button, new() { Name = "I sent it" })).ToBeFocusedAsync();
        await reader.PressesAsync("I sent it");
        await reader.Page.IsSavedAsync();

        await reader.OpensReadyAsync(Answers.Page);
        await reader.StartsAnotherAsync("Oak");
        await reader.OpensReadyAsync(Ask);
        await Assertions.Expect(reader.Way().Locator("[aria-current]")).ToHaveCountAsync(0);
        await reader.TurnsToAsync("Not named yet");
        await Assertions.Expect(reader.Way().Locator("[aria-current]")).ToHaveTextAsync("sent");
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("{{name}} $& $1 </script><b>no</b>")]
    [InlineData("\u202Eright to left\u202C and \u2067more\u2069")]
    [InlineData("👩🏽‍💻 family 👨‍👩‍👧 e\u0301 \u00a0 end  ")]
    [InlineData("lines\n\n\tand tabs\n  spaces")]
    public async Task Their_words_are_kept_exactly(string words)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Ask);
        await reader.PressesAsync("I sent it");
        await reader.Page.Locator(".letter-way__words summary").ClickAsync();
        await reader.Page.Locator("#way-words").FillAsync(words);
        await reader.Page.Locator("#way-words-from").FillAsync("the recruiter, by mail");
        await reader.Page.IsSavedAsync();

        await reader.OpensReadyAsync(Answers.Page);
        Assert.Equal(words, await reader.RunAsync<string>("return store.read('first/letter/ask-final-round/_words').value;"));
        Assert.Contains(words, await reader.Page.Locator(".said__words").EvaluateAllAsync<string[]>("all => all.map((one) => one.textContent)"));
        Assert.Equal(0, await reader.Page.Locator(".my-answers b").CountAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Without_scripts_the_letter_can_be_read_copied_by_hand_and_no_control_is_dead()
    {
        await using var reader = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpensAsync(Ask);

        await Assertions.Expect(reader.Page.Locator(".letter-sheet")).ToHaveCountAsync(3);
        foreach (var sheet in await reader.Page.Locator(".letter-sheet").AllAsync())
            await Assertions.Expect(sheet).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator("main :is(button, input, textarea, select):visible")).ToHaveCountAsync(0);
    }
}

internal static class WaySteps
{
    public static ILocator Way(this Reader reader) => reader.Page.Locator(".letter-way");
}
