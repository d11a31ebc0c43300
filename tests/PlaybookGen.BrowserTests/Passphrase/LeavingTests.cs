using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>With a passphrase too, the last words before leaving are kept, and none lies open in the meantime.</summary>
public sealed class LeavingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Following_a_link_right_after_the_last_key_keeps_the_text()
    {
        await using var reader = await room.WithPassphraseAsync("before");
        await reader.Page.FollowsAsync(Notes.CheckIn);
        for (var run = 1; run <= Notes.Times(4); run++)
        {
            await reader.Page.Area().FillAsync($"Left in run {run}.");
            // Less than typing rests, and enough to seal it: here all of the text is the last sign, which may be missing.
            await Task.Delay(100);
            await reader.Page.FollowsAsync("about.html");

            await reader.Page.FollowsAsync(Notes.CheckIn);

            await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync($"Left in run {run}.");
            await Assertions.Expect(reader.Page.Locator(".other-version")).ToHaveCountAsync(0);
        }

        await reader.Page.WaitForFunctionAsync("() => Object.keys(localStorage).join() === 'after-the-no:sealed'");
    }

    [Fact]
    public async Task When_the_database_does_not_answer_any_more_the_last_words_are_left_over_sealed()
    {
        await using var reader = await room.WithPassphraseAsync("before");
        var page = await reader.OpensTabAsync(Notes.CheckIn);
        await page.EvaluateAsync("() => { IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError'); }; }");
        await page.Area().FillAsync("QXLAST words");
        await Task.Delay(50);
        await page.EvaluateAsync("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))");

        var left = await page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })");

        Assert.Contains("left-over", left, StringComparison.Ordinal);
        Assert.DoesNotContain("QXLAST", left, StringComparison.Ordinal);
        Assert.DoesNotContain("check-in", left, StringComparison.Ordinal);
        var later = await reader.ComesBackAsync(Notes.CheckIn);
        await later.IsLockedAsync();
        Assert.Contains("left-over", await later.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage })"), StringComparison.Ordinal);
        await later.UnlocksAsync();
        await Assertions.Expect(later.Area()).ToHaveValueAsync("QXLAST words");
        await later.WaitForFunctionAsync("() => Object.keys(localStorage).join() === 'after-the-no:sealed'");
    }

    [Fact]
    public async Task A_page_that_is_left_before_it_knows_anything_lays_no_word_open()
    {
        await using var reader = await room.WithPassphraseAsync("before");
        await reader.Page.AddInitScriptAsync("""
            addEventListener('DOMContentLoaded', () => {
              IDBFactory.prototype.open = () => ({});
            });
            """);
        await reader.OpensAsync(Notes.CheckIn);
        await reader.Page.EvaluateAsync("""
            () => {
              const area = document.querySelector('textarea[data-key]');
              area.value = 'QXEARLY words';
              area.dispatchEvent(new Event('input', { bubbles: true }));
              window.dispatchEvent(new PageTransitionEvent('pagehide'));
            }
            """);

        Assert.DoesNotContain("QXEARLY", await reader.Page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_the_browsers_memory_does_not_show_what_was_locked_meanwhile()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        // As if it slept: it hears nothing of the locking.
        var page = await reader.Page.Context.NewPageAsync();
        await page.AddInitScriptAsync("globalThis.BroadcastChannel = class extends BroadcastChannel { addEventListener(type, heard) { super.addEventListener(type, (event) => globalThis.isAsleep || heard(event)); } };");
        await page.GotoAsync(room.Host.Address + Notes.CheckIn);
        await Assertions.Expect(page.Area()).ToHaveValueAsync("only for me");
        await page.EvaluateAsync("() => { globalThis.isAsleep = true; }");
        await reader.Page.PanelButtonAsync("Lock now");
        await reader.Page.IsLockedAsync();
        await Assertions.Expect(page.Area()).ToHaveValueAsync("only for me");

        await page.EvaluateAsync("() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        await page.IsLockedAsync();
        await Assertions.Expect(page.Area()).ToHaveValueAsync("");
    }
}
