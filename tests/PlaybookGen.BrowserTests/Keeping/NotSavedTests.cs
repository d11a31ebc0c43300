using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>When nothing can be kept, the reader is told within a second, and keeps their words all the same.</summary>
[Collection(Alone.Name)]
public sealed class NotSavedTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Words = "Words that are nowhere else.";

    /// <summary>Ways in which browsers refuse to keep anything.</summary>
    public static TheoryData<string, string> Blocks() => new()
    {
        { "naming it throws", "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });" },
        { "there is none", "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });" },
        { "opening throws", "IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };" },
        { "opening fails", """
            IDBFactory.prototype.open = () => {
              const request = { error: new DOMException('no', 'UnknownError') };
              setTimeout(() => request.onerror({ preventDefault() {} }));
              return request;
            };
            """ },
        { "opening never answers", "IDBFactory.prototype.open = () => ({});" },
    };

    [Theory, MemberData(nameof(Blocks))]
    public async Task Blocked_storage_is_told_within_a_second_and_the_page_works(string way, string script)
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.AddInitScriptAsync(script);
        await reader.OpensAsync(Notes.CheckIn);

        await reader.Page.SeesTheBarWithinASecondAsync();
        await Assertions.Expect(reader.Page.Bar()).ToContainTextAsync("does not let the page keep anything");
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.Area().FillAsync(Words);
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Download my words" })).ToBeVisibleAsync();
        Assert.Contains(Words, await DownloadAsync(reader.Page), StringComparison.Ordinal);
        await reader.OpensAsync(Notes.Step);
        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Assertions.Expect(reader.Page.Locator("[data-part=count]").First).ToContainTextAsync("1 of ");
        Assert.NotEmpty(way);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_full_device_is_told_within_a_second_and_words_can_be_copied_and_downloaded()
    {
        await using var reader = await room.ReaderAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await reader.Page.AddInitScriptAsync("""
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...all) {
              if (globalThis.hasRoom) return put.apply(this, all);
              throw new DOMException('full', 'QuotaExceededError');
            };
            """);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await Assertions.Expect(reader.Page.Bar()).ToBeHiddenAsync();

        await reader.Page.Area().FillAsync(Words);

        await reader.Page.SeesTheBarWithinASecondAsync();
        await Assertions.Expect(reader.Page.Bar()).ToContainTextAsync("no room left");
        await Assertions.Expect(reader.Page.Area()).ToBeFocusedAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copy my words" }).ClickAsync();
        await Assertions.Expect(reader.Page.Bar()).ToContainTextAsync("Copied.");
        Assert.Contains(Words, await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.Contains("What would you say to a friend", await DownloadAsync(reader.Page), StringComparison.Ordinal);

        // Once there is room, what waited is kept along with the next change.
        await reader.Page.EvaluateAsync("() => { globalThis.hasRoom = true; }");
        await reader.Page.GetByLabel("angry").CheckAsync();
        await Assertions.Expect(reader.Page.Bar()).ToBeHiddenAsync();
        Assert.Equal($"\"{Words}\"", await reader.Page.KeptAsync("first/" + Notes.Friend));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_connection_that_died_is_opened_again_and_nobody_notices()
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.AddInitScriptAsync("""
            const transaction = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (...all) {
              globalThis.live = this;
              return transaction.apply(this, all);
            };
            """);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.IsSavedAsync();

        await reader.Page.EvaluateAsync("() => globalThis.live.close()");
        await reader.Page.Area().FillAsync(Words);
        await Task.Delay(600);

        await Assertions.Expect(reader.Page.Bar()).ToBeHiddenAsync();
        Assert.Equal($"\"{Words}\"", await reader.Page.KeptAsync("first/" + Notes.Friend));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_connection_that_stays_dead_is_told_within_a_second()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.EvaluateAsync("() => { IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError'); }; }");

        await reader.Page.Area().FillAsync(Words);

        await reader.Page.SeesTheBarWithinASecondAsync();
        await Assertions.Expect(reader.Page.Bar()).ToContainTextAsync("Not saved");
        Assert.Contains(Words, await DownloadAsync(reader.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transaction_that_never_ends_is_told_within_a_second()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.IsSavedAsync();
        await reader.Page.EvaluateAsync("""
            () => { Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set() {} }); }
            """);

        await reader.Page.Area().FillAsync(Words);

        await reader.Page.SeesTheBarWithinASecondAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_what_is_said_about_saving(ColorScheme scheme)
    {
        await using var reader = await room.ReaderAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await reader.OpensReadyAsync(Notes.CheckIn);
        var other = await reader.OpensTabAsync(Notes.CheckIn);
        await reader.Page.Area().FocusAsync();
        await other.Area().FillAsync(Words);
        await Assertions.Expect(reader.Page.Locator(".other-version")).ToBeVisibleAsync();
        await reader.Page.EvaluateAsync("() => { IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError'); }; }");
        await reader.Page.GetByLabel("angry").CheckAsync();
        await Assertions.Expect(reader.Page.Bar()).ToBeVisibleAsync();

        var result = await reader.Page.RunAxe(new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } });

        Assert.Equal("", string.Join('\n', result.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))));
    }

    [Fact]
    public async Task The_bar_stays_away_from_the_field_that_has_the_focus()
    {
        await using var reader = await room.ReaderAsync(new() { ViewportSize = new() { Width = 320, Height = 560 } });
        await reader.Page.AddInitScriptAsync("IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };");
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.GetByLabel("Whole sheet").CheckAsync();
        await reader.Page.Area().FillAsync(Words);
        var covered = new List<string>();
        for (var n = 0; n < 25; n++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var at = await reader.Page.EvaluateAsync<string>("""
                () => {
                  const [at, bar] = [document.activeElement, document.querySelector('[data-part=bar]')];
                  const [inner, outer] = [at.getBoundingClientRect(), bar.getBoundingClientRect()];
                  return bar.contains(at) || at === document.body || inner.bottom <= outer.top + 1 || inner.top >= outer.bottom - 1 ? '' : at.outerHTML.slice(0, 90);
                }
                """);
            covered.Add(at);
        }

        Assert.Equal("", string.Join('\n', covered.Where(static one => one.Length > 0)));
    }

    private static async Task<string> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download my words" }).ClickAsync());
        Assert.Equal("my-words.txt", download.SuggestedFilename);
        return await File.ReadAllTextAsync((await download.PathAsync())!);
    }
}
