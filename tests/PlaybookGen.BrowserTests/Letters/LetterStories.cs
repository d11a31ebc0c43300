using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Letters;

/// <summary>A letter from the template to the reader's own words, and out of the page.</summary>
[Collection(OneClipboard.Name)]
public sealed class LetterStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Ask = "letters/ask-final-round.html";

    [Fact]
    public async Task Own_words_stay_with_their_tone_and_neither_side_writes_over_the_other()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Ask);
        await reader.Page.Field("field/role").FillAsync("Baker");

        await reader.Own("warm").GetByRole(AriaRole.Button, new() { Name = "Change the words freely" }).PressAsync("Enter");
        var own = reader.Own("warm").Locator("textarea");
        await Assertions.Expect(own).ToBeFocusedAsync();
        Assert.Contains("about the Baker role", await own.InputValueAsync(), StringComparison.Ordinal);
        await own.FillAsync("Only this.");
        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Concise" }).CheckAsync();
        await reader.Page.Field("field/role").FillAsync("Miller");

        await Assertions.Expect(reader.Page.Locator(".letter-sheet[data-tone=concise] [data-part=text]")).ToContainTextAsync("the Miller role");
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("about.html");
        await reader.OpensReadyAsync(Ask);
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Concise" })).ToBeCheckedAsync();
        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Warm" }).CheckAsync();
        await Assertions.Expect(own).ToHaveValueAsync("Only this.");
        await Assertions.Expect(reader.Page.Locator(".letter-sheet[data-tone=warm]")).ToBeHiddenAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Going_back_to_the_template_can_be_undone()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Ask);
        await reader.Own("warm").GetByRole(AriaRole.Button, new() { Name = "Change the words freely" }).PressAsync("Enter");
        await reader.Own("warm").Locator("textarea").FillAsync("My words.");

        await reader.Own("warm").GetByRole(AriaRole.Button, new() { Name = "Back to the template" }).PressAsync("Enter");

        await Assertions.Expect(reader.Page.Locator(".letter-sheet[data-tone=warm]")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Own("warm").GetByRole(AriaRole.Button, new() { Name = "Bring my version back" })).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Own("warm").Locator("textarea")).ToHaveValueAsync("My words.");
        await Assertions.Expect(reader.Own("warm").Locator("textarea")).ToBeFocusedAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_sentence_is_left_out_in_every_tone_and_the_field_keeps_its_words()
    {
        await using var reader = await room.ReaderAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await reader.OpensReadyAsync(Ask);
        await Assertions.Expect(reader.Page.Locator(".letter-segments")).ToBeHiddenAsync();
        await reader.Page.Field("field/specific_moment").FillAsync("the $& and {{name}} part");

        await reader.Page.GetByLabel("I especially enjoyed the $& and {{name}} part.").UncheckAsync();
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync("about.html");
        await reader.OpensReadyAsync(Ask);

        await Assertions.Expect(reader.Page.GetByLabel("I especially enjoyed the $& and {{name}} part.")).Not.ToBeCheckedAsync();
        await Assertions.Expect(reader.Page.Field("field/specific_moment")).ToHaveValueAsync("the $& and {{name}} part");
        await reader.Page.Locator(".letter-sheet[data-tone=warm] [data-part=button]").ClickAsync();
        Assert.DoesNotContain("enjoyed", await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        await reader.Page.GetByLabel("I especially enjoyed the $& and {{name}} part.").CheckAsync();
        await reader.Page.Locator(".letter-sheet[data-tone=warm] [data-part=button]").ClickAsync();
        Assert.Contains("I especially enjoyed the $& and {{name}} part.", await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_letter_leaves_as_a_file_and_in_letter_form_on_one_page()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Ask);
        await reader.Page.Field("field/your_name").FillAsync("Noor");

        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.PressesAsync("Save as a text file"));
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.StartsWith("Thank you, and one question\n\nHi there,\n\nThank you for", text, StringComparison.Ordinal);
        Assert.EndsWith("All the best to you and the team,\nNoor\n", text, StringComparison.Ordinal);

        await reader.Page.EvaluateAsync("() => { window.print = () => { window.printed = document.documentElement.dataset.printing; }; }");
        await reader.PressesAsync("Print only the letter");
        Assert.Equal("letter", await reader.Page.EvaluateAsync<string>("() => window.printed"));
        await reader.Page.EvaluateAsync("() => { document.documentElement.dataset.printing = 'letter'; }");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var paper = await reader.Page.Locator("body").InnerTextAsync();
        Assert.Contains("Hi there,", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Dear", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("And then", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("After the no", paper, StringComparison.Ordinal);
        Assert.Equal(1, Pages(await reader.Page.PdfAsync(new() { Format = "A4" })));
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("漢")]
    [InlineData("🌱")]
    [InlineData("م")]
    [InlineData("\\ud800")]
    [InlineData("\\n")]
    public async Task A_mail_link_never_exceeds_its_limit(string sign)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("about.html");

        var faults = await reader.Page.EvaluateAsync<string[]>($$"""
            async () => {
              const { mailLink } = await import(document.querySelector('script[src$="main.js"]').src.replace('main.js', 'letter.js'));
              const faults = [];
              for (const limit of [200, 1400, 2000]) for (const size of [0, 1, 10, 100, 120, 1000, 1400, 20000]) for (const subject of ['', 'Hi', '{{sign}}'.repeat(size)]) {
                const { href, isWhole } = mailLink({ subject, text: 'x{{sign}}'.repeat(size) }, limit);
                if (href.length > limit || !href.startsWith('mailto:')) faults.push(`${limit} ${size}: ${href.length}`);
                const back = new URLSearchParams(href.split('?')[1] ?? '');
                if (isWhole && back.get('body').replaceAll('\r\n', '\n') !== 'x{{sign}}'.repeat(size).toWellFormed()) faults.push(`${limit} ${size}: another text`);
              }
              return faults;
            }
            """);

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_letter_that_is_too_long_for_a_link_is_copied_instead_and_nothing_is_in_the_address()
    {
        await using var reader = await room.ReaderAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await reader.OpensReadyAsync(Ask);
        await reader.Own("warm").GetByRole(AriaRole.Button, new() { Name = "Change the words freely" }).PressAsync("Enter");
        await reader.Own("warm").Locator("textarea").FillAsync(new string('ü', 2000));

        await reader.PressesAsync("Open in my mail program");

        await Assertions.Expect(reader.Page.Locator(".letter-send__said")).ToContainTextAsync("too long for a mail link");
        Assert.Equal(new string('ü', 2000), await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.EndsWith(Ask, reader.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("ü", await reader.Page.TitleAsync(), StringComparison.Ordinal);
    }

    private static int Pages(byte[] pdf) =>
        System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), "/Type\\s*/Page[^s]");
}

internal static class LetterSteps
{
    public static ILocator Own(this Reader reader, string tone) => reader.Page.Locator($".letter-own[data-tone={tone}]");
}
