using System.Diagnostics;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;
using Xunit.Abstractions;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>Tabs are closed in the middle of a word, and the whole of Firefox is killed.</summary>
[Collection(Alone.Name)]
public sealed class ClosingTests(FirefoxRoom room, ITestOutputHelper output) : IClassFixture<FirefoxRoom>
{
    private const string Friend = $"[data-key='{Notes.Friend}']";

    [Fact]
    public async Task What_is_said_to_be_saved_survives_the_killing_of_the_browser_at_once()
    {
        // A busy machine may kill too late to show much; such a run must keep the words too, and is then made up for.
        var (runs, inTime) = (Notes.Times(2), 0);
        var delays = new List<double>();
        using var profile = Profile.With();
        var words = "";
        for (var run = 0; ; run++)
        {
            await using var firefox = await room.StartAsync(profile);
            var tab = await firefox.Owner(room.Host).OpensReadyTabAsync(Notes.CheckIn);
            await tab.SeesAsync(words, "(selector) => document.querySelector(selector).value", Friend);
            if (inTime == runs || run == 4 * runs)
                break;
            words = $"Kept in run {run}.";
            var delay = await WritesAndIsKilledAsync(firefox, tab, words);
            delays.Add(delay);
            inTime += delay <= 50 ? 1 : 0;
        }

        output.WriteLine($"Killed {delays.Count} times, {inTime} of them within 50 ms; half of them within {delays.Order().ElementAt(delays.Count / 2):F1} ms.");
        Assert.True(inTime > 0, "This machine never killed the browser within 50 ms.");
    }

    [Fact]
    public async Task Closing_the_tab_shortly_after_the_last_key_keeps_the_text()
    {
        await using var reader = await room.ReaderAsync();
        var stays = await reader.OpensReadyTabAsync("about.html");
        var (lost, runs) = (new List<string>(), Notes.Times(5));
        for (var run = 1; run <= runs; run++)
        {
            var words = $"Closed in run {run}.";
            var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);
            await tab.FillsAsync(Friend, "");
            await tab.TypesAsync(words);
            await Task.Delay(300);
            await tab.CloseAsync();

            var kept = await stays.KeptAsync("first/" + Notes.Friend);
            if (kept != $"\"{words}\"")
                lost.Add($"{words} is {kept}");
        }

        Assert.True(lost.Count <= runs / 100, string.Join('\n', lost));
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task Following_a_link_right_after_the_last_key_keeps_the_text()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);
        for (var run = 1; run <= Notes.Times(5); run++)
        {
            // Within one task: the word, and the page is gone. The first time there is no database yet.
            await tab.FillsAsync(Friend, $"Left in run {run}.", "location.href = '../about.html';");
            await tab.SeesAsync(true, "() => location.pathname.endsWith('/about.html') && document.readyState === 'complete'");

            await tab.OpensReadyAsync(Notes.CheckIn);

            await tab.SeesAsync($"Left in run {run}.", "(selector) => document.querySelector(selector).value", Friend);
        }

        await reader.IsUndisturbedAsync();
    }

    /// <summary>How many milliseconds passed between the word "saved" on the page and the killing.</summary>
    private static async Task<double> WritesAndIsKilledAsync(RunningFirefox firefox, FirefoxTab tab, string words)
    {
        var processes = firefox.All();
        Assert.True(processes.Count > 1, "Firefox has no helpers, so that not all of it would be killed.");
        var saved = tab.EvaluateAsync<double>("""
            () => new Promise((resolve) => {
              new MutationObserver(() => resolve(Date.now())).observe(document.querySelector('[data-part=saved]'), { childList: true });
            })
            """);
        await tab.FillsAsync(Friend, words);

        var at = await saved.WaitAsync(TimeSpan.FromSeconds(20));
        var watch = Stopwatch.GetTimestamp();
        await Processes.KillAsync(processes);
        var killed = DateTime.UtcNow - Stopwatch.GetElapsedTime(watch);
        return (killed - DateTime.UnixEpoch).TotalMilliseconds - at;
    }
}
