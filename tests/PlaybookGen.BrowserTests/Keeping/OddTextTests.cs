using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Keeping;

/// <summary>Whatever people write is text: it comes back as it was, and it never runs.</summary>
public sealed class OddTextTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    public static TheoryData<string> Odd() =>
    [
        "{{name}}", "$& $1 $` $' $$", "</script><script>", "<b>bold</b> &amp; &lt;", "\u200fשלום\u200e abc \u202eevil\u202c", "👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301",
        "line one\n\n  line three\t\ttab", "\"quotes\" 'single' `back` \\ \\n", "%1 %2 {0} {1}", "\u0001 control", "constructor", "__proto__", " leading and trailing ", "null",
    ];

    /// <summary>Forty things that would run if any of them were ever taken for HTML, an address or a script.</summary>
    private static readonly string[] Payloads =
    [
        .. Harms("<script>X</script>", "<img src=x onerror=X>", "<svg onload=X>", "<svg/onload=X//", "<iframe src='javascript:X'></iframe>", "<a href='javascript:X' autofocus onfocus=X>a</a>",
            "<body onload=X>", "<input autofocus onfocus=X>", "<details open ontoggle=X>", "<video><source onerror=X></video>", "<math><mi xlink:href='javascript:X'>", "<iframe srcdoc='<script>parent.X</script>'>",
            "\"><script>X</script>", "'><script>X</script>", "</textarea><script>X</script>", "</title><script>X</script>", "</template><script>X</script>", "-->]]><script>X</script>",
            "javascript:X", "JaVaScRiPt:X", "data:text/html,<script>X</script>", "vbscript:X", "{{constructor.constructor('X')()}}", "${X}", "`${X}`", "#{X}", "<%= X %>", "{{{X}}}",
            "\";X;//", "';X;//", "\\\";X;//", "\u2028X\u2029", "<style>@import 'javascript:X';</style>", "<link rel=stylesheet href='javascript:X'>", "<meta http-equiv=refresh content='0;javascript:X'>",
            "<object data='javascript:X'>", "<embed src='javascript:X'>", "<form action='javascript:X'><button autofocus>", "<marquee onstart=X>", "<base href='javascript:X//'>"),
    ];

    [Theory, MemberData(nameof(Odd))]
    public async Task Odd_text_comes_back_as_it_was(string text)
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);

        await reader.Page.Area().FillAsync(text);
        await Task.Delay(500);
        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();

        Assert.Equal(text, await reader.Page.Area().InputValueAsync());
        Assert.Equal(text, await reader.Page.WithStoreAsync<string>("return store.read(given).value;", "first/" + Notes.Friend));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_hundred_kilobytes_come_back_as_they_were()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(static n => $"{n:D5} äß{(n % 10 is 9 ? "\n" : " ")}"));

        await reader.Page.Area().FillAsync(text);
        await reader.Page.IsSavedAsync();
        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();

        Assert.Equal(text, await reader.Page.Area().InputValueAsync());
    }

    [Fact]
    public async Task Nothing_that_is_written_ever_runs()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        var other = await reader.OpensTabAsync(Notes.CheckIn);
        Assert.Equal(40, Payloads.Length);
        foreach (var payload in Payloads)
        {
            // As an answer, beside the field of another tab, in a letter, and after a reload.
            await other.Area().FocusAsync();
            await reader.Page.Area().FillAsync(payload);
            await Assertions.Expect(other.Locator(".other-version__words").Last).ToHaveTextAsync(payload, new() { UseInnerText = false });
            await other.Locator("h1").ClickAsync();
            Assert.Equal(payload.Replace("\r", "", StringComparison.Ordinal), await reader.Page.Area().InputValueAsync());
        }

        await reader.OpensReadyAsync("letters/ask-final-round.html");
        foreach (var payload in Payloads)
        {
            await reader.Page.Field("field/role").FillAsync(payload);
            Assert.Contains("ran=", await reader.Page.Locator("[data-part=tone] [data-field=role]").First.EvaluateAsync<string>("blank => blank.textContent"), StringComparison.Ordinal);
            await Task.Delay(260);
            await reader.Page.ReloadAsync();
            await reader.Page.IsReadyAsync();
        }

        Assert.Equal("nothing ran", await reader.Page.EvaluateAsync<string>("() => globalThis.ran ?? 'nothing ran'"));
        Assert.Equal("nothing ran", await other.EvaluateAsync<string>("() => globalThis.ran ?? 'nothing ran'"));
        reader.IsUndisturbed();
    }

    private static IEnumerable<string> Harms(params string[] shapes) => shapes.Select(static (shape, n) => shape.Replace("X", $"(globalThis.ran={n})", StringComparison.Ordinal));
}
