using PlaybookGen.BrowserTests.Support;
using PlaybookGen.BrowserTests.Waiting;

namespace PlaybookGen.BrowserTests.Mine;

/// <summary>The days that a reader set are on one list, and no day that has gone by is a debt.</summary>
public sealed class DaysStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Letter = "first/letter/ask-final-round";
    private const string Other = "first/letter/thanks-answered";

    [Fact]
    public async Task Without_a_day_nothing_is_said_of_days()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.KeepsAsync(("first/step/seek-feedback/thank-them", true), ($"{Letter}/_rest", "soon"), ($"{Other}/_answer-by", "2026-12-01"));

        await Assertions.Expect(Days(reader)).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Letters_that_are_out_waits_and_letters_that_rest_stand_by_date_with_their_way()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.KeepsAsync(
            ($"{Letter}/_sent", "2026-11-20"), ($"{Letter}/_answer-by", "2026-12-04"),
            ("first/tool/stop-waiting/stop-day", "2026-12-01"),
            ($"{Other}/_rest", "2026-11-25T09:00"));

        var lines = Days(reader).Locator("[data-part=ahead] li");
        await Assertions.Expect(lines).ToHaveCountAsync(3);
        await Assertions.Expect(lines.Nth(0)).ToContainTextAsync("Wednesday, November 25, 2026");
        await Assertions.Expect(lines.Nth(0)).ToContainTextAsync("This letter rests until 9:00");
        await Assertions.Expect(lines.Nth(1)).ToContainTextAsync("The day you stop waiting");
        await Assertions.Expect(lines.Nth(2)).ToContainTextAsync("An answer may come until then, or none.");
        await Assertions.Expect(Passed(reader)).ToBeHiddenAsync();
        await lines.Nth(2).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/letters/ask-final-round"));
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("_reply", "they-refuse")]
    [InlineData("_sent", "")]
    public async Task What_has_an_answer_or_was_never_sent_has_no_day(string what, string value)
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.KeepsAsync(($"{Letter}/_sent", "2026-11-20"), ($"{Letter}/_answer-by", "2026-12-04"));
        await Assertions.Expect(Days(reader)).ToBeVisibleAsync();

        await reader.KeepsAsync(($"{Letter}/{what}", value));

        await Assertions.Expect(Days(reader)).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_day_that_has_gone_by_is_folded_away_and_closed_waits_are_gone()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-12-05T10:00:00Z");
        await reader.KeepsAsync(
            ($"{Letter}/_sent", "2026-11-20"), ($"{Letter}/_answer-by", "2026-12-04"),
            ("first/tool/stop-waiting/stop-day", "2026-12-01"));

        await Assertions.Expect(Days(reader).Locator("[data-part=ahead] li")).ToHaveCountAsync(0);
        await Assertions.Expect(Passed(reader).Locator("summary")).ToHaveTextAsync("One day has gone by");
        await Assertions.Expect(Passed(reader).GetByRole(AriaRole.Link)).ToBeHiddenAsync();
        await Passed(reader).Locator("summary").PressAsync("Enter");
        await Assertions.Expect(Passed(reader).GetByText("No answer so far.")).ToBeVisibleAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Each_day_says_its_case_and_a_case_that_is_put_away_has_none()
    {
        await using var reader = await StopDay.AtAsync(room, "2026-11-24T10:00:00Z");
        await reader.KeepsAsync(
            ("first/case/about/name", "Bakery"), ($"{Letter}/_sent", "2026-11-20"), ($"{Letter}/_answer-by", "2026-12-04"),
            ("cold/case/about/name", "Mill"), ("cold/letter/ask-final-round/_sent", "2026-11-21"), ("cold/letter/ask-final-round/_answer-by", "2026-12-07"),
            ("cgone/case/about/archived", true), ("cgone/letter/ask-final-round/_sent", "2026-11-21"), ("cgone/letter/ask-final-round/_answer-by", "2026-12-08"));

        var lines = Days(reader).Locator("[data-part=ahead] li");
        await Assertions.Expect(lines).ToHaveCountAsync(2);
        await Assertions.Expect(lines.Nth(0)).ToContainTextAsync("Bakery");
        await Assertions.Expect(lines.Nth(0).GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await Assertions.Expect(lines.Nth(1)).ToContainTextAsync("Mill");
        await Assertions.Expect(lines.Nth(1).GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        reader.IsUndisturbed();
    }

    private static ILocator Days(Reader reader) => reader.Page.Locator("[data-behaviour=my-days]");

    private static ILocator Passed(Reader reader) => Days(reader).Locator("[data-part=passed]");
}
