using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Waiting;

/// <summary>The day elsewhere: in other zones, in a calendar, on the reader's own page, on paper, by keyboard.</summary>
public sealed class StopDayFileTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("Pacific/Auckland", "2026-12-10T10:30:00Z", "Waiting until Friday, December 11, 2026.")]
    [InlineData("Pacific/Auckland", "2026-12-10T11:30:00Z", "Closed by me.")]
    [InlineData("America/Los_Angeles", "2026-12-11T07:30:00Z", "Waiting until Friday, December 11, 2026.")]
    [InlineData("America/Los_Angeles", "2026-12-11T08:30:00Z", "Closed by me.")]
    public async Task The_day_begins_at_the_readers_own_midnight(string zone, string moment, string line)
    {
        await using var reader = await StopDay.AtAsync(room, moment, zone);

        await reader.WaitsUntilAsync("2026-12-11");

        await Assertions.Expect(reader.Line()).ToHaveTextAsync(line);
        Assert.Equal("\"2026-12-11\"", await reader.Page.KeptAsync("first/" + StopDay.To));
    }

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Los_Angeles")]
    public async Task The_calendar_gets_the_day_and_no_word_of_the_reader_unless_they_say_so(string zone)
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z", zone);
        await reader.WaitsUntilAsync("2026-12-11");
        await reader.Page.Field("tool/stop-waiting/who").FillAsync("Acme, canary");
        await reader.Page.Field("tool/stop-waiting/say-to-myself").FillAsync("Enough; it is mine.");

        var plain = await reader.TakesCalendarFileAsync();
        await reader.Page.GetByText("With my own words in it").ClickAsync();
        var own = await reader.TakesCalendarFileAsync();

        foreach (var line in new[] { "DTSTART;VALUE=DATE:20261211", "DTEND;VALUE=DATE:20261212", "SUMMARY:A day I chose" })
            Assert.Contains(line, plain);
        Assert.DoesNotMatch("(?i)acme|enough|DESCRIPTION|stop-waiting|after-the-no|interview", string.Join('\n', plain));
        Assert.Contains("SUMMARY:A day I chose", own);
        Assert.Contains(@"DESCRIPTION:Acme\, canary\nEnough\; it is mine.", own);
        string Uid(string[] file) => file.Single(static line => line.StartsWith("UID:", StringComparison.Ordinal));
        Assert.Equal(Uid(plain), Uid(own));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_readers_own_page_says_it_in_words_and_each_case_waits_for_itself()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.WaitsUntilAsync("2026-12-11");

        await reader.OpensReadyAsync(Answers.Page);
        await Assertions.Expect(reader.Page.Locator(".said")).ToContainTextAsync("Waiting until that day. From then on it is closed by me.");
        await Assertions.Expect(reader.Page.Locator(".said")).ToContainTextAsync("December 11, 2026");
        await reader.KeepsAsync(("c2/case/about/name", "Two"));
        await reader.Page.WithStoreAsync<object?>("await store.turnTo('c2'); return null;");
        await using var other = new Other(await reader.OpensTabAsync(StopDay.Page));
        await Assertions.Expect(other.Page.Locator("[data-behaviour=waiting-card] [data-part=line]")).ToBeHiddenAsync();
        await Assertions.Expect(other.Page.Field(StopDay.To)).ToHaveValueAsync("");

        await reader.Page.WithStoreAsync<object?>("await store.turnTo('first'); return null;");
        await reader.OpensReadyAsync(StopDay.Page);
        await reader.TapsAsync("Close it today");
        await reader.HoldsAsync(StopDay.State, "closed");
        await reader.OpensReadyAsync(Answers.Page);
        await Assertions.Expect(reader.Page.Locator(".said").First).ToContainTextAsync("Closed by me");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_keyboard_reaches_and_does_everything()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.OpensReadyAsync(StopDay.Page);
        await reader.Page.Field(StopDay.From).FillAsync("2026-11-24");

        foreach (var (name, line) in new[]
        {
            ("Take this day", "Waiting until Tuesday, December 8, 2026."),
            ("Wait a week longer", "Waiting until Tuesday, December 15, 2026."),
            ("Close it today", "Closed by me."),
            ("An answer came", "An answer came. This is open again."),
            ("No, still nothing", "Waiting until Tuesday, December 15, 2026."),
        })
        {
            await reader.PressesAsync(name);
            await Assertions.Expect(reader.Line()).ToHaveTextAsync(line);
            await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync(line);
            Assert.NotEqual("BODY", await reader.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        }

        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Paper_has_the_words_and_no_button_and_without_scripts_the_card_is_a_sheet()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-12-12T10:00:00Z");
        await reader.WaitsUntilAsync("2026-12-11");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Line()).ToBeVisibleAsync();
        await Assertions.Expect(reader.Card().Locator("button:visible, [data-part=own]:visible")).ToHaveCountAsync(0);

        await using var plain = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await plain.OpensAsync(StopDay.Page);
        await Assertions.Expect(plain.Card().Locator("[data-part=state], [data-part=offer]").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await Assertions.Expect(plain.Card().Locator("input:visible, textarea:visible")).ToHaveCountAsync(5);
    }

    /// <summary>A second page that is closed at the end of a test.</summary>
    private sealed record Other(IPage Page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Page.CloseAsync();
    }
}
