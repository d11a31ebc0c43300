using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests;

/// <summary>What a machine can tell about accessibility, on a page of each kind, and what axe cannot.</summary>
public sealed class AccessibilityTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    public static TheoryData<string> Pages => Support.Pages.OfEachKind();

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_by_day_or_by_night(string path)
    {
        // Without motion the colours of the night are there at once.
        await using var reader = await room.ReaderAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await reader.OpensAsync(path);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });

            var result = await reader.Page.RunAxe(new AxeRunOptions
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                Rules = new() { ["target-size"] = new() { Enabled = true } },
            });

            Assert.Equal("", string.Join('\n', result.Violations.SelectMany(static violation =>
                violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))));
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task At_320_pixels_nothing_scrolls_sideways_and_text_spacing_cuts_nothing(string path)
    {
        await using var reader = await room.ReaderAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await reader.OpensAsync(path);
        await reader.Page.EvaluateAsync("""
            () => {
              for (const element of document.querySelectorAll('p, li, label, h1, h2, h3, dd, dt')) {
                element.style.lineHeight = '1.5'; element.style.letterSpacing = '0.12em'; element.style.wordSpacing = '0.16em';
              }
            }
            """);

        var wider = await reader.Page.EvaluateAsync<string>("""
            () => document.documentElement.scrollWidth <= 320 ? '' :
              [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > 321)
                .slice(0, 5).map((element) => element.outerHTML.slice(0, 100)).join('\n') || `page is ${document.documentElement.scrollWidth} wide`
            """);

        Assert.Equal("", wider);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Tab_reaches_every_control_in_order_and_the_focus_can_be_seen(string path)
    {
        await using var reader = await room.ReaderAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await reader.OpensAsync(path);
        var stops = new List<string>();
        for (var n = 0; n < 25; n++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var stop = await reader.Page.EvaluateAsync<string>("""
                () => {
                  const at = document.activeElement;
                  if (!at || at === document.body) return '';
                  const ring = (element) => {
                    const style = getComputedStyle(element);
                    return parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
                  };
                  // A card shows the ring for the link inside it.
                  const seen = [at, at.parentElement, at.parentElement?.parentElement, at.parentElement?.parentElement?.parentElement]
                    .some((element) => element && ring(element));
                  return (seen ? '' : 'NO RING: ') + at.outerHTML.slice(0, 90);
                }
                """);
            if (stop.Length is 0)
                break;
            stops.Add(stop);
        }

        Assert.Contains("#main", stops[0], StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', stops.Where(static stop => stop.StartsWith("NO RING", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task In_forced_colours_a_ticked_box_differs_from_an_empty_one()
    {
        await using var reader = await room.ReaderAsync(new() { ForcedColors = ForcedColors.Active });
        await reader.OpensAsync("steps/acknowledge-emotions.html");
        var box = reader.Page.GetByRole(AriaRole.Checkbox).First;
        var empty = await box.ScreenshotAsync();

        await box.CheckAsync();

        Assert.NotEqual(empty, await box.ScreenshotAsync());
    }
}
