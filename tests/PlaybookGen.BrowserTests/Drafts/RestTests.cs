using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.BrowserTests.Waiting;

namespace PlaybookGen.BrowserTests.Drafts;

/// <summary>The letter that goes out can rest until a chosen hour; nothing is blocked meanwhile.</summary>
public sealed class RestTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Until = "This letter rests until Wednesday, November 25, 2026, 9:00 AM.";

    [Fact]
    public async Task A_letter_rests_until_tomorrow_and_then_asks_to_be_read_once_more()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T22:10:00Z");
        await reader.OpensReadyAsync(LetterPage.Page);
        await Assertions.Expect(reader.Page.Notice()).ToBeHiddenAsync();

        await reader.PressesAsync("Let it rest until tomorrow, 9:00");

        await Assertions.Expect(reader.Page.Notice().Locator("[data-part=line]")).ToHaveTextAsync(Until);
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToContainTextAsync("rests until");
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.querySelector('[data-part=notice]').compareDocumentPosition(document.querySelector('h1')) === 4"));
        await reader.Page.IsSavedAsync();
        Assert.Equal("\"2026-11-25T09:00\"", await reader.Page.KeptAsync(LetterPage.Rest));
        await Assertions.Expect(reader.Page.Field("field/your_name")).ToBeEditableAsync();

        await reader.ItIsAsync("2026-11-25T08:59:00Z");
        await reader.OpensReadyAsync(LetterPage.Page);
        await Assertions.Expect(reader.Page.Notice()).ToContainTextAsync(Until);
        await reader.ItIsAsync("2026-11-25T09:00:00Z");
        await reader.OpensReadyAsync(LetterPage.Page);
        await Assertions.Expect(reader.Page.Notice().Locator("[data-part=line]")).ToHaveTextAsync("It has rested. Read it once more.");
        await reader.PressesAsync("I have read it");

        await Assertions.Expect(reader.Page.Notice()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToBeFocusedAsync();
        Assert.Equal("null", await reader.Page.KeptAsync(LetterPage.Rest));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task It_wakes_in_an_open_page_and_is_woken_by_hand()
    {
        await using var reader = await room.ReaderAsync(new() { TimezoneId = "America/Los_Angeles" });
        await reader.Page.Context.Clock.InstallAsync(new() { TimeDate = new DateTime(2026, 11, 24, 20, 0, 0, DateTimeKind.Utc) });
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.GetByText("Another day and hour").ClickAsync();
        await reader.Page.Locator("[data-part=day]").FillAsync("2026-11-24");
        await reader.Page.Locator("[data-part=time]").FillAsync("14:30");
        await reader.PressesAsync("Let it rest until then");
        await Assertions.Expect(reader.Page.Notice()).ToContainTextAsync("November 24, 2026, 2:30 PM.");

        await reader.Page.Context.Clock.FastForwardAsync("02:31:00");

        await Assertions.Expect(reader.Page.Notice()).ToContainTextAsync("It has rested.");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Wake it now" })).ToBeHiddenAsync();
        await reader.PressesAsync("Let it rest until tomorrow, 9:00");
        await Assertions.Expect(reader.Page.Notice()).ToContainTextAsync("November 25, 2026, 9:00 AM.");
        await reader.PressesAsync("Wake it now");
        await Assertions.Expect(reader.Page.Notice()).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("2026-11-24", "08:00", "That hour has gone by. A later one will do.")]
    [InlineData("", "09:00", "Choose a day and an hour.")]
    [InlineData("2026-11-26", "", "Choose a day and an hour.")]
    public async Task An_hour_that_cannot_be_is_answered_calmly(string day, string time, string answer)
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T22:10:00Z");
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.GetByText("Another day and hour").ClickAsync();
        await reader.Page.Locator("[data-part=day]").FillAsync(day);
        await reader.Page.Locator("[data-part=time]").FillAsync(time);

        await reader.Page.Locator("[data-part=time]").PressAsync("Enter");

        await Assertions.Expect(reader.Page.Locator("[data-behaviour=letter-rest] [data-part=said]")).ToHaveTextAsync(answer);
        await Assertions.Expect(reader.Page.Notice()).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("Pacific/Auckland", "2026-11-24T09:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-11-25T05:00:00Z")]
    public async Task The_calendar_gets_the_readers_own_hour_and_nothing_else(string zone, string moment)
    {
        await using var reader = await StopDay.AtAsync(room, moment, zone);
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.Field("field/company").FillAsync("Acme");
        await reader.PressesAsync("Let it rest until tomorrow, 9:00");

        var file = await reader.TakesCalendarFileAsync();

        Assert.Contains("DTSTART:20261125T090000", file);
        Assert.Contains("SUMMARY:Something to read once more", file);
        Assert.DoesNotMatch("(?i)acme|letter|ask-|after-the-no|DESCRIPTION", string.Join('\n', file));
    }

    [Fact]
    public async Task The_readers_own_page_says_until_when_and_another_case_has_no_such_rest()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T22:10:00Z");
        await reader.KeepsAsync((LetterPage.Rest, "2026-11-25T09:00"), ("c2/case/about/name", "Two"));

        await Assertions.Expect(reader.Page.Locator(".said")).ToContainTextAsync("Rests until");
        await Assertions.Expect(reader.Page.Locator(".said")).ToContainTextAsync("Wednesday, November 25, 2026, 9:00 AM");
        await reader.OpensReadyAsync(LetterPage.Page);
        await Assertions.Expect(reader.Page.Notice()).ToBeVisibleAsync();
        await reader.Page.Locator(".case-bar summary").ClickAsync();
        await reader.TapsAsync("Two");
        await Assertions.Expect(reader.Page.Notice()).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_moment_that_was_kept_wrongly_is_no_rest()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync((LetterPage.Rest, "2026-02-30T25:00"));

        await reader.OpensReadyAsync(LetterPage.Page);

        await Assertions.Expect(reader.Page.Notice()).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }
}
