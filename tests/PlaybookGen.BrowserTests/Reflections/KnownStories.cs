using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Reflections;

/// <summary>Fact, guess, story; what was written in other cases; what feeds the plan.</summary>
public sealed class KnownStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string First = "reflection/attribution/first";
    private const string Practise = "reflection/attribution/practisable";

    private static readonly string[] LearningAndFun = ["learning", "fun"];

    [Fact]
    public async Task A_fact_is_known_a_story_stands_apart_and_the_three_words_are_explained()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("reflections/three-paths.html");
        await reader.Page.Part("more").Locator("> summary").ClickAsync();
        var unfair = reader.Page.Question("anger-unfair");
        await unfair.GetByText("What do these three mean?").ClickAsync();
        await Assertions.Expect(unfair).ToContainTextAsync("A camera would have caught it");

        await unfair.Locator("textarea").FillAsync("They always pick others");
        await unfair.GetByLabel("What I make it mean").CheckAsync();
        await Assertions.Expect(reader.Page.Part("known")).ToContainTextAsync("Only stories here so far.");
        await Assertions.Expect(reader.Page.Part("stories").GetByRole(AriaRole.Link)).ToHaveTextAsync("Whose part was it");
        await unfair.GetByLabel("I saw or heard it").CheckAsync();

        await Assertions.Expect(reader.Page.Part("known")).ToContainTextAsync("They always pick others");
        await Assertions.Expect(reader.Page.Part("known")).ToContainTextAsync("You saw or heard it.");
        await Assertions.Expect(reader.Page.Part("stories")).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_guess_is_known_once_it_came_up_in_two_cases()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAndOpensAsync(Sheets.Attribution, ($"first/{First}", "No numbers"), ($"first/{First}/as", "guess"));
        await Assertions.Expect(reader.Page.Part("known")).ToContainTextAsync("Only guesses so far.");

        await reader.KeepsAndOpensAsync(Sheets.Attribution, ($"c1/{First}", "Weak at estimates"), ($"c1/{First}/as", "guess"));

        await Assertions.Expect(reader.Page.Part("known")).ToContainTextAsync("You guessed at this in 2 cases.");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_was_written_in_another_case_is_below_and_can_be_a_start()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAndOpensAsync(Sheets.Attribution, ("c1/case/about/name", "Mill"), ($"c1/{First}", "They had someone"), ("c1/reflection/attribution/mine/1", "sleep"), ("c1/reflection/attribution/mine/2", "notes"));
        var first = reader.Page.Question("first");

        await first.GetByText("What you wrote for Mill").ClickAsync();
        await Assertions.Expect(first).ToContainTextAsync("They had someone");
        await first.GetByRole(AriaRole.Button, new() { Name = "Use as a start" }).PressAsync("Enter");

        await Assertions.Expect(first.Locator("input[type=text]")).ToHaveValueAsync("They had someone");
        await Assertions.Expect(first.Locator("input[type=text]")).ToBeFocusedAsync();
        await Assertions.Expect(first.GetByRole(AriaRole.Button, new() { Name = "Use as a start" })).ToBeHiddenAsync();
        var mine = reader.Page.Question("mine");
        await mine.GetByText("What you wrote for Mill").ClickAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "Use as a start" }).ClickAsync();
        await Assertions.Expect(mine.Locator("input").Nth(1)).ToHaveValueAsync("notes");
        await reader.Page.WaitForTimeoutAsync(400);
        Assert.Equal("\"They had someone\"", await reader.Page.KeptAsync($"first/{First}"));
        Assert.Equal("\"They had someone\"", await reader.Page.KeptAsync($"c1/{First}"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task An_earlier_answer_stays_in_view_above_the_question_that_builds_on_it()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAndOpensAsync("reflections/values.html", ("shared/reflection/values/five", LearningAndFun));
        var reuse = reader.Page.Question("two").Locator("[data-part=reuse]");

        await Assertions.Expect(reuse).ToContainTextAsync("You wrote:");
        await Assertions.Expect(reuse.Locator("q")).ToHaveTextAsync("learning fun");
        await reader.Page.Question("five").GetByLabel("learning").UncheckAsync();
        await Assertions.Expect(reuse.Locator("q")).ToHaveTextAsync("fun");
        await reader.Page.Question("five").GetByLabel("fun").UncheckAsync();
        await Assertions.Expect(reuse).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_plan_built_from_stories_alone_is_empty_and_says_why()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAndOpensAsync("mine.html", ($"first/{Practise}/1", "I am hopeless"), ($"first/{Practise}/as", "story"));
        var plan = reader.Page.Locator("[data-behaviour=my-plan]");

        await Assertions.Expect(plan).ToContainTextAsync("Nothing feeds the plan yet.");
        await Assertions.Expect(plan).ToContainTextAsync("One story is left out.");
        await Assertions.Expect(plan).Not.ToContainTextAsync("I am hopeless");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Facts_own_next_steps_and_guesses_of_two_cases_feed_the_plan()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAndOpensAsync(
            "mine.html",
            ($"first/{Practise}/1", "Estimates"), ($"first/{Practise}/as", "guess"), ("first/reflection/interview-replay/next-time", "Say my assumption"),
            ("first/reflection/feedback-coding/translation", "Features came first"), ("first/reflection/feedback-coding/translation/as", "guess"));
        var plan = reader.Page.Locator("[data-behaviour=my-plan]");
        await Assertions.Expect(plan).ToContainTextAsync("Say my assumption");
        await Assertions.Expect(plan).ToContainTextAsync("2 guesses wait.");
        await Assertions.Expect(plan).Not.ToContainTextAsync("Estimates");

        await reader.KeepsAndOpensAsync("mine.html", ($"c1/{Practise}/1", "Numbers again"), ($"c1/{Practise}/as", "guess"), ("c1/case/about/name", "Mill"));

        await Assertions.Expect(plan).ToContainTextAsync("Estimates");
        await Assertions.Expect(plan).ToContainTextAsync("Guessed in 2 cases");
        await Assertions.Expect(plan.GetByRole(AriaRole.Heading, new() { Name = "Mill" })).ToBeVisibleAsync();
        await Assertions.Expect(plan).ToContainTextAsync("One guess waits.");
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "one")]
    [InlineData(ColorScheme.Dark, "one")]
    [InlineData(ColorScheme.Light, "whole")]
    [InlineData(ColorScheme.Dark, "whole")]
    public async Task Axe_finds_nothing_in_any_state(ColorScheme scheme, string pace)
    {
        await using var reader = await room.ReaderAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 320, Height = 720 } });
        await reader.KeepsAndOpensAsync(Sheets.Attribution, ($"first/{First}", "A story"), ($"first/{First}/as", "story"), ($"first/{Practise}/1", "Sums"), ($"first/{Practise}/as", "fact"), ($"c1/{First}", "before"));
        if (pace is "whole")
            await reader.Page.GetByLabel("Whole sheet").CheckAsync();
        await Finds(reader.Page);
        Assert.Equal(320, await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        if (pace is "one")
            for (var n = 0; n < 8; n++)
                await reader.Page.Part("next").ClickAsync();
        await Finds(reader.Page);
        await reader.OpensReadyAsync("mine.html");
        await Finds(reader.Page);
        reader.IsUndisturbed();
    }

    private static async Task Finds(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } });
        Assert.Equal("", string.Join('\n', result.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))));
    }
}
