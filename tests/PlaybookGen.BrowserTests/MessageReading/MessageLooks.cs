using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.MessageReading;

/// <summary>The message reader with a message in it: on a phone, on paper, without scripts, by day and by night, and with a very long one.</summary>
[Collection(OneClipboard.Name)]
public sealed class MessageLooks(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Long = "Unfortunately donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle regrets. The main reason was money. Feel free to reply. Please do apply again.";

    [Fact]
    public async Task Axe_finds_nothing_by_day_or_by_night()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var reader = await room.OpensReaderAsync(new() { ColorScheme = scheme });
            await reader.PastesAsync(Pasting.Usual + "\n\n" + Long + "\n> an earlier mail");
            await reader.KeepsItAsync();
            await reader.Page.Locator("summary", new() { HasTextString = "The list of phrases" }).ClickAsync();

            var result = await reader.Page.RunAxe(new AxeRunOptions
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                Rules = new() { ["target-size"] = new() { Enabled = true } },
            });

            Assert.Equal("", string.Join('\n', result.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))));
        }
    }

    [Fact]
    public async Task At_320_pixels_nothing_scrolls_sideways()
    {
        await using var reader = await room.OpensReaderAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await reader.PastesAsync(Long + "\n" + new string('x', 400));
        await reader.KeepsItAsync();
        await reader.Page.EvaluateAsync("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }");

        Assert.InRange(await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, 320);
    }

    [Fact]
    public async Task Marks_differ_without_colour()
    {
        await using var reader = await room.OpensReaderAsync(new() { ForcedColors = ForcedColors.Active });
        await reader.PastesAsync(Long);

        var lines = await reader.Page.Locator(".reading-marks[data-mark] > .reading-marks__words").EvaluateAllAsync<string[]>(
            "(all) => all.map((one) => { const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(one); return [textDecorationLine, textDecorationStyle, textDecorationThickness].join(' '); })");

        Assert.Equal(4, lines.Distinct().Count());
        Assert.All(lines, static line => Assert.StartsWith("underline", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_paper_the_marked_message_and_the_list_are_there_and_no_field()
    {
        await using var reader = await room.OpensReaderAsync();
        await reader.PastesAsync(Long);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(reader.Page.Part("message")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Message()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Part("about")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator("tr[data-phrases=standard] li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_page_tells_what_a_sentence_can_be()
    {
        await using var reader = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpensAsync(Pasting.Page);

        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "standard wording" })).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.GetByText("There’s no code in it.")).ToBeVisibleAsync();
        await reader.Page.GetByText("The list of phrases").ClickAsync();
        await Assertions.Expect(reader.Page.GetByText("unfortunately", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator("[data-part=paste]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_long_paste_is_marked()
    {
        await using var reader = await room.OpensReaderAsync();
        var text = string.Concat(Enumerable.Repeat("Unfortunately, we regret to inform you of this. It has words that no list has.\n\n", 2_500));

        await reader.PastesAsync(text);

        Assert.Equal(5_000, (await reader.Page.MarksAsync()).Length);
        Assert.Equal(text, await reader.Page.ShownAsync());
    }

    /// <summary>Eight times as much may take eight times as long, and more on a busy machine; a square would take sixty-four times.</summary>
    [Theory]
    [InlineData("We regret to inform you that it was a hard choice. ")]
    [InlineData("we have decided not to move with other words and so on ")]
    [InlineData("we ")]
    [InlineData(". ")]
    [InlineData(".")]
    [InlineData(".)")]
    [InlineData("' ")]
    [InlineData("a'")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("> \n")]
    [InlineData("a:\n> b\n")]
    [InlineData("a. ")]
    [InlineData("1. ")]
    [InlineData("x")]
    [InlineData("'\u200b")]
    [InlineData("--\n")]
    [InlineData("thank you so you so ")]
    public async Task The_time_grows_with_the_message_and_not_with_its_square(string piece)
    {
        await using var reader = await room.OpensReaderAsync();

        var ratio = await reader.Page.WithReaderAsync<double>("""
            const texts = [1, 8].map((times) => given.repeat(times * 25_000 / given.length));
            const took = (text) => { const begun = performance.now(); markingOf(text, reader); return performance.now() - begun; };
            const rounds = Array.from({ length: 9 }, () => texts.map(took));
            const [once, eight] = [0, 1].map((at) => Math.min(...rounds.map((times) => times[at])));
            return (eight + 2) / (once + 2);
            """, piece);

        Assert.InRange(ratio, 0, 30);
    }
}
