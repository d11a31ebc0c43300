using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Reflections;

/// <summary>What the tests about reflections have in common: sheets, and ways to look at them.</summary>
internal static class Sheets
{
    public const string CheckIn = "reflections/check-in.html";
    public const string Attribution = "reflections/attribution.html";
    public const string Weekly = "reflections/weekly-review.html";

    public static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true };

    public static ILocator Question(this IPage page, string id) => page.Locator($"#h-{id}");

    public static ILocator Part(this IPage page, string name) => page.Locator($"[data-behaviour=reflection-sheet] [data-part={name}]");

    public static ILocator Review(this IPage page) => page.Part("review");

    public static ILocator Press(this IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The questions that can be seen, by id.</summary>
    public static Task<string[]> AskedAsync(this IPage page) => page.Locator("[data-part=question]:visible").EvaluateAllAsync<string[]>("all => all.map(({ id }) => id.slice(2))");

    public static Task<string> FocusAsync(this IPage page) => page.EvaluateAsync<string>("() => document.activeElement.textContent.trim() || document.activeElement.dataset.key || document.activeElement.tagName");

    public static Task IsAnnouncedAsync(this IPage page, string words) => Assertions.Expect(page.Locator("[data-part=announcer]")).ToContainTextAsync(words);

    /// <summary>Writes records as they would be after some days of use, and opens a page.</summary>
    public static async Task<Reader> KeepsAndOpensAsync(this Reader reader, string path, params (string Key, object Value)[] records)
    {
        await reader.OpensReadyAsync("about.html");
        await reader.Page.WithStoreAsync<bool>(
            "return (await store.batch(given.map(([key, value]) => ({ key, value })))).kept;",
            records.Select(static record => new[] { record.Key, record.Value }).ToArray());
        return await reader.OpensReadyAsync(path);
    }

    /// <summary>This tab looks at another case from now on.</summary>
    public static Task TurnsToAsync(this IPage page, string owner) => page.WithStoreAsync<bool>("return (await store.turnTo(given)).kept;", owner);
}
