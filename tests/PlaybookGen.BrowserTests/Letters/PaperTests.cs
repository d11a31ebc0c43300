using System.Text;
using System.Text.RegularExpressions;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Letters;

/// <summary>Every letter, filled, fits on one sheet of paper in letter form.</summary>
public sealed partial class PaperTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Each_letter_prints_on_one_page()
    {
        await using var reader = await room.ReaderAsync();
        var letters = Support.Pages.All(room.Host.Site).Where(static path => path.StartsWith("letters/", StringComparison.Ordinal) && path is not "letters/index.html").ToList();
        var longer = new List<string>();

        foreach (var letter in letters)
        {
            await reader.OpensReadyAsync(letter);
            foreach (var field in await reader.Page.Locator(".letter-fields input[type=text]").AllAsync())
                await field.FillAsync("some words of an ordinary length");
            await reader.Page.EvaluateAsync("() => { document.documentElement.dataset.printing = 'letter'; }");

            if (Sheets().Count(Encoding.Latin1.GetString(await reader.Page.PdfAsync(new() { Format = "A4" }))) is not 1)
                longer.Add(letter);
        }

        Assert.InRange(letters.Count, 18, 100);
        Assert.Empty(longer);
        reader.IsUndisturbed();
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Sheets();
}
