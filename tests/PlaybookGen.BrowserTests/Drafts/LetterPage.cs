using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Drafts;

/// <summary>Two drafts on the page of a letter: one for everything, and the letter that goes out.</summary>
internal static class LetterPage
{
    public const string Page = "letters/ask-final-round.html";
    public const string Rest = "first/letter/ask-final-round/_rest";

    public static ILocator Draft(this IPage page) => page.Locator("[data-behaviour=unsent-draft] [data-part=draft]");

    public static ILocator Kept(this IPage page) => page.Locator("[data-behaviour=unsent-draft] [data-part=kept]");

    public static ILocator Notice(this IPage page) => page.Locator("[data-part=notice]");

    /// <summary>Everything that the page and its storage hold, as text; the records of the database among it.</summary>
    public static Task<string> EverythingAsync(this IPage page) => page.EvaluateAsync<string>("""
        async () => {
          const records = [];
          for (const { name } of await indexedDB.databases()) {
            const db = await new Promise((resolve) => { const open = indexedDB.open(name); open.onsuccess = () => resolve(open.result); });
            for (const store of db.objectStoreNames)
              records.push(await new Promise((resolve) => { const all = db.transaction(store).objectStore(store).getAll(); all.onsuccess = () => resolve(all.result); }));
            db.close();
          }
          const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value);
          return JSON.stringify([records, { ...localStorage }, { ...sessionStorage }, history.state, fields, document.documentElement.outerHTML, document.cookie, location.href]);
        }
        """);
}
