using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Hiding;

/// <summary>Somebody comes near: the screen is empty at once, stays so, and nothing is lost.</summary>
[Collection(Alone.Name)]
public sealed class HideTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Secret = "words nobody else is to see";

    [Fact]
    public async Task Three_presses_of_Shift_in_the_middle_of_a_word_hide_the_screen_and_lose_nothing()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().PressSequentiallyAsync(Secret);

        await reader.Page.PressesShiftAsync(3);

        await reader.Page.IsHiddenAsync();
        Assert.Equal("cover", await FocusAsync(reader.Page));
        Assert.Equal($"\"{Secret}\"", await reader.Page.KeptAsync("first/" + Notes.Friend));
        // Whoever goes on typing does not press a button.
        await reader.Page.Keyboard.TypeAsync(" and so on ");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.IsHiddenAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.ShowAgain()).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Cover()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Area()).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync(Secret);
        Assert.StartsWith("How am I right now", await reader.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/icon.svg", await reader.Page.IconAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_presses_are_counted_politely_and_capital_letters_do_not_count()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var count = reader.Page.Locator("[data-part=hide-count]");
        await Assertions.Expect(count).ToHaveAttributeAsync("role", "status");

        await reader.Page.PressesShiftAsync(1);
        await Assertions.Expect(count).ToHaveTextAsync("Shift. Two more times hide this screen.");
        await reader.Page.PressesShiftAsync(1);
        await Assertions.Expect(count).ToHaveTextAsync("Shift. One more time hides this screen.");
        await reader.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(count).ToHaveTextAsync("");

        await reader.Page.Area().FocusAsync();
        for (var n = 0; n < 5; n++)
            await reader.Page.Keyboard.PressAsync("Shift+A");
        await reader.Page.PressesShiftAsync(2);
        await Assertions.Expect(reader.Page.Cover()).ToBeHiddenAsync();
        await Assertions.Expect(count).ToHaveTextAsync("Not hidden.", new() { Timeout = 8000 });
        await reader.Page.PressesShiftAsync(2);
        await Assertions.Expect(reader.Page.Cover()).ToBeHiddenAsync();
        await reader.Page.PressesShiftAsync(1);
        await reader.Page.IsHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_screen_is_blank_within_50_milliseconds()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("reflections/interview-replay.html");
        await reader.Page.EvaluateAsync("""
            () => {
              const button = document.querySelector('.hide-screen');
              const cover = document.querySelector('[data-part=cover]');
              globalThis.times = [];
              const measure = ({ timeStamp, type, key }) => {
                if (type === 'keyup' && key !== 'Shift') return;
                // The frame after the press is drawn when the task after it runs.
                requestAnimationFrame(() => {
                  const isBlank = document.body.innerText.length < 60 && !cover.hidden;
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => { if (isBlank) globalThis.times.push(performance.now() - timeStamp); };
                  port2.postMessage(null);
                });
              };
              addEventListener('keyup', measure, true);
              button.addEventListener('click', measure, true);
            }
            """);
        for (var n = 0; n < 5; n++)
        {
            if (n % 2 is 0)
                await reader.Page.PressesShiftAsync(3);
            else
                await reader.Page.HideButton().ClickAsync();
            await reader.Page.IsHiddenAsync();
            await reader.Page.ShowAgain().ClickAsync();
        }

        var times = await reader.Page.EvaluateAsync<double[]>("() => globalThis.times");
        Assert.InRange(times.Length, 5, 20);
        // The machine of a test may be busy with something else; most of the time it is not.
        Assert.InRange(times.Order().ElementAt(times.Length / 2), 0, 50);
    }

    [Fact]
    public async Task Reload_Back_and_links_show_nothing_while_the_screen_is_hidden()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.AddInitScriptAsync(Screen.Watch);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync(Secret);
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("mine.html");
        await reader.Page.HideButton().ClickAsync();
        await reader.Page.IsHiddenAsync();

        foreach (var go in new Func<Task>[] { () => reader.Page.ReloadAsync(), () => reader.Page.GoBackAsync(), () => reader.Page.GoForwardAsync(), () => reader.OpensAsync("index.html") })
        {
            await go();
            await reader.Page.IsReadyAsync();
            await reader.Page.IsHiddenAsync();
            var seen = await reader.Page.EvaluateAsync<string[]>("() => [...globalThis.seen].filter((words) => words !== '' && words !== 'Notes Show again Leave this site')");
            Assert.Equal("", string.Join('\n', seen));
            Assert.Equal([Screen.Neutral], await reader.Page.EvaluateAsync<string[]>("() => [...globalThis.titles]"));
        }

        await reader.Page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await reader.Page.IsHiddenAsync();
        await reader.OpensAsync("mine.html");
        await reader.Page.ShowAgain().ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".my-answers [data-part=list]")).ToContainTextAsync(Secret);
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Page.Locator(".my-answers [data-part=list]")).ToContainTextAsync(Secret);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Other_tabs_are_hidden_too_and_show_again_by_themselves()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var other = await reader.OpensTabAsync(Notes.Step);

        await reader.Page.HideButton().ClickAsync();

        await other.IsHiddenAsync();
        await other.ReloadAsync();
        await other.IsHiddenAsync();
        await reader.Page.ShowAgain().ClickAsync();
        await other.IsHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Leaving_shows_an_empty_page_and_Back_from_it_is_still_hidden()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("index.html");
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Hide this screen (or press Shift three times)" })).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.IsHiddenAsync();

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Leave this site" }).ClickAsync();

        await reader.Page.WaitForURLAsync("about:blank");
        Assert.Equal("", await reader.Page.TitleAsync());
        await reader.Page.GoBackAsync();
        Assert.EndsWith("index.html", reader.Page.Url, StringComparison.Ordinal);
        await reader.Page.IsHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Hiding_works_before_the_rest_of_the_scripts_has_arrived_and_where_nothing_can_be_kept()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.RouteAsync("**/main.js", static route => route.AbortAsync());
        await reader.Page.AddInitScriptAsync("for (const name of ['sessionStorage', 'localStorage', 'BroadcastChannel']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });");
        await reader.OpensAsync(Notes.CheckIn);

        await reader.Page.PressesShiftAsync(3);

        await reader.Page.IsHiddenAsync();
        await reader.Page.ShowAgain().ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.dataset.part ?? document.activeElement.tagName");
}
