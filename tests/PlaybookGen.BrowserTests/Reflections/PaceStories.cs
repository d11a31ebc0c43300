using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Reflections;

/// <summary>One question at a time, or the whole sheet.</summary>
public sealed class PaceStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task On_a_phone_there_is_one_question_at_a_time_and_the_way_ends_in_what_was_written()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone));
        await reader.OpensReadyAsync(Sheets.CheckIn);

        Assert.Equal(["words"], await reader.Page.AskedAsync());
        await Assertions.Expect(reader.Page.Part("count")).ToHaveTextAsync("Question 1 of 3");
        await Assertions.Expect(reader.Page.Press("Back")).ToBeHiddenAsync();
        await reader.Page.GetByLabel("tired").CheckAsync();
        await reader.Page.Press("Next").ClickAsync();
        await reader.Page.Question("friend").Locator("textarea").FillAsync("Rest first.");
        await reader.Page.Press("Next").ClickAsync();
        await reader.Page.Press("See what you wrote").ClickAsync();

        Assert.Empty(await reader.Page.AskedAsync());
        Assert.Equal("What you wrote", await reader.Page.FocusAsync());
        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("tired");
        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("Rest first.");
        await Assertions.Expect(reader.Page.Part("stop")).ToHaveTextAsync("This is a fine place to stop. It is saved.");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Forward_and_back_by_keyboard_moves_the_focus_to_the_question_and_loses_nothing()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone));
        await reader.OpensReadyAsync(Sheets.Attribution);
        var history = await reader.Page.EvaluateAsync<int>("() => history.length");

        await reader.Page.Question("first").Locator("input[type=text]").FocusAsync();
        await reader.Page.Keyboard.TypeAsync("It was me");
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Which causes were in your hands?", await reader.Page.FocusAsync());
        await reader.Page.IsAnnouncedAsync("Question 2 of 8");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.TypeAsync("sleep");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.TypeAsync("practice");
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("reflection/attribution/mine", await reader.Page.FocusAsync());
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Which causes were in their hands?", await reader.Page.FocusAsync());
        await reader.Page.Press("Back").PressAsync("Enter");
        await reader.Page.Press("Back").PressAsync("Enter");

        Assert.Equal("What is your first explanation, in one sentence?", await reader.Page.FocusAsync());
        await Assertions.Expect(reader.Page.Question("first").Locator("input[type=text]")).ToHaveValueAsync("It was me");
        Assert.Equal("\"practice\"", await reader.Page.KeptAsync("first/reflection/attribution/mine/2"));
        Assert.Equal(history, await reader.Page.EvaluateAsync<int>("() => history.length"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task On_a_wide_screen_the_whole_sheet_is_there_and_the_choice_is_remembered_on_the_device()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Sheets.CheckIn);
        Assert.Equal(["words", "friend", "next-hour"], await reader.Page.AskedAsync());
        await Assertions.Expect(reader.Page.Part("turns")).ToBeHiddenAsync();

        await reader.Page.GetByLabel("One at a time").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Space");
        Assert.Equal(["words"], await reader.Page.AskedAsync());
        await Assertions.Expect(reader.Page.Locator("body")).ToContainTextAsync("Question 1 of 3");
        await reader.Page.WaitForTimeoutAsync(300);

        await reader.OpensReadyAsync(Sheets.Attribution);
        Assert.Equal(["first"], await reader.Page.AskedAsync());
        await reader.Page.GetByLabel("Whole sheet").CheckAsync();
        Assert.Equal(8, (await reader.Page.AskedAsync()).Length);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_other_questions_are_offered_at_the_end_and_can_be_left()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone));
        await reader.OpensReadyAsync(Sheets.CheckIn);
        foreach (var name in new[] { "Next", "Next", "See what you wrote" })
            await reader.Page.Press(name).PressAsync("Enter");

        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("Nothing is written, and that is fine.");
        await reader.Page.Press("Go on with 7 more, if you like").PressAsync("Enter");

        Assert.Equal(["own-word"], await reader.Page.AskedAsync());
        Assert.Equal("Is there a word of your own?", await reader.Page.FocusAsync());
        await Assertions.Expect(reader.Page.Part("count")).ToHaveTextAsync("Question 4 of 10");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_was_written_so_far_can_be_looked_at_on_the_way_and_back_leads_to_the_same_question()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone));
        await reader.OpensReadyAsync(Sheets.Attribution);
        await Assertions.Expect(reader.Page.Press("See what you wrote")).ToBeHiddenAsync();
        await reader.Page.Question("first").Locator("input[type=text]").FillAsync("It was me");
        await Assertions.Expect(reader.Page.Part("stop")).ToHaveTextAsync("This is a fine place to stop. It is saved.");
        await reader.Page.Press("Next").PressAsync("Enter");

        await reader.Page.Press("See what you wrote").PressAsync("Enter");
        Assert.Equal("What you wrote", await reader.Page.FocusAsync());
        await Assertions.Expect(reader.Page.Review()).ToContainTextAsync("It was me");
        await reader.Page.Press("Back").PressAsync("Enter");

        Assert.Equal(["mine"], await reader.Page.AskedAsync());
        Assert.Equal("Which causes were in your hands?", await reader.Page.FocusAsync());
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_called_saved()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone));
        await reader.Page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { get() { throw new Error('none'); } });");
        await reader.OpensReadyAsync(Sheets.CheckIn);

        await reader.Page.GetByLabel("tired").CheckAsync();
        await Assertions.Expect(reader.Page.Bar()).ToBeVisibleAsync();

        await Assertions.Expect(reader.Page.Part("stop")).ToHaveTextAsync("This is a fine place to stop.");
        await reader.Page.Press("Next").ClickAsync();
        await Assertions.Expect(reader.Page.Part("count")).ToHaveTextAsync("Question 2 of 3");
    }

    [Fact]
    public async Task A_link_to_a_question_opens_it_in_either_way()
    {
        await using var phone = await room.ReaderAsync(new(Sheets.Phone));
        await phone.OpensReadyAsync(Sheets.CheckIn + "#h-tell");
        Assert.Equal(["tell"], await phone.Page.AskedAsync());

        await using var desk = await room.ReaderAsync();
        await desk.OpensReadyAsync(Sheets.CheckIn + "#h-tell");
        await Assertions.Expect(desk.Page.Question("tell")).ToBeInViewportAsync();
        desk.IsUndisturbed();
    }

    [Fact]
    public async Task On_paper_every_question_is_there_in_either_way()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone));
        await reader.OpensReadyAsync(Sheets.Weekly);

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(18, (await reader.Page.AskedAsync()).Length);
        Assert.Contains("Only if you answered", await reader.Page.Question("in-the-way").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await reader.Page.Locator("main button:visible, main [name=pace]:visible").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_every_question_is_there_and_nothing_that_does_nothing()
    {
        await using var reader = await room.ReaderAsync(new(Sheets.Phone) { JavaScriptEnabled = false });
        await reader.OpensAsync(Sheets.Weekly);

        Assert.Equal(10, (await reader.Page.AskedAsync()).Length);
        await reader.Page.Locator("[data-part=more] > summary").ClickAsync();
        Assert.Equal(18, (await reader.Page.AskedAsync()).Length);
        Assert.Contains("Only if you answered", await reader.Page.Question("in-the-way").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("To have in view", await reader.Page.Question("last-three").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await reader.Page.Locator("main button:visible, main [name=pace]:visible, [data-part=review]:visible").CountAsync());
    }
}
