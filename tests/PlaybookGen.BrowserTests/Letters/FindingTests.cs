using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Letters;

/// <summary>The way to a letter: whom do you write to, what do you want from it?</summary>
[Collection(OneClipboard.Name)]
public sealed class FindingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly BrowserNewContextOptions Phone = new()
    {
        ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true, Permissions = ["clipboard-read", "clipboard-write"],
    };

    [Fact]
    public async Task From_the_first_screen_a_request_for_advice_is_copied_within_six_taps_and_three_fields()
    {
        await using var reader = await room.ReaderAsync(Phone);
        var (taps, fields) = (0, 0);
        async Task Tap(ILocator target)
        {
            await target.TapAsync();
            taps++;
        }

        async Task Write(string label, string words)
        {
            await Tap(reader.Page.GetByLabel(label, new() { Exact = false }).First);
            await reader.Page.Keyboard.TypeAsync(words);
            fields++;
        }

        await reader.OpensAsync("index.html");
        await Tap(reader.Page.GetByRole(AriaRole.Link, new() { Name = "I need to write to them" }));
        await Tap(reader.Page.GetByText("Get advice", new() { Exact = true }).First);
        await Tap(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Ask for advice after a final round" }));
        await Write("Your name", "Noor Haddad");
        await Write("Job title", "Product Manager");
        await Tap(reader.Page.Locator("[data-tone=warm]").GetByRole(AriaRole.Button, new() { Name = "Copy" }).First);

        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToContainTextAsync("Copied");
        var copied = await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("about the Product Manager role", copied, StringComparison.Ordinal);
        Assert.Contains("Noor Haddad", copied, StringComparison.Ordinal);
        Assert.DoesNotContain('[', copied);
        Assert.InRange(taps, 1, 6);
        Assert.InRange(fields, 0, 3);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Two_choices_in_any_order_shorten_the_list_and_say_how_many_are_left()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("letters/index.html");
        var all = await Shown(reader).CountAsync();
        await Assertions.Expect(Count(reader)).ToHaveTextAsync($"{all} letters");

        await reader.Page.GetByLabel("Get advice").CheckAsync();
        await Assertions.Expect(Count(reader)).ToHaveTextAsync("3 letters");
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync("3 letters");
        await reader.Page.GetByLabel("The recruiter").CheckAsync();
        await Assertions.Expect(Count(reader)).ToHaveTextAsync("2 letters");
        Assert.Equal(["Ask the recruiter for the main points", "Ask after a first call"], await Shown(reader).Locator("a").AllTextContentsAsync());
        Assert.Equal(1, await reader.Page.Locator("[data-part=group]:visible").CountAsync());

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(Shown(reader)).ToHaveCountAsync(all);
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" })).ToBeFocusedAsync();
        await reader.Page.GetByLabel("The recruiter").CheckAsync();
        await reader.Page.GetByLabel("Get advice").CheckAsync();
        await Assertions.Expect(Count(reader)).ToHaveTextAsync("2 letters");

        Assert.EndsWith("letters/index.html", reader.Page.Url, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_choice_that_would_leave_nothing_stands_alone()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("letters/index.html");
        await reader.Page.GetByLabel("Yourself").CheckAsync();
        await Assertions.Expect(Count(reader)).ToHaveTextAsync("One letter");

        await reader.Page.GetByLabel("See my data").CheckAsync();

        await Assertions.Expect(Shown(reader).Locator("a")).ToHaveTextAsync(["Ask for a copy of your data (EU and UK)"]);
        await Assertions.Expect(reader.Page.GetByLabel("Anyone")).ToBeCheckedAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_letter_is_found()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("letters/index.html");
        await reader.Page.GetByLabel("Anyone").FocusAsync();

        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(reader.Page.GetByLabel("The recruiter")).ToBeFocusedAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Ask the recruiter for the main points");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Without_scripts_every_letter_stands_below_its_reader_with_what_it_is_for()
    {
        await using var reader = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpensAsync("letters/index.html");

        await Assertions.Expect(reader.Page.Locator("[data-part=choices]")).ToBeHiddenAsync();
        await Assertions.Expect(Shown(reader)).ToHaveCountAsync(await reader.Page.Locator("[data-part=letter]").CountAsync());
        await Assertions.Expect(reader.Page.Locator("[data-part=group]", new() { HasText = "The recruiter" }).Locator("[data-part=letter]").First).ToContainTextAsync("Get advice");
    }

    private static ILocator Shown(Reader reader) => reader.Page.Locator("[data-part=letter]:visible");

    private static ILocator Count(Reader reader) => reader.Page.Locator("[data-behaviour=letter-finder] [data-part=count]");
}
