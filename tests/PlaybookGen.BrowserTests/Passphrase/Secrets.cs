using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>What readers do with a passphrase, in the words of the page, and looks at what lies on the device.</summary>
internal static class Secrets
{
    public const string Words = "four calm open words";

    /// <summary>Turns it on from the reader's own page, with the test in between.</summary>
    public static async Task SetsPassphraseAsync(this IPage page, string words = Words)
    {
        await page.PanelButtonAsync("Set a passphrase");
        var form = page.Locator("[data-part=choose]");
        await form.GetByLabel("New passphrase").FillAsync(words);
        await form.GetByLabel("The same once more").FillAsync(words);
        await form.GetByRole(AriaRole.Button, new() { Name = "Go on" }).PressAsync("Enter");
        var test = page.Locator("[data-part=test]");
        await test.GetByLabel("Passphrase", new() { Exact = true }).FillAsync(words);
        await test.GetByRole(AriaRole.Button, new() { Name = "Go on" }).PressAsync("Enter");
        await Assertions.Expect(page.Panel().Locator("[data-part=said]")).ToHaveTextAsync("The passphrase is set. Your words are encrypted now.", new() { Timeout = 20_000 });
    }

    public static async Task UnlocksAsync(this IPage page, string words = Words)
    {
        await page.TriesAsync(words);
        await Assertions.Expect(page.LockForm()).ToBeHiddenAsync(new() { Timeout = 20_000 });
    }

    /// <summary>Types it and presses Enter; whatever comes of it.</summary>
    public static async Task TriesAsync(this IPage page, string words)
    {
        await page.LockForm().Locator("[data-part=secret]").FillAsync(words);
        await page.LockForm().Locator("[data-part=secret]").PressAsync("Enter");
    }

    public static ILocator LockForm(this IPage page) => page.Locator("[data-behaviour=unlock]");

    public static ILocator Panel(this IPage page) => page.Locator("[data-behaviour=passphrase]");

    public static Task PanelButtonAsync(this IPage page, string name) => page.Panel().GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");

    public static async Task IsLockedAsync(this IPage page)
    {
        await Assertions.Expect(page.LockForm()).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Assertions.Expect(page.Bar()).ToContainTextAsync("Locked.");
    }

    public static Task IsOpenAsync(this IPage page) => Assertions.Expect(page.LockForm()).ToBeHiddenAsync();

    /// <summary>A reader who has written one thing, has set a passphrase, and sees the own page.</summary>
    public static async Task<Reader> WithPassphraseAsync(this ReadingRoom room, string written, BrowserNewContextOptions? options = null)
    {
        var reader = await room.ReaderAsync(options);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Area().FillAsync(written);
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync();
        return reader;
    }

    /// <summary>Follows a way inside the site, as links do.</summary>
    public static async Task FollowsAsync(this IPage page, string path)
    {
        await page.EvaluateAsync(
            "(path) => { location.href = new URL(path, document.querySelector('script[src$=\"main.js\"]').src.replace(/assets.*/, '')).href; }", path);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(path) + "$"));
        await page.IsReadyAsync();
    }

    /// <summary>Closes every page of the reader and comes back with a new one.</summary>
    public static async Task<IPage> ComesBackAsync(this Reader reader, string path)
    {
        var address = reader.Page.Url[..(reader.Page.Url.IndexOf("/playbook/", StringComparison.Ordinal) + "/playbook/".Length)];
        var context = reader.Page.Context;
        foreach (var open in context.Pages.ToArray())
            await open.CloseAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address + path);
        await page.IsReadyAsync();
        return page;
    }

    /// <summary>Everything that scripts can find of this playbook on the device, as one text; bytes as numbers.</summary>
    public static Task<string> AtRestAsync(this IPage page) => page.EvaluateAsync<string>("""
        async () => {
          const plain = (_, value) => (value instanceof Uint8Array ? [...value] : value);
          const found = { local: { ...localStorage }, session: { ...sessionStorage }, databases: {} };
          for (const { name } of await indexedDB.databases()) {
            const db = await new Promise((resolve, reject) => Object.assign(indexedDB.open(name), { onsuccess: ({ target }) => resolve(target.result), onerror: reject }));
            found.databases[name] = {};
            for (const store of db.objectStoreNames) {
              found.databases[name][store] = await new Promise((resolve) => { db.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result); });
            }
            db.close();
          }
          return JSON.stringify(found, plain);
        }
        """);
}
