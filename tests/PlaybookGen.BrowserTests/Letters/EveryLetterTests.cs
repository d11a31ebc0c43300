using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;
using PlaybookGen.Kinds.Letters;
using PlaybookGen.Model;

namespace PlaybookGen.BrowserTests.Letters;

/// <summary>
/// Every letter of the playbook, in every tone: what the browser makes of a reader's words is, to the character, what the
/// generator makes of them, and each answer leads on.
/// </summary>
[Collection(OneClipboard.Name)]
public sealed class EveryLetterTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    /// <summary>Words that something on the way could take for its own: a template, a replacement, HTML, a direction. Short enough for every field.</summary>
    private const string Odd = "{{name}} $& </script> %1 $1";
    private const string OddToo = "\u200fשלום\u200e 👩‍👩‍👧 [[x]] &amp;";

    /// <summary>Chooses a tone, copies, and says what then is in the clipboard.</summary>
    private const string Copied = """
        async (tone) => {
          document.querySelector(`input[name=letter-tone][value=${tone}]`).click();
          await navigator.clipboard.writeText('');
          document.querySelector(`[data-part=tone][data-tone=${tone}] [data-part=button]`).click();
          for (let tries = 0; tries < 500; tries++) {
            const text = await navigator.clipboard.readText();
            if (text !== '') return text;
            await new Promise((resolve) => setTimeout(resolve, 10));
          }
          return '';
        }
        """;

    private static readonly BrowserNewContextOptions WithClipboard = new() { Permissions = ["clipboard-read", "clipboard-write"] };

    public static TheoryData<string> Letters() =>
        [.. Directory.GetFiles(Path.Combine(SiteHost.Root(), "content", "en", "letters"), "*.md").Select(static path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Letters))]
    public async Task A_letter_is_copied_as_the_generator_writes_it(string name)
    {
        var letter = LetterCalled(name);
        await using var reader = await room.ReaderAsync(WithClipboard);
        await reader.OpensReadyAsync($"letters/{name}.html");

        await IsCopiedAsync(reader.Page, letter, static _ => null);
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync("Copied. It is in your clipboard until you copy something else.");
        foreach (var words in new Func<LetterField, string>[] { static field => field.Example ?? $"my {field.Id.Value}", static _ => Odd, static _ => OddToo })
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var field in letter.Fields.Select(Described))
                values[field.Id.Value] = await FillAsync(reader.Page, field, words(field));
            await IsCopiedAsync(reader.Page, letter, field => values[field.Id.Value]);
        }

        reader.IsUndisturbed();
    }

    [Theory, MemberData(nameof(Letters))]
    public async Task Each_answer_leads_to_its_place(string name)
    {
        var letter = LetterCalled(name);
        await using var reader = await room.ReaderAsync();
        await reader.OpensAsync($"letters/{name}.html");
        var ways = reader.Page.Locator(".replies a");
        var expected = letter.Replies.Select(static reply => reply.Then).Concat(letter.FollowUp is { } follow ? [follow.Letter] : [])
            .Select(reference => References.Find(reference, letter, room.Host.Playbook.Editions[0]).Entry!.Head.Title)
            .ToList();

        Assert.Equal(expected, await ways.AllTextContentsAsync());
        for (var at = 0; at < expected.Count; at++)
        {
            await ways.Nth(at).ClickAsync();
            await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(expected[at]);
            await reader.OpensAsync($"letters/{name}.html");
        }

        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Odd_words_stay_the_same_words_everywhere_once()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync("letters/gracious-reply.html");
        const string Words = Odd + OddToo;
        await reader.Page.Field("field/role").FillAsync(Words);
        await reader.Page.IsSavedAsync();

        await reader.OpensReadyAsync("letters/withdraw.html");
        var sheet = await reader.Page.Locator(".letter-sheet[data-tone=warm] [data-part=text]").TextContentAsync() ?? "";
        Assert.Equal(2, sheet.Split(Words).Length);

        await reader.OpensReadyAsync("mine.html");
        var mine = reader.Page.Locator("[data-behaviour=my-answers]");
        await Assertions.Expect(mine).ToContainTextAsync(Words);
        Assert.Equal(2, (await mine.TextContentAsync() ?? "").Split(Words).Length);
        reader.IsUndisturbed();
    }

    private Letter LetterCalled(string name) =>
        room.Host.Playbook.Editions[0].Of(Letter.Kind).Cast<Letter>().First(letter => letter.Head.Id.Value == name);

    private LetterField Described(LetterField field) =>
        field.Shared ? field.With(room.Host.Playbook.Editions[0].Data.Fields.First(shared => shared.Id.Value == field.Id.Value), "en") : field;

    /// <summary>Fills a field as a reader can, and says what then stands in the letter.</summary>
    private static async Task<string> FillAsync(IPage page, LetterField field, string words)
    {
        var controls = page.Locator($"[data-part=control][data-field={field.Id.Value}]");
        switch (field.Type)
        {
            case "sentence":
                await controls.CheckAsync();
                return field.Text!;
            case "choices":
                await controls.Nth(0).CheckAsync();
                await controls.Nth(1).CheckAsync();
                return $"{field.Options[0].Label}, {field.Options[1].Label}";
            case "choice":
                await controls.SelectOptionAsync(new SelectOptionValue { Index = field.Options.Length });
                return field.Options[^1].Label;
            default:
                await controls.FillAsync(words);
                return words;
        }
    }

    private async Task IsCopiedAsync(IPage page, Letter letter, Func<LetterField, string?> valueOf)
    {
        var fields = letter.Fields.Select(Described).ToDictionary(static field => field.Id.Value, StringComparer.Ordinal);
        foreach (var tone in letter.Tones)
        {
            var needed = tone.NeededFields.Select(static field => field.Value).ToHashSet(StringComparer.Ordinal);
            (string Subject, string Body) With(Func<string, string> missing) => tone.Fill(id => valueOf(fields[id]) is { Length: > 0 } value
                ? value
                : fields[id].Default.For(tone.Id) ?? (needed.Contains(id) ? missing(fields[id].Label) : null));

            var sheet = page.Locator($"[data-part=tone][data-tone={tone.Id}]");
            Assert.Equal(With(static label => $"[{label}]").Body, await page.EvaluateAsync<string>(Copied, tone.Id));
            if (!tone.Subject.IsEmpty)
                Assert.Equal(With(static label => label).Subject, await sheet.Locator("[data-part=subject]").TextContentAsync());
        }
    }
}
