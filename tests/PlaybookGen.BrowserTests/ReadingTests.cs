using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests;

/// <summary>What a reader can do from the first screen on.</summary>
[Collection(OneClipboard.Name)]
public sealed class ReadingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true };

    [Fact]
    public async Task From_the_first_screen_a_reader_reaches_the_first_small_thing_with_one_tap()
    {
        await using var reader = await room.ReaderAsync(Phone);
        await reader.OpensAsync("index.html");

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "It just happened" }).ClickAsync();

        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Acknowledge emotions");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_eight_steps_can_be_walked_from_the_first_to_the_last()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("steps/index.html");
        await reader.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Acknowledge emotions" }).Last.ClickAsync();

        string[] steps = ["Acknowledge emotions", "Self-reflection", "Seek feedback", "Analyze feedback", "Plan improvement", "Practice and up-skill", "Apply learnings", "Stay positive"];
        var next = reader.Page.Locator("[data-part=next]");
        foreach (var step in steps)
        {
            await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(step);
            if (step != steps[^1])
                await next.ClickAsync();
        }

        await reader.Page.WaitForLoadStateAsync();
        await Assertions.Expect(next).ToHaveCountAsync(0);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Help_is_one_tap_away_on_every_page_and_has_numbers_to_call()
    {
        await using var reader = await room.ReaderAsync(Phone);
        foreach (var path in new[] { "index.html", "steps/stay-positive.html", "letters/pitch.html", "tools/index.html" })
        {
            await reader.OpensAsync(path);

            await reader.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Need to talk" }).ClickAsync();

            await Assertions.Expect(reader.Page.Locator("main a[href^='tel:']").Nth(5)).ToBeVisibleAsync();
        }

        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_tick_stays_on_the_box_and_is_counted_in_words()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync("steps/acknowledge-emotions.html");
        var box = reader.Page.GetByRole(AriaRole.Checkbox).First;

        await box.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(box).ToBeCheckedAsync();
        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.GetByText("1 of ", new() { Exact = false }).First).ToBeVisibleAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_colours_can_be_chosen_and_stay_chosen()
    {
        await using var reader = await room.ReaderAsync(new() { ColorScheme = ColorScheme.Light });
        await reader.OpensAsync("index.html");
        var paper = await Paper(reader);

        await reader.Page.Locator("[data-behaviour=theme-switch]").GetByLabel("Dark").CheckAsync();
        var night = await Paper(reader);
        await reader.OpensAsync("about.html");

        Assert.NotEqual(paper, night);
        Assert.Equal(night, await Paper(reader));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_letter_is_copied_as_it_reads()
    {
        await using var reader = await room.ReaderAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await reader.OpensAsync("letters/ask-final-round.html");

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First.ClickAsync();

        var copied = await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("Thank you for letting me know about the", copied, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    private static Task<string> Paper(Reader reader) =>
        reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
