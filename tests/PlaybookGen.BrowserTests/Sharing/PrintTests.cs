using System.Globalization;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Sharing;

/// <summary>What is written is printed, to the last word, whatever the length of a field and of a page of paper.</summary>
public sealed class PrintTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Long_texts_are_on_paper_to_the_last_word()
    {
        await using var reader = await room.ReaderAsync();
        for (var run = 1; run <= Notes.Times(5); run++)
        {
            var words = Enumerable.Range(1, 3000).Select(n => string.Create(CultureInfo.InvariantCulture, $"x{run}y{n}z")).ToArray();
            await reader.OpensReadyAsync(Notes.CheckIn);
            await reader.Page.Area().FillAsync(string.Join(' ', words.Take(2000)) + "\n\n" + string.Join('\n', words.Skip(2000)));

            var printed = await PdfText.WordsAsync(await reader.Page.PdfAsync(new() { Format = "A4" }));

            Assert.Empty(words.Except(printed, StringComparer.Ordinal));
            await Assertions.Expect(reader.Page.Locator(".printed")).ToHaveCountAsync(0);
            await Assertions.Expect(reader.Page.Area()).ToBeVisibleAsync();
        }

        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_line_of_a_field_and_the_case_page_are_on_paper_too()
    {
        await using var reader = await room.ReaderAsync();
        var line = string.Join(' ', Enumerable.Range(1, 60).Select(static n => $"line{n}"));
        await reader.OpensReadyAsync("tools/feedback-log.html");
        var field = reader.Page.Locator("input[type=text][data-key], textarea[data-key]").First;
        await field.FillAsync(line);
        await reader.Page.IsSavedAsync();

        foreach (var path in new[] { "tools/feedback-log.html", "mine.html" })
        {
            await reader.OpensReadyAsync(path);
            var printed = await PdfText.WordsAsync(await reader.Page.PdfAsync(new() { Format = "A4" }));
            Assert.Empty(line.Split(' ').Except(printed, StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(Notes.CheckIn)]
    [InlineData("letters/ask-final-round.html")]
    [InlineData("tools/feedback-log.html")]
    [InlineData(Notes.Step)]
    [InlineData("mine.html")]
    public async Task On_paper_nothing_is_folded_no_button_is_left_and_every_text_runs_free(string path)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(path);
        var words = string.Join(' ', Enumerable.Range(1, 500).Select(static n => $"w{n}"));
        foreach (var area in await reader.Page.Locator("textarea[data-key]:visible").AllAsync())
            await area.FillAsync(words);

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await reader.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");

        Assert.Equal(0, await reader.Page.Locator("button:visible").CountAsync());
        Assert.Equal(0, await reader.Page.Locator("details:not([open])").CountAsync());
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('textarea')].filter((area) => area.value !== '').map((area) => {
              const text = area.nextElementSibling;
              const isWhole = text.textContent === area.value && text.scrollHeight <= text.clientHeight + 1 && text.clientHeight > 100 && getComputedStyle(area).display === 'none';
              return isWhole ? '' : area.id;
            }).join('')
            """));
        await reader.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await reader.Page.Locator(".printed").CountAsync());
    }

    [Fact]
    public async Task A_tick_is_drawn_on_paper_without_any_background()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.Step);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var box = reader.Page.GetByRole(AriaRole.Checkbox).First;
        var sign = "box => { const { borderRightWidth, borderBottomWidth, content } = getComputedStyle(box, '::before'); return [getComputedStyle(box).backgroundImage, parseFloat(borderRightWidth) > 1 && parseFloat(borderBottomWidth) > 1 && content !== 'none'].join(); }";

        Assert.Equal("none,false", await box.EvaluateAsync<string>(sign));
        await box.EvaluateAsync("box => box.click()");

        Assert.Equal("none,true", await box.EvaluateAsync<string>(sign));
    }
}
