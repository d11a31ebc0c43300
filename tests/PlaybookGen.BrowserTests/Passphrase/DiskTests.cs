using System.Text;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>The browser's own files, read byte by byte after it was closed.</summary>
public sealed class DiskTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact]
    public async Task Once_a_passphrase_is_set_no_word_touches_the_disk_and_the_old_copy_is_gone()
    {
        var profile = Directory.CreateTempSubdirectory("playbook-profile-").FullName;
        try
        {
            await using (var context = await OpenAsync(profile))
            {
                var page = await context.NewPageAsync();
                await page.GotoAsync(room.Host.Address + Answers.Page);
                await page.IsReadyAsync();
                await page.WithStoreAsync<int>("""
                    for (let n = 0; n < 30; n++) await store.write(`first/reflection/check-in/old${n}`, `QXBEFORE${n} was kept in the open`);
                    return 0;
                    """);
            }

            Assert.NotEmpty(Found(profile, "QXBEFORE"));
            await using (var context = await OpenAsync(profile))
            {
                var page = await context.NewPageAsync();
                await page.GotoAsync(room.Host.Address + Answers.Page);
                await page.IsReadyAsync();
                await page.SetsPassphraseAsync();
                await page.FollowsAsync(Notes.CheckIn);
                await page.Area().FillAsync("QXAFTER is only for me");
                await page.IsSavedAsync();
                await page.Area().PressSequentiallyAsync(" QXLAST words while leaving");
                await page.FollowsAsync("steps/seek-feedback.html");
                await page.GoBackAsync();
                await page.IsReadyAsync();
                await Assertions.Expect(page.Area()).ToHaveValueAsync("QXAFTER is only for me QXLAST words while leaving");
                await page.Area().PressSequentiallyAsync(" QXCLOSED in the middle");
            }

            foreach (var canary in new[] { "QXAFTER", "QXLAST", "QXCLOSED", Secrets.Words, "QXBEFORE" })
                Assert.Equal("", string.Join('\n', Found(profile, canary).Select(file => $"{canary} in {file}")));
        }
        finally
        {
            Remove(profile);
        }
    }

    /// <summary>Files that hold it, as bytes of one or of two for each letter.</summary>
    private static List<string> Found(string profile, string words) => [.. Directory.EnumerateFiles(profile, "*", SearchOption.AllDirectories)
        .Where(file => Read(file) is var bytes && (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0))
        .Select(file => Path.GetRelativePath(profile, file))];

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (IOException)
        {
            // A link that leads nowhere once the browser is closed.
            return [];
        }
    }

    private async Task<IBrowserContext> OpenAsync(string profile) => await room.Browser.BrowserType.LaunchPersistentContextAsync(
        profile, new() { ExecutablePath = room.Executable, Args = Arguments });

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
