using System.Diagnostics;
using System.Globalization;
using System.Text;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Drafts;

/// <summary>
/// Browsers write what stands in forms to the disk, to bring it back after a crash. A second field, unguarded, shows in
/// each run that this browser does so and that we would find it.
/// </summary>
public sealed class KilledDraftTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact]
    public async Task A_killed_browser_has_the_words_in_no_file_and_the_page_opens_without_them()
    {
        var profile = Directory.CreateTempSubdirectory("playbook-draft-").FullName;
        try
        {
            var (secret, control) = ($"Secret{Guid.NewGuid():N}", $"Control{Guid.NewGuid():N}");
            var context = await OpenAsync(profile);
            var page = context.Pages[0];
            await page.GotoAsync(room.Host.Address + LetterPage.Page);
            await page.IsReadyAsync();
            await AddUnguardedAsync(page);
            await page.Draft().PressSequentiallyAsync(secret);
            await page.Locator("#unguarded").PressSequentiallyAsync(control);

            // The browser notes the state of a page a while after it changed.
            await FoundAsync(profile, control);
            await KillAsync(profile);
            await context.CloseAsync().WaitAsync(TimeSpan.FromSeconds(20)).ContinueWith(static _ => { }, TaskScheduler.Default);

            Assert.NotEmpty(FilesWith(profile, control));
            Assert.Equal([], FilesWith(profile, secret));
            await using var again = await OpenAsync(profile);
            await again.Pages[0].GotoAsync(room.Host.Address + LetterPage.Page);
            await again.Pages[0].IsReadyAsync();
            Assert.DoesNotContain(secret, await again.Pages[0].EverythingAsync(), StringComparison.Ordinal);
        }
        finally
        {
            Remove(profile);
        }
    }

    [Fact]
    public async Task On_the_way_back_through_the_browsers_memory_the_field_is_empty()
    {
        var profile = Directory.CreateTempSubdirectory("playbook-draft-").FullName;
        try
        {
            await using var context = await OpenAsync(profile);
            var page = context.Pages[0];
            await page.GotoAsync(room.Host.Address + LetterPage.Page);
            await page.IsReadyAsync();
            await AddUnguardedAsync(page);
            await page.Draft().FillAsync("Everything at once.");
            await page.Locator("#unguarded").FillAsync("still there");

            await page.GotoAsync(room.Host.Address + "about.html");
            await page.EvaluateAsync("() => history.back()");

            await Assertions.Expect(page.Locator("#unguarded")).ToHaveValueAsync("still there");
            await Assertions.Expect(page.Draft()).ToHaveValueAsync("");
        }
        finally
        {
            Remove(profile);
        }
    }

    private static async Task AddUnguardedAsync(IPage page) => await page.EvaluateAsync("""
        () => {
          const area = Object.assign(document.createElement('textarea'), { id: 'unguarded', name: 'unguarded' });
          document.querySelector('main').append(area);
        }
        """);

    /// <summary>With the memory for the way back, as people's browsers have it.</summary>
    private async Task<IBrowserContext> OpenAsync(string profile) => await room.Browser.BrowserType.LaunchPersistentContextAsync(
        profile, new() { ExecutablePath = room.Executable, Args = Arguments, IgnoreDefaultArgs = ["--disable-back-forward-cache"] });

    private static async Task FoundAsync(string profile, string words)
    {
        for (var until = DateTime.UtcNow.AddSeconds(60); FilesWith(profile, words).Count is 0; await Task.Delay(250))
            Assert.True(DateTime.UtcNow < until, "This browser never noted the unguarded field, so that nothing can be shown.");
    }

    /// <summary>The files below a folder that hold these words in any of the ways in which browsers write text.</summary>
    internal static List<string> FilesWith(string profile, string words)
    {
        byte[][] ways = [Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words), Encoding.BigEndianUnicode.GetBytes(words)];
        return [.. Directory.EnumerateFiles(profile, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => Read(file) is { } bytes && ways.Any(way => bytes.AsSpan().IndexOf(way) >= 0))];
    }

    private static byte[]? Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task KillAsync(string profile)
    {
        var found = Process.GetProcesses().Where(process => CommandLine(process.Id).Contains($"--user-data-dir={profile}", StringComparison.Ordinal)).OrderBy(static process => process.Id).ToList();
        Assert.NotEmpty(found);
        foreach (var process in found)
            process.Kill();
        foreach (var process in found)
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline")).Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
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
