using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Hiding;

/// <summary>What the tests about hiding have in common.</summary>
internal static class Screen
{
    public const string Neutral = "Notes";

    public static ILocator HideButton(this IPage page) => page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Hide this screen" });

    public static ILocator Cover(this IPage page) => page.Locator("[data-part=cover]");

    public static ILocator ShowAgain(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Show again" });

    public static async Task PressesShiftAsync(this IPage page, int times)
    {
        for (var n = 0; n < times; n++)
            await page.Keyboard.PressAsync("Shift");
    }

    public static Task<string> SeenAsync(this IPage page) => page.EvaluateAsync<string>("() => document.body.innerText.replace(/\\s+/g, ' ').trim()");

    public static async Task IsHiddenAsync(this IPage page)
    {
        await Assertions.Expect(page.Cover()).ToBeVisibleAsync();
        Assert.Equal("Notes Show again Leave this site", await page.SeenAsync());
        Assert.Equal(Neutral, await page.TitleAsync());
        Assert.EndsWith("/plain.svg", await page.IconAsync(), StringComparison.Ordinal);
    }

    public static Task<string> IconAsync(this IPage page) => page.EvaluateAsync<string>("() => document.querySelector('link[rel=icon]').href");

    /// <summary>From the first moment on, everything that can be seen on any page; and under which titles.</summary>
    public const string Watch = """
        (() => {
          globalThis.seen = new Set();
          globalThis.titles = new Set();
          const look = () => {
            // Before the style is there nothing is drawn.
            const isStyled = [...document.styleSheets].length > 0;
            if (document.body && isStyled) globalThis.seen.add(document.body.innerText.replace(/\s+/g, ' ').trim());
            if (document.querySelector('title')) globalThis.titles.add(document.title);
          };
          new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
          const frame = () => { look(); requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
        })();
        """;
}
