using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Kinds.Letters;

namespace PlaybookGen.BrowserTests.Letters;

/// <summary>A last look at a letter: quiet, never in the way, and the letter itself stays as it was written.</summary>
public sealed class HintTests(ReadingRoom room, HintedSite site) : IClassFixture<ReadingRoom>, IClassFixture<HintedSite>
{
    [Theory]
    [InlineData("This is outrageous, I mean it.", "outrageous")]
    [InlineData("THIS IS OUTRAGEOUS", "OUTRAGEOUS")]
    [InlineData("I’m begging for a line.", "I’m begging")]
    [InlineData("I'm begging for a line.", "I'm begging")]
    [InlineData("It was a waste\nof time.", "")]
    [InlineData("A kind, outrageously good talk.", "")]
    [InlineData("You. Never mind.", "")]
    [InlineData("You never answered.", "You never")]
    [InlineData("", "")]
    public async Task Whole_words_are_found_whatever_their_case_and_apostrophes(string text, string said)
    {
        await using var reader = await OpensAsync();

        var found = await CheckAsync<string>(reader.Page, "softer.map(({ said }) => said).join('|')", text);

        Assert.Equal(said, found);
    }

    [Fact]
    public async Task The_lines_say_what_is_open_how_long_it_is_what_could_be_softer_and_what_it_has()
    {
        await using var reader = await OpensAsync();
        await SayAsync(reader.Page, "Thank you for nothing. This is ridiculous, you people <b>never</b> learn.", "warm", "Your name", "Job title");

        var lines = reader.Page.Locator("[data-part=lines] li");

        await Assertions.Expect(lines).ToHaveTextAsync(
        [
            "Still open: Your name, Job title.", "Words: 11.",
            "May sound angrier than you want: “ridiculous”. Perhaps: surprising.", "May read as blame: “you people”. Perhaps: you and the team.",
            "What it has: a thank-you, something you want to learn.", "What it could have: a question, a look ahead.",
        ]);
        Assert.Equal(0, await reader.Page.Locator("[data-part=text] mark, .letter-hints b").CountAsync());
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First).ToBeEnabledAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_long_letter_is_told_with_the_number_that_reads_well()
    {
        await using var reader = await OpensAsync();

        await SayAsync(reader.Page, string.Join(' ', Enumerable.Repeat("word", 90)), "concise");
        await Assertions.Expect(reader.Page.Locator("[data-hint=length]")).ToHaveTextAsync("Words: 90. Up to about 80 are quick to read.");
        await reader.OpensReadyAsync("letters/connection-note.html");
        await SayAsync(reader.Page, new string('x', 201), "warm");

        await Assertions.Expect(reader.Page.Locator("[data-hint=length]")).ToHaveTextAsync("Characters: 201. Some places cut a note after 200.");
        await Assertions.Expect(reader.Page.Locator("[data-hint=open]")).ToHaveTextAsync("No blanks are left.");
    }

    [Fact]
    public async Task News_is_said_once_when_the_writing_rests()
    {
        await using var reader = await OpensAsync();
        await reader.Page.EvaluateAsync("""
            () => {
              globalThis.heard = [];
              const region = document.querySelector('[data-part=announcer]');
              new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, { childList: true });
              document.querySelector('[data-key="field/role"]').focus();
            }
            """);

        foreach (var text in new[] { "a", "an outrageous", "an outrageous day", "an outrageous day indeed" })
            await SayAsync(reader.Page, text, "warm", "Your name");
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToContainTextAsync("outrageous");
        await SayAsync(reader.Page, "an outrageous day, thank you", "warm");
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync("No blanks are left.");

        var heard = await reader.Page.EvaluateAsync<string[]>("() => heard");
        Assert.Equal(["May sound angrier than you want: “outrageous”. Perhaps: hard to understand.", "No blanks are left."], heard);
    }

    [Fact]
    public async Task A_very_long_text_is_read_in_a_moment()
    {
        await using var reader = await OpensAsync();
        var (small, large) = (Repeated(20_000), Repeated(200_000));

        var ratio = await reader.Page.EvaluateAsync<double>($$"""
            async ({ small, large }) => {
              {{Import}}
              const time = (text) => { const start = performance.now(); checkLetter({ text }, words); return performance.now() - start; };
              const best = (text) => Math.min(...Array.from({ length: 5 }, () => time(text)));
              best(small);
              return best(large) / best(small);
            }
            """, new { small, large });

        // Ten times the text takes about ten times as long; a search that grows with the square would take a hundred.
        Assert.InRange(ratio, 0, 40);
    }

    [Fact]
    public async Task No_letter_of_the_playbook_says_anything_that_could_be_softer()
    {
        await using var reader = await OpensAsync();
        var edition = room.Host.Playbook.Editions[0];
        foreach (var letter in edition.Of(Letter.Kind).Cast<Letter>())
            foreach (var tone in letter.Tones)
            {
                var (subject, body) = tone.Fill(id => letter.Fields.First(field => field.Id.Value == id) is { Text: { } sentence } ? sentence : "this");
                Assert.Equal("", await CheckAsync<string>(reader.Page, "softer.map(({ said }) => said).join('|')", $"{subject}\n{body}"));
            }
    }

    private static string Repeated(int length) => string.Concat(Enumerable.Repeat("you people you you never a waste of a waste of time ", length / 50));

    private const string Import = """
        const script = (name) => document.querySelector('script[src$="main.js"]').src.replace('main.js', name);
        const { checkLetter, readWords } = await import(script('letter-check.js'));
        const words = readWords(document.querySelector('[data-part=letter-words]'));
        """;

    private static Task<T> CheckAsync<T>(IPage page, string of, string text) =>
        page.EvaluateAsync<T>($$"""async (text) => { {{Import}} const { softer } = checkLetter({ text }, words); return {{of}}; }""", text);

    /// <summary>What the letter on the page says about itself whenever it changes.</summary>
    private static async Task SayAsync(IPage page, string text, string tone, params string[] missing) => await page.EvaluateAsync("""
        ({ text, tone, missing }) => document.querySelector('[data-behaviour=letter-form]')
          .dispatchEvent(new CustomEvent('letter', { bubbles: true, detail: { subject: '', text, tone, missing } }))
        """, new { text, tone, missing });

    private async Task<Reader> OpensAsync()
    {
        var reader = await Reader.SitDownAsync(room.Browser, site.Host, null);
        return await reader.OpensReadyAsync("letters/ask-final-round.html");
    }
}
