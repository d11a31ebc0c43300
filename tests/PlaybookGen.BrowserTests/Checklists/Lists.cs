using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Checklists;

/// <summary>What the tests about checklists have in common: a step with two lists, and its parts.</summary>
internal static class Lists
{
    /// <summary>Its first list has two items that count and four that are optional; its second has four and two.</summary>
    public const string Step = "steps/seek-feedback.html";

    public const string Key = "step/seek-feedback";

    public static ILocator Box(this IPage page, string item) => page.Locator($"#h-{item}-box");

    public static ILocator Item(this IPage page, string item) => page.Locator($"#h-{item}");

    /// <summary>The words of the count of a list, by its place on the page.</summary>
    public static ILocator Count(this IPage page, int list = 0) => page.Locator(".checklist [data-part=count]").Nth(list);

    public static ILocator Filter(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Only what is left" }).First;

    public static ILocator Announcer(this IPage page) => page.Locator("[data-part=announcer]");

    /// <summary>The own items that are there.</summary>
    public static ILocator Own(this IPage page) => page.Locator(".own-items__row:visible");

    public static ILocator Gone(this IPage page) => page.Locator(".own-items [data-part=undo]");

    /// <summary>The way to the step beside the text, as it is heard: its title, and how far it is.</summary>
    public static ILocator Stone(this IPage page, string step) => page.Locator($".path-side [data-step={step}]");

    /// <summary>Opens what is folded below an item, and gives the button that puts the item aside.</summary>
    public static async Task<ILocator> NotForMeAsync(this IPage page, string item)
    {
        await page.Item(item).Locator("summary").ClickAsync();
        return page.Item(item).Locator("[data-part=not]");
    }

    public static async Task AddsAsync(this Reader reader, params string[] words)
    {
        foreach (var one in words)
        {
            await reader.Page.GetByLabel("Add your own").FillAsync(one);
            await reader.Page.GetByLabel("Add your own").PressAsync("Enter");
        }
    }

    /// <summary>Keeps these, as if they had been said on another page.</summary>
    public static Task KeepsAsync(this IPage page, params (string Key, object Value)[] said) => page.WithStoreAsync<int>(
        "await store.batch(given.map(([key, value]) => ({ key: `first/${key}`, value }))); return 0;",
        said.Select(static one => new[] { one.Key, one.Value }).ToArray());

    /// <summary>Until nothing is on its way to the device.</summary>
    public static async Task IsKeptAsync(this IPage page, string key, string json)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await page.KeptAsync(key) == json)
                return;
        }

        Assert.Equal(json, await page.KeptAsync(key));
    }
}
