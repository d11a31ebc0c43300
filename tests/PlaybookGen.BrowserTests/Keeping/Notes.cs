using System.Globalization;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>What the tests about keeping have in common: places to write, and looks into what is kept.</summary>
internal static class Notes
{
    public const string CheckIn = "reflections/check-in.html";
    public const string Friend = "reflection/check-in/friend";
    public const string Step = "steps/acknowledge-emotions.html";

    /// <summary>What stands in the database under the given key, as JSON.</summary>
    public static readonly string Kept = WithStore("return JSON.stringify(store.read(given)?.value ?? null);");

    /// <summary>How often the tests about chance are repeated.</summary>
    public static int Times(int usually) =>
        int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOKGEN_REPEAT"), CultureInfo.InvariantCulture, out var times) ? times : usually;

    public static ILocator Field(this IPage page, string key) => page.Locator($":is(input, textarea, select)[data-key='{key}']");

    public static ILocator Area(this IPage page) => page.Locator("textarea[data-key]").First;

    public static Task IsSavedAsync(this IPage page) =>
        Assertions.Expect(page.Locator("[data-part=saved]")).ToHaveTextAsync("Saved on this device");

    /// <summary>Looks at every picture that the browser draws; the driver's own looks are up to a second apart.</summary>
    public static Task SeesTheBarWithinASecondAsync(this IPage page) => page.WaitForFunctionAsync(
        """
        () => {
          const bar = document.querySelector('[data-part=bar]');
          const { top, bottom } = bar?.getBoundingClientRect() ?? {};
          return bar?.checkVisibility() && bottom > 0 && top < innerHeight;
        }
        """,
        null,
        new() { Timeout = 1000 });

    public static ILocator Bar(this IPage page) => page.Locator("[data-part=bar]");

    /// <summary>Code that runs with a second store of the same playbook: `store`, and whatever else is given.</summary>
    public static string WithStore(string body) => $$"""
        async (given) => {
          const { openStore } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'store.js'));
          const id = document.documentElement.dataset.playbook;
          const store = await openStore({ id });
          const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
          {{body}}
        }
        """;

    public static Task<T> WithStoreAsync<T>(this IPage page, string body, object? given = null) => page.EvaluateAsync<T>(WithStore(body), given);

    public static Task<string> KeptAsync(this IPage page, string key) =>
        page.EvaluateAsync<string>(Kept, key);

    /// <summary>A second page of the same reader.</summary>
    public static async Task<IPage> OpensTabAsync(this Reader reader, string path)
    {
        var page = await reader.Page.Context.NewPageAsync();
        await page.GotoAsync(reader.Page.Url[..(reader.Page.Url.IndexOf("/playbook/", StringComparison.Ordinal) + "/playbook/".Length)] + path);
        await page.IsReadyAsync();
        return page;
    }

    /// <summary>What is kept is shown, and what runs in the page is running.</summary>
    public static Task IsReadyAsync(this IPage page) => Assertions.Expect(page.Locator("[data-behaviour=save-status]")).ToHaveAttributeAsync("data-mounted", "");

    public static async Task<Reader> OpensReadyAsync(this Reader reader, string path)
    {
        await reader.OpensAsync(path);
        await reader.Page.IsReadyAsync();
        return reader;
    }
}
