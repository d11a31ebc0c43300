using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Sharing;

/// <summary>On a computer that others use, words go with the tab and leave nothing behind.</summary>
public sealed class SessionTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Words = "written in a library";

    private const string OnDevice = """
        async () => JSON.stringify([(await indexedDB.databases()).map(({ name }) => name).sort(), Object.keys(localStorage).sort(), (await caches.keys()).sort()])
        """;

    [Fact]
    public async Task Nothing_is_kept_on_the_device_and_words_go_from_page_to_page_until_the_tab_closes()
    {
        await using var reader = await room.ReaderAsync();
        await BeginsAsync(reader);
        await reader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "as the title" }).CheckAsync();
        await reader.Page.Locator("[data-behaviour=theme-switch]").GetByLabel("Dark").CheckAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().PressSequentiallyAsync(Words);
        await Assertions.Expect(reader.Page.Locator("[data-part=saved]")).ToHaveTextAsync("Kept only until you close this tab");
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.OpensReadyAsync(Notes.Step);
        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();

        // At once, so that it is written while the page goes away.
        await reader.Page.EvaluateAsync("() => { location.href = '../mine.html'; }");
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("mine.html$"));
        await reader.Page.IsReadyAsync();

        await Assertions.Expect(reader.Page.Locator(".my-answers [data-part=list]")).ToContainTextAsync(Words);
        await Assertions.Expect(reader.Page.Locator(".said__tick")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Page.Locator("[data-part=where]")).ToContainTextAsync("In this tab only.");
        Assert.Equal("dark", await reader.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
        await reader.Page.GoBackAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        Assert.Equal("[[],[],[]]", await reader.Page.EvaluateAsync<string>(OnDevice));

        var next = await reader.OpensTabAsync(Notes.CheckIn);
        await reader.Page.CloseAsync();
        await Assertions.Expect(next.Area()).ToHaveValueAsync("");
        Assert.Equal("[[],[],[]]", await next.EvaluateAsync<string>(OnDevice));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Forgetting_now_empties_the_tab_and_the_next_word_still_does_not_reach_the_device()
    {
        await using var reader = await room.ReaderAsync();
        await BeginsAsync(reader);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync(Words);
        await reader.OpensReadyAsync("mine.html");

        await PressesAsync(reader, "Forget now");

        await Assertions.Expect(reader.Page.GetByText("Forgotten. This tab is empty").First).ToBeVisibleAsync();
        Assert.Equal("[\"after-the-no:session-only\"]", await reader.Page.EvaluateAsync<string>("() => JSON.stringify(Object.keys(sessionStorage))"));
        await reader.Page.GoBackAsync();
        await reader.Page.IsReadyAsync();
        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("");
        await reader.Page.Area().FillAsync("and something new");
        await reader.OpensReadyAsync("mine.html");
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveTextAsync("and something new");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything", Exact = true }).ClickAsync();
        await PressesAsync(reader, "Delete everything for good");
        await Assertions.Expect(reader.Page.GetByText("0 left on this device").First).ToBeVisibleAsync();
        Assert.Equal("[[],[],[]]", await reader.Page.EvaluateAsync<string>(OnDevice));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Answers_that_are_there_move_into_the_tab_and_back_and_the_neighbour_is_untouched()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.EvaluateAsync("""
            () => new Promise((resolve) => {
              localStorage.setItem('other:appearance', 'dark');
              sessionStorage.setItem('other:case', 'first');
              const request = indexedDB.open('other:playbook', 1);
              request.onsuccess = () => { request.result.close(); resolve(); };
            })
            """);
        await reader.Page.Area().FillAsync(Words);
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("mine.html");
        var before = await RecordsAsync(reader);

        await PressesAsync(reader, "Keep nothing on this computer");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "What about the answers" })).ToBeFocusedAsync();
        await PressesAsync(reader, "Move them into this tab");

        await Assertions.Expect(reader.Page.GetByText("From now on this tab keeps nothing").First).ToBeVisibleAsync();
        const string Others = "[[\"other:playbook\"],[\"other:appearance\"],[]]";
        Assert.Equal(Others, await reader.Page.EvaluateAsync<string>(OnDevice));
        Assert.Equal(before, await RecordsAsync(reader));
        await PressesAsync(reader, "Keep my words on this device again");
        await Assertions.Expect(reader.Page.GetByText("is kept on this device again.").First).ToBeVisibleAsync();
        Assert.Equal(before, await RecordsAsync(reader));
        Assert.Equal("[[\"after-the-no:playbook\",\"other:playbook\"],[\"other:appearance\"],[]]", await reader.Page.EvaluateAsync<string>(OnDevice));
        Assert.Equal("[\"other:case\"]", await reader.Page.EvaluateAsync<string>("() => JSON.stringify(Object.keys(sessionStorage))"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Answers_can_also_stay_on_the_device_out_of_the_tabs_sight()
    {
        await using var reader = await room.ReaderAsync();
        await LeavesWordsOnTheDeviceAsync(reader);

        await reader.OpensReadyAsync(Notes.CheckIn);
        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("");
        await reader.Page.Area().FillAsync(Words);
        await reader.OpensReadyAsync("mine.html");
        await PressesAsync(reader, "Forget now");

        var next = await reader.OpensTabAsync(Notes.CheckIn);
        await Assertions.Expect(next.Area()).ToHaveValueAsync("of somebody else");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Words_that_stayed_on_the_device_are_kept_beside_those_that_come_back_from_the_tab()
    {
        await using var reader = await room.ReaderAsync();
        await LeavesWordsOnTheDeviceAsync(reader);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync(Words);
        await reader.OpensReadyAsync("mine.html");

        await PressesAsync(reader, "Keep my words on this device again");

        var said = reader.Page.Locator(".my-answers [data-part=list]");
        await Assertions.Expect(said.Locator(".said__item > .said__words")).ToHaveTextAsync(Words);
        await Assertions.Expect(said.Locator(".said__older .said__words")).ToHaveTextAsync("of somebody else");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_full_tab_says_so_and_loses_nothing_that_was_there()
    {
        await using var reader = await room.ReaderAsync();
        await BeginsAsync(reader);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync(Words);
        await Assertions.Expect(reader.Page.Locator("[data-part=saved]")).ToHaveTextAsync("Kept only until you close this tab");

        var (kept, reason, left) = await reader.Page.EvaluateAsync<Answer>("""
            async () => {
              const { openStore } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'store.js'));
              const store = await openStore({ id: document.documentElement.dataset.playbook });
              const { kept, reason } = await store.batch([1, 2, 3].map((n) => ({ key: `first/reflection/long/n${n}`, value: 'x'.repeat(4_000_000) })));
              return { kept, reason, left: Object.keys(sessionStorage).filter((name) => name.includes('/long/')).length };
            }
            """);

        Assert.Equal((false, "QuotaExceededError", 0), (kept, reason, left));
        Assert.Equal($"\"{Words}\"", await reader.Page.KeptAsync("first/" + Notes.Friend));
    }

    private sealed record Answer(bool Kept, string Reason, int Left)
    {
        public Answer()
            : this(false, "", 0)
        {
        }
    }

    private static async Task BeginsAsync(Reader reader)
    {
        await reader.OpensReadyAsync("mine.html");
        await PressesAsync(reader, "Keep nothing on this computer");
        await Assertions.Expect(reader.Page.GetByText("From now on this tab keeps nothing").First).ToBeVisibleAsync();
        await reader.Page.IsReadyAsync();
    }

    /// <summary>Somebody wrote here before; the tab keeps nothing from now on and does not take that along.</summary>
    private static async Task LeavesWordsOnTheDeviceAsync(Reader reader)
    {
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync("of somebody else");
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("mine.html");
        await PressesAsync(reader, "Keep nothing on this computer");
        await PressesAsync(reader, "Leave them on the device");
        await Assertions.Expect(reader.Page.GetByText("From now on this tab keeps nothing").First).ToBeVisibleAsync();
    }

    private static Task PressesAsync(Reader reader, string name) => reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");

    private static Task<string> RecordsAsync(Reader reader) =>
        reader.Page.WithStoreAsync<string>("return JSON.stringify(store.list('').map(({ key, value, at }) => [key, value, at]));");
}
