using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Hiding;

/// <summary>Words that were deleted do not come back with the Back button, neither in fields nor in the text of a page.</summary>
public sealed class BackTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Secret = "a word that was deleted";

    /// <summary>Notes every word that stood in a field, from the first moment a page has one.</summary>
    private const string Watch = """
        (() => {
          globalThis.seen = [];
          const look = (when) => {
            for (const field of document.querySelectorAll('textarea, input[type=text]')) {
              if (field.value && getComputedStyle(document.body).visibility === 'visible') globalThis.seen.push(`${when}: ${field.value}`);
            }
          };
          new MutationObserver(() => look('while reading')).observe(document, { childList: true, subtree: true });
          for (const event of ['DOMContentLoaded', 'load', 'pageshow']) addEventListener(event, () => look(event), true);
          const frame = () => { look('drawn'); requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
        })();
        """;

    [Theory]
    [InlineData(Notes.CheckIn, "textarea[data-key]")]
    [InlineData("letters/ask-final-round.html", "input[data-key='field/role']")]
    public async Task After_deleting_everything_Back_shows_no_word_for_no_moment(string path, string field)
    {
        await using var reader = await room.ReaderAsync();
        await reader.Page.AddInitScriptAsync(Watch);
        await reader.OpensReadyAsync(path);
        await reader.Page.Locator(field).First.FillAsync(Secret);
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("mine.html");
        await reader.Page.WithStoreAsync<int>("return (await store.erase()).left;");

        await reader.Page.GoBackAsync();
        await reader.Page.IsReadyAsync();

        await Assertions.Expect(reader.Page.Locator(field).First).ToHaveValueAsync("");
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("(secret) => globalThis.seen.filter((one) => one.includes(secret)).join('\\n')", Secret));
        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("(secret) => globalThis.seen.filter((one) => one.includes(secret)).join('\\n')", Secret));
        Assert.Equal("[]", await reader.Page.WithStoreAsync<string>("return JSON.stringify(store.list(''));"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_the_browser_itself_puts_back_into_fields_does_not_stay()
    {
        await using var reader = await room.ReaderAsync();
        // As after a crash: the page had no time to empty its fields.
        await reader.Page.AddInitScriptAsync("addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)");
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync(Secret);
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("mine.html");
        await reader.Page.WithStoreAsync<int>("return (await store.erase()).left;");

        await reader.Page.GoBackAsync();
        await reader.Page.IsReadyAsync();

        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("");
        await Assertions.Expect(reader.Page.GetByLabel("angry")).Not.ToBeCheckedAsync();
        Assert.Equal("[]", await reader.Page.WithStoreAsync<string>("return JSON.stringify(store.list(''));"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_page_that_was_kept_aside_looks_again_before_it_shows_itself()
    {
        await using var reader = await room.ReaderAsync();
        // A frozen page hears nothing; this one is made deaf.
        await reader.Page.AddInitScriptAsync("""
            BroadcastChannel.prototype.addEventListener = () => {};
            Object.defineProperty(IDBDatabase.prototype, 'onversionchange', { set(then) { this.addEventListener('versionchange', () => this.close()); } });
            """);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync(Secret);
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("mine.html");
        await Assertions.Expect(reader.Page.Locator(".my-answers [data-part=list]")).ToContainTextAsync(Secret);
        await reader.Page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        Assert.Equal("hidden", await VisibilityAsync(reader.Page));

        var other = await reader.OpensTabAsync("about.html");
        Assert.Equal(0, await other.WithStoreAsync<int>("return (await store.erase()).left;"));
        Assert.Contains(Secret, await reader.Page.Locator(".my-answers [data-part=list]").TextContentAsync(), StringComparison.Ordinal);
        var seen = await reader.Page.EvaluateAsync<string>("""
            async () => {
              const seen = [];
              const look = () => getComputedStyle(document.body).visibility === 'visible' && seen.push(document.querySelector('.my-answers [data-part=list]').textContent);
              dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
              look();
              for (let at = 0; at < 30; at++) { await new Promise(requestAnimationFrame); look(); }
              return seen.join('|');
            }
            """);

        Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal);
        Assert.Equal("visible", await VisibilityAsync(reader.Page));
        await Assertions.Expect(reader.Page.GetByText("Nothing here yet, and that is fine.")).ToBeVisibleAsync();
        reader.IsUndisturbed();
    }

    /// <summary>Playwright switches them off; here they are on, and whether one is used is up to the browser.</summary>
    [Fact]
    public async Task With_the_browsers_own_snapshots_Back_shows_what_is_kept_now()
    {
        await using var browser = await room.Browser.BrowserType.LaunchAsync(new()
        {
            ExecutablePath = room.Executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"], IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
        await using var reader = await Reader.SitDownAsync(browser, room.Host, null);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync("first words");
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("about.html");

        await reader.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("first words");
        Assert.Equal("visible", await VisibilityAsync(reader.Page));

        await reader.OpensReadyAsync("mine.html");
        await reader.Page.WithStoreAsync<int>("return (await store.erase()).left;");
        await reader.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });

        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("");
        Assert.Equal("visible", await VisibilityAsync(reader.Page));
        reader.IsUndisturbed();
    }

    private static Task<string> VisibilityAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).visibility");
}
