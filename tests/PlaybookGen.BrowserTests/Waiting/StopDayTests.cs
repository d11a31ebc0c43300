using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Waiting;

/// <summary>Silence has a date: a day is chosen, the day comes, and nobody is blamed.</summary>
public sealed class StopDayTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_day_is_offered_and_taken_by_one_tap()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.OpensReadyAsync(StopDay.Page);
        await Assertions.Expect(reader.Offer()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Line()).ToBeHiddenAsync();

        await reader.Page.Field(StopDay.From).FillAsync("2026-11-24");
        await Assertions.Expect(reader.Offer()).ToContainTextAsync("2 weeks after that is Tuesday, December 8, 2026.");
        await reader.TapsAsync("Take this day");

        await Assertions.Expect(reader.Page.Field(StopDay.To)).ToHaveValueAsync("2026-12-08");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Waiting until Tuesday, December 8, 2026.");
        await Assertions.Expect(reader.Line()).ToBeFocusedAsync();
        await Assertions.Expect(reader.Offer()).ToBeHiddenAsync();
        await reader.HoldsAsync("first/" + StopDay.To, "2026-12-08");
        await reader.HoldsAsync(StopDay.State, "waiting");
        await reader.OpensReadyAsync(StopDay.Page);
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Waiting until Tuesday, December 8, 2026.");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_day_that_the_reader_chose_stays_whatever_the_last_contact_is()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.WaitsUntilAsync("2026-12-11");

        await reader.Page.Field(StopDay.From).FillAsync("2026-11-20");
        await reader.Page.Field(StopDay.From).FillAsync("2026-11-23");

        await Assertions.Expect(reader.Offer()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Field(StopDay.To)).ToHaveValueAsync("2026-12-11");
        await reader.Page.Field(StopDay.To).FillAsync("");
        await Assertions.Expect(reader.Offer()).ToContainTextAsync("Monday, December 7, 2026");
        await Assertions.Expect(reader.Line()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Field(StopDay.To)).ToHaveValueAsync("");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_day_that_is_half_typed_is_left_alone()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.OpensReadyAsync(StopDay.Page);
        await reader.Page.Field(StopDay.From).FillAsync("2026-11-24");
        await Assertions.Expect(reader.Offer()).ToBeVisibleAsync();

        await reader.Page.Field(StopDay.To).FocusAsync();
        await reader.Page.Keyboard.TypeAsync("12");
        await reader.Page.Field(StopDay.From).FillAsync("2026-11-23");

        await Assertions.Expect(reader.Offer()).ToBeHiddenAsync();
    }

    [Fact]
    public async Task After_a_long_silence_today_is_offered_and_no_day_that_is_over()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.OpensReadyAsync(StopDay.Page);

        await reader.Page.Field(StopDay.From).FillAsync("2026-08-03");

        await Assertions.Expect(reader.Offer()).ToContainTextAsync("That time has gone by, so it can be today: Tuesday, November 24, 2026.");
        await reader.TapsAsync("Take this day");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Closed by me.");
    }

    [Theory]
    [InlineData("2026-12-10T12:00:00Z", "Waiting until Friday, December 11, 2026.", "waiting")]
    [InlineData("2026-12-11T12:00:00Z", "Closed by me.", "closed")]
    [InlineData("2027-06-01T12:00:00Z", "Closed by me.", "closed")]
    public async Task When_the_day_comes_the_card_turns_without_a_reproach_and_the_clock_writes_nothing(string moment, string line, string state)
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.WaitsUntilAsync("2026-12-11");
        await reader.Page.Field("tool/stop-waiting/closure").FillAsync("What I keep is the launch.");
        await reader.HoldsAsync("first/tool/stop-waiting/closure", "What I keep is the launch.");
        var before = await reader.RecordsAsync();

        await reader.ItIsAsync(moment);
        await reader.OpensReadyAsync(StopDay.Page);

        await Assertions.Expect(reader.Line()).ToHaveTextAsync(line);
        var band = reader.Card().Locator("[data-part=state]");
        await Assertions.Expect(band).ToHaveAttributeAsync("data-state", state);
        await Assertions.Expect(band.GetByRole(AriaRole.Link)).ToHaveCountAsync(state is "closed" ? 1 : 0);
        await Assertions.Expect(band.Locator("[data-part=closure]")).ToBeVisibleAsync(new() { Visible = state is "closed" });
        if (state is "closed")
        {
            await Assertions.Expect(band.Locator("[data-part=closure]")).ToHaveTextAsync("What I keep is the launch.");
            await Assertions.Expect(band.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "../reflections/interview-replay.html");
        }

        Assert.DoesNotMatch(@"(?i)overdue|\blate\b|missed|forg[eo]t|should|must|fail|expired", await band.InnerTextAsync());
        Assert.Equal("", await RedAsync(band));
        Assert.Equal(before, await reader.RecordsAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_page_that_was_left_open_turns_when_it_is_looked_at_again()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-12-10T22:00:00Z");
        await reader.WaitsUntilAsync("2026-12-11");
        await Assertions.Expect(reader.Line()).ToContainTextAsync("Waiting");

        await reader.ItIsAsync("2026-12-11T08:00:00Z");
        await reader.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Closed by me.");
    }

    [Fact]
    public async Task The_day_moves_by_a_tap_an_answer_opens_it_again_and_a_slip_can_be_taken_back()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-12-11T10:00:00Z");
        await reader.WaitsUntilAsync("2026-12-09");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Closed by me.");

        await reader.TapsAsync("Wait a week longer");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Waiting until Friday, December 18, 2026.");
        await reader.TapsAsync("Wait a week longer");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Waiting until Friday, December 25, 2026.");

        await reader.TapsAsync("Close it today");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Closed by me.");
        await Assertions.Expect(reader.Line()).ToBeFocusedAsync();
        await reader.HoldsAsync(StopDay.State, "closed");

        await reader.TapsAsync("An answer came");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("An answer came. This is open again.");
        await Assertions.Expect(reader.Card().Locator("[data-part=state]").GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "../steps/analyze-feedback.html");
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync("An answer came. This is open again.");
        await reader.HoldsAsync(StopDay.State, "answered");

        await reader.TapsAsync("No, still nothing");
        await Assertions.Expect(reader.Line()).ToHaveTextAsync("Waiting until Friday, December 25, 2026.");
        reader.IsUndisturbed();
    }

    /// <summary>Whatever looks red to the eye; errors alone are red.</summary>
    private static Task<string> RedAsync(ILocator band) => band.EvaluateAsync<string>("""
        (band) => [band, ...band.querySelectorAll('*')].flatMap((one) => {
          const style = getComputedStyle(one);
          return [style.color, style.backgroundColor, style.borderTopColor].filter((colour) => {
            const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
            return a > 0 && r - Math.max(g, b) > 60;
          });
        }).join(' ')
        """);
}
