using System.Diagnostics;
using System.Globalization;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>Tabs are closed in the middle of a word, and browsers are killed.</summary>
[Collection(Alone.Name)]
public sealed class ClosingTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact]
    public async Task What_is_said_to_be_saved_survives_the_killing_of_the_browser_at_once()
    {
        // A busy machine may kill too late to show much; such a run must keep the words too, and is then made up for.
        var (runs, inTime) = (Notes.Times(3), 0);
        for (var run = 1; inTime < runs && run <= 4 * runs; run++)
        {
            var profile = Directory.CreateTempSubdirectory("playbook-profile-").FullName;
            var words = $"Kept in run {run}.";
            try
            {
                var delay = await TypesAndIsKilledAsync(profile, words);

                inTime += delay <= 50 ? 1 : 0;
                await using var context = await OpenAsync(profile);
                var page = await context.NewPageAsync();
                await page.GotoAsync(room.Host.Address + Notes.CheckIn);
                await Assertions.Expect(page.Area()).ToHaveValueAsync(words);
            }
            finally
            {
                Remove(profile);
            }
        }

        Assert.True(inTime > 0, "This machine never killed the browser within 50 ms.");
    }

    [Fact]
    public async Task Closing_the_tab_shortly_after_the_last_key_keeps_the_text()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");
        var lost = new List<string>();
        var runs = Notes.Times(5);
        for (var run = 1; run <= runs; run++)
        {
            var words = $"Closed in run {run}.";
            var page = await reader.OpensTabAsync(Notes.CheckIn);
            await page.Area().FillAsync("");
            await page.Area().PressSequentiallyAsync(words);
            await Task.Delay(300);
            await page.CloseAsync();

            var kept = await reader.Page.KeptAsync("first/" + Notes.Friend);
            if (kept != $"\"{words}\"")
                lost.Add($"{words} is {kept}");
        }

        Assert.True(lost.Count <= runs / 100, string.Join('\n', lost));
    }

    [Fact]
    public async Task Following_a_link_right_after_the_last_key_keeps_the_text()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FocusAsync();
        await Task.Delay(1000);
        for (var run = 1; run <= Notes.Times(5); run++)
        {
            await reader.Page.Area().FillAsync($"Left in run {run}.");
            await reader.Page.GotoAsync(room.Host.Address + "about.html");

            await reader.OpensReadyAsync(Notes.CheckIn);

            await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync($"Left in run {run}.");
        }
    }

    [Fact]
    public async Task Leaving_before_there_is_a_database_or_even_a_store_loses_nothing()
    {
        for (var run = 0; run < Notes.Times(4); run++)
        {
            await using var reader = await room.ReaderAsync();
            await reader.OpensAsync(Notes.CheckIn);

            // Within one task: the first word ever, and the page is gone.
            await reader.Page.EvaluateAsync("""
                () => {
                  const area = document.querySelector('textarea[data-key]');
                  area.value = 'The very first word';
                  area.dispatchEvent(new Event('input', { bubbles: true }));
                  location.href = '../about.html';
                }
                """);
            await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/about\\.html$"));
            await reader.Page.IsReadyAsync();
            await reader.OpensReadyAsync(Notes.CheckIn);

            await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("The very first word");
            Assert.Equal("\"The very first word\"", await reader.Page.KeptAsync("first/" + Notes.Friend));
            await reader.Page.WaitForFunctionAsync("() => Object.keys(localStorage).length === 0");
        }
    }

    /// <summary>How many milliseconds passed between the word "saved" on the page and the killing.</summary>
    private async Task<double> TypesAndIsKilledAsync(string profile, string words)
    {
        var context = await OpenAsync(profile);
        var page = await context.NewPageAsync();
        var killed = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.GotoAsync(room.Host.Address + Notes.CheckIn);
        await page.IsReadyAsync();
        var processes = ProcessesOf(profile);
        Assert.NotEmpty(processes);
        await page.ExposeFunctionAsync("saidSaved", (double at) =>
        {
            foreach (var process in processes)
                process.Kill();
            killed.TrySetResult((DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds - at);
        });
        await page.EvaluateAsync("""
            () => new MutationObserver(() => window.saidSaved(Date.now()))
              .observe(document.querySelector('[data-part=saved]'), { childList: true })
            """);

        await page.Area().FillAsync(words);

        var delay = await killed.Task.WaitAsync(TimeSpan.FromSeconds(20));
        foreach (var process in processes)
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await context.CloseAsync().WaitAsync(TimeSpan.FromSeconds(20)).ContinueWith(static _ => { }, TaskScheduler.Default);
        return delay;
    }

    private async Task<IBrowserContext> OpenAsync(string profile) => await room.Browser.BrowserType.LaunchPersistentContextAsync(
        profile, new() { ExecutablePath = room.Executable, Args = Arguments });

    /// <summary>The browser and its helpers are those that were started with this profile; nobody else's.</summary>
    private static List<Process> ProcessesOf(string profile)
    {
        var found = new List<Process>();
        foreach (var process in Process.GetProcesses())
        {
            var line = CommandLine(process.Id);
            if (line.Contains($"--user-data-dir={profile}", StringComparison.Ordinal))
                found.Add(process);
        }

        // The browser itself was started first; it is killed first.
        return [.. found.OrderBy(static process => process.Id)];
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser may still be writing; the folder is temporary.
        }
    }
}
