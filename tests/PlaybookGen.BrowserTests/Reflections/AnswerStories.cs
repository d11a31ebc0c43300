using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Reflections;

/// <summary>Questions that fit the answers, answers that can be taken back, and what was written at the end.</summary>
public sealed class AnswerStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task A_question_comes_with_the_answer_that_asks_for_it_and_the_focus_stays()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Sheets.Weekly);
        await reader.Page.Part("more").Locator("> summary").ClickAsync();
        Assert.DoesNotContain("in-the-way", await reader.Page.AskedAsync());

        var partly = reader.Page.Question("last-three").GetByLabel("partly");
        await partly.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Space");

        await reader.Page.IsAnnouncedAsync("One more question is here: What got in the way?");
        await Assertions.Expect(partly).ToBeFocusedAsync();
        Assert.Contains("in-the-way", await reader.Page.AskedAsync());
        Assert.DoesNotContain("Only if", await reader.Page.Question("in-the-way").InnerTextAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task An_answer_whose_question_is_hidden_again_is_kept_and_can_be_reached()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Sheets.Weekly);
        await reader.Page.Part("more").Locator("> summary").ClickAsync();
        await reader.Page.Question("last-three").GetByLabel("partly").CheckAsync();
        await reader.Page.Question("in-the-way").Locator("input").FillAsync("a cold");
        await reader.Page.IsSavedAsync();

        await reader.Page.Question("last-three").GetByLabel("done").CheckAsync();

        await Assertions.Expect(reader.Page.Question("in-the-way")).ToBeHiddenAsync();
        var line = reader.Page.Review().GetByRole(AriaRole.Listitem).Filter(new() { HasText = "a cold" });
        await Assertions.Expect(line).ToContainTextAsync("This question is hidden at the moment. What you wrote is kept.");
        Assert.Equal("\"a cold\"", await reader.Page.KeptAsync("shared/reflection/weekly-review/in-the-way"));
        await line.GetByRole(AriaRole.Link).PressAsync("Enter");
        Assert.Equal("What got in the way?", await reader.Page.FocusAsync());
        await Assertions.Expect(reader.Page.Question("in-the-way").Locator("input")).ToHaveValueAsync("a cold");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_was_written_is_told_as_words_while_it_is_written_and_leads_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Sheets.CheckIn);
        await Assertions.Expect(reader.Page.Review()).ToBeHiddenAsync();

        await reader.Page.Question("friend").Locator("textarea").PressSequentiallyAsync("Breathe.");
        await reader.Page.Question("next-hour").GetByLabel("go for a walk").CheckAsync();

        await Assertions.Expect(reader.Page.Review().Locator("[data-part=review-list] li")).ToHaveCountAsync(2);
        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("go for a walk");
        await reader.Page.Review().GetByText("Left open: 8").ClickAsync();
        await reader.Page.Review().GetByRole(AriaRole.Link, new() { NameRegex = new("^answer ?: Who could know") }).PressAsync("Enter");
        Assert.Equal("Who could know about this today?", await reader.Page.FocusAsync());
        await reader.Page.Review().GetByRole(AriaRole.Link, new() { NameRegex = new("^change ?: What would you say") }).PressAsync("Enter");
        Assert.Equal("What would you say to a friend with the same message?", await reader.Page.FocusAsync());
        Assert.DoesNotContain("#", reader.Page.Url, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task In_one_at_a_time_change_opens_the_question()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone));
        await reader.KeepsAndOpensAsync(Sheets.CheckIn, ("first/reflection/check-in/tell", "my sister"));
        foreach (var name in new[] { "Next", "Next", "See what you wrote" })
            await reader.Page.Press(name).ClickAsync();

        await reader.Page.Review().GetByRole(AriaRole.Link, new() { NameRegex = new("^change ?: Who could know") }).ClickAsync();

        Assert.Equal(["tell"], await reader.Page.AskedAsync());
        await Assertions.Expect(reader.Page.Question("tell").Locator("input")).ToHaveValueAsync("my sister");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_choice_and_a_mark_can_be_taken_back_by_keyboard()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Sheets.Attribution);
        var first = reader.Page.Question("first");
        await first.Locator("input[type=text]").FillAsync("It was me");
        await first.GetByLabel("What I make it mean").CheckAsync();
        await reader.Page.IsSavedAsync();
        var clear = first.GetByRole(AriaRole.Button, new() { NameRegex = new("^Clear ?: What is your first") });

        await clear.PressAsync("Enter");

        await Assertions.Expect(clear).ToBeHiddenAsync();
        await Assertions.Expect(first.GetByLabel("I saw or heard it")).ToBeFocusedAsync();
        await reader.Page.IsAnnouncedAsync("Cleared.");
        await Assertions.Expect(first.Locator("input:checked")).ToHaveCountAsync(0);
        await reader.Page.WaitForTimeoutAsync(300);
        Assert.Equal("null", await reader.Page.KeptAsync("first/reflection/attribution/first/as"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_long_answer_grows_with_its_words_and_a_day_can_be_taken_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("reflections/interview-replay.html");
        var day = reader.Page.Question("day").Locator("input");
        await day.FillAsync("2027-02-03");
        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("February 3, 2027");
        await reader.Page.Question("day").GetByRole(AriaRole.Button, new() { NameRegex = new("^Clear") }).PressAsync("Enter");
        await Assertions.Expect(day).ToHaveValueAsync("");

        await reader.Page.Part("more").Locator("> summary").ClickAsync();
        var area = reader.Page.Question("again").Locator("textarea");
        var before = (await area.BoundingBoxAsync())!.Height;
        await area.FillAsync(string.Join('\n', Enumerable.Range(1, 12).Select(static n => $"line {n}")));

        Assert.True((await area.BoundingBoxAsync())!.Height > before + 50);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Turning_to_another_case_shows_its_own_answers()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAndOpensAsync(Sheets.CheckIn, ("first/reflection/check-in/friend", "first words"), ("c1/reflection/check-in/friend", "other words"));
        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("first words");

        await reader.Page.TurnsToAsync("c1");
        await reader.OpensReadyAsync(Sheets.CheckIn);

        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("other words");
        await Assertions.Expect(reader.Page.Review()).Not.ToContainTextAsync("first words");
        reader.IsUndisturbed();
    }
}
