using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>Words are locked when the reader is gone, and open while the reader goes from page to page.</summary>
public sealed class LockTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task At_rest_nothing_can_be_read()
    {
        await using var reader = await room.WithPassphraseAsync("a very private sentence");
        await reader.Page.FollowsAsync(Notes.CheckIn);
        await reader.Page.GetByLabel("angry").CheckAsync();
        await reader.Page.IsSavedAsync();
        await reader.Page.WithStoreAsync<int>("await store.write('first/step/a/b', true); await store.write('first/step/a/b', false); await store.setNote('case', 'first'); return 0;");

        var found = await reader.Page.AtRestAsync();

        Assert.Contains("after-the-no:playbook:sealed", found, StringComparison.Ordinal);
        Assert.DoesNotContain("\"after-the-no:playbook\"", found, StringComparison.Ordinal);
        foreach (var word in new[] { "private", "angry", "check-in", "reflection", "first/", "friend", "gone", "changesSinceBackup", "firstSave", "\"case\"", "\"at\"", Secrets.Words })
            Assert.DoesNotContain(word, found, StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Whoever_comes_later_sees_nothing_until_the_passphrase_and_then_everything_without_a_reload()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        var page = await reader.ComesBackAsync(Notes.CheckIn);

        await page.IsLockedAsync();
        await Assertions.Expect(page.Area()).ToHaveValueAsync("");
        await page.UnlocksAsync();

        await Assertions.Expect(page.Area()).ToHaveValueAsync("only for me");
        await Assertions.Expect(page.Bar()).ToBeHiddenAsync();
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task A_wrong_passphrase_is_told_and_changes_nothing()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        var page = await reader.ComesBackAsync(Notes.CheckIn);
        await page.IsLockedAsync();
        var before = await page.AtRestAsync();

        foreach (var wrong in new[] { "four calm open word", "FOUR CALM OPEN WORDS", " ", "four calm open words " })
        {
            await page.TriesAsync(wrong);
            await Assertions.Expect(page.Bar()).ToContainTextAsync("That is not the passphrase. Nothing was changed.", new() { Timeout = 20_000 });
            await Assertions.Expect(page.LockForm().Locator("[data-part=secret]")).ToBeFocusedAsync();
            await page.LockForm().Locator("[data-part=secret]").FillAsync("");
        }

        Assert.Equal(before, await page.AtRestAsync());
        await page.UnlocksAsync();
        await Assertions.Expect(page.Area()).ToHaveValueAsync("only for me");
    }

    [Fact]
    public async Task However_a_keyboard_composes_a_letter_it_is_the_same_passphrase()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync("m\u00fcde V\u00f6gel");
        var page = await reader.ComesBackAsync(Notes.CheckIn);
        await page.IsLockedAsync();

        await page.UnlocksAsync("mu\u0308de Vo\u0308gel");

        await page.IsOpenAsync();
    }

    [Fact]
    public async Task What_is_written_while_it_is_locked_waits_and_both_versions_are_kept()
    {
        await using var reader = await room.WithPassphraseAsync("written before");
        var page = await reader.ComesBackAsync(Notes.CheckIn);
        await page.IsLockedAsync();

        await page.Area().FillAsync("written while locked");
        await page.GetByLabel("tired").CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy my words" })).ToBeVisibleAsync();
        Assert.DoesNotContain("written while locked", await page.AtRestAsync(), StringComparison.Ordinal);
        await page.UnlocksAsync();

        await Assertions.Expect(page.Area()).ToHaveValueAsync("written while locked");
        await Assertions.Expect(page.Locator(".other-version__words")).ToHaveTextAsync("written before");
        await Assertions.Expect(page.Bar()).ToBeHiddenAsync();
        Assert.Equal("[\"written while locked\",\"written before\"]", await page.WithStoreAsync<string>(
            "const { value, also } = store.read(given); return JSON.stringify([value, ...also.map((one) => one.value)]);", "first/" + Notes.Friend));
        await Assertions.Expect(page.GetByLabel("tired")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Following_links_going_back_and_reloading_ask_for_nothing_and_leave_nothing()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        var page = reader.Page;
        foreach (var link in new[] { "Steps", "Reflections", "My playbook" })
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(link is "Steps" ? "The steps" : link);
            await page.IsReadyAsync();
            await page.IsOpenAsync();
            Assert.DoesNotContain("handover\":\"{", await page.AtRestAsync(), StringComparison.Ordinal);
        }

        await page.GoBackAsync();
        await page.IsReadyAsync();
        await page.IsOpenAsync();
        await page.EvaluateAsync("() => location.reload()");
        await page.IsReadyAsync();
        await page.IsOpenAsync();
        Assert.Equal("only for me", await page.WithStoreAsync<string>("return store.read(given).value;", "first/" + Notes.Friend));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => sessionStorage.length"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_or_nowhere_and_a_page_that_is_closed_lay_nothing_down()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        await reader.Page.FollowsAsync(Notes.CheckIn);

        var laid = await reader.Page.EvaluateAsync<string>("""
            async () => {
              const seen = [];
              const set = Storage.prototype.setItem;
              Storage.prototype.setItem = function (name, value) { if (this === sessionStorage) seen.push(name); set.call(this, name, value); };
              const follow = (href, more = {}) => {
                const link = Object.assign(document.createElement('a'), { href, ...more });
                link.addEventListener('click', (event) => { if (!more.download) event.preventDefault(); });
                document.body.append(link);
                link.click();
                link.remove();
              };
              follow('https://example.org/');
              follow('#main');
              follow('/elsewhere/page.html');
              follow(URL.createObjectURL(new Blob(['x'])), { download: 'x.txt' });
              history.replaceState(null, '', '#top');
              for (const name of ['beforeunload', 'pagehide', 'unload']) window.dispatchEvent(new Event(name));
              await new Promise((resolve) => setTimeout(resolve, 200));
              return seen.join();
            }
            """);

        Assert.Equal("", laid);
    }

    [Fact]
    public async Task A_page_that_stays_although_a_link_was_followed_is_rid_of_the_key_soon()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        await reader.Page.RouteAsync("**/about.html", static route => route.FulfillAsync(new() { Status = 204 }));

        await reader.Page.EvaluateAsync("() => { location.href = 'about.html'; }");
        await reader.Page.WaitForFunctionAsync("() => sessionStorage.length === 1");

        await reader.Page.WaitForFunctionAsync("() => sessionStorage.length === 0", null, new() { Timeout = 10_000 });
        Assert.EndsWith(Answers.Page, reader.Page.Url, StringComparison.Ordinal);
    }
}
