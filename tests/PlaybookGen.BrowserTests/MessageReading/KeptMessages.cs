using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.MessageReading;

/// <summary>A message that is kept is kept exactly, for one case, and can be taken away.</summary>
[Collection(OneClipboard.Name)]
public sealed class KeptMessages(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    public static TheoryData<string> Odd() =>
    [
        "one\r\ntwo\r\n\r\nthree\n\rfour\rfive\n", "</script><script>globalThis.ran = 1</script>", "$& $1 $` $' $$", "{{name}} {0} %1", "\u200fשלום\u200e abc \u202eevil\u202c \u2066x\u2069",
        "👩‍👩‍👧‍👦 🏳️‍🌈 é e\u0301 ﬁ \u00a0\u2028\u2029\u0085", "\ttab  two\u0001 control \ufeff", " \n leading and trailing \n ", "<b>bold</b> &amp; &lt;", "> quoted\n-- \nsign",
    ];

    [Theory, MemberData(nameof(Odd))]
    public async Task It_is_kept_as_it_was_pasted(string text)
    {
        await using var reader = await room.OpensReaderAsync();

        await reader.PastesAsync(text);
        Assert.Equal(text, await reader.Page.ShownAsync());
        await reader.KeepsItAsync();
        await Is();
        await reader.Page.ReloadAsync();
        await Is();
        await reader.Page.Locator("[data-focus='again 1']").ClickAsync();
        Assert.Equal(text, await reader.Page.ShownAsync());
        await reader.KeepsItAsync();

        await Is();
        Assert.Equal("nothing ran", await reader.Page.EvaluateAsync<string>("() => String(globalThis.ran ?? 'nothing ran')"));
        reader.IsUndisturbed();

        async Task Is()
        {
            await Assertions.Expect(reader.Page.Part("kept-message")).ToHaveCountAsync(1);
            Assert.Equal(text, await reader.Page.Part("kept-message").EvaluateAsync<string>("(words) => words.textContent"));
            Assert.Equal(text, await reader.Page.WithStoreAsync<string>("return store.read(given).value;", $"first/{Pasting.Place}/message/1"));
        }
    }

    [Fact]
    public async Task Who_it_is_from_and_the_day_are_kept_with_it_and_shown_with_all_answers()
    {
        await using var reader = await room.OpensReaderAsync();

        await reader.PastesAsync(Pasting.Usual);
        await reader.Page.Locator("summary", new() { HasTextString = "Keep this message" }).ClickAsync();
        await reader.Page.GetByLabel("Who it is from").FillAsync("Sample & Sons");
        await reader.Page.GetByLabel("The day it came").FillAsync("2026-03-04");
        await reader.Page.Press("Keep it").ClickAsync();

        await Assertions.Expect(reader.Page.Part("kept").Locator("h3")).ToHaveTextAsync("Sample & Sons");
        await Assertions.Expect(reader.Page.Part("kept-list")).ToContainTextAsync("It came on March 4, 2026. Kept on");
        await reader.OpensAsync("mine.html");
        var said = reader.Page.Locator(".said", new() { HasTextString = "What their message says" });
        await Assertions.Expect(said.Locator(".said__words")).ToHaveTextAsync([Pasting.Usual, "Sample & Sons", "March 4, 2026"], new() { UseInnerText = false });
        await Assertions.Expect(said.Locator(".said__change").Nth(1)).ToHaveAttributeAsync("href", "tools/message-reader.html#h-kept");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task It_belongs_to_the_case_that_the_tab_looks_at()
    {
        await using var reader = await room.OpensReaderAsync();
        await reader.PastesAsync(Pasting.Usual);
        await reader.KeepsItAsync();
        var other = await reader.OpensTabAsync(Pasting.Page);
        await Assertions.Expect(other.Part("kept-message")).ToHaveCountAsync(1);

        await other.EvaluateAsync("() => sessionStorage.setItem(`${document.documentElement.dataset.playbook}:case`, 'second')");
        await other.ReloadAsync();
        await other.IsReadyAsync();

        await Assertions.Expect(other.Part("kept")).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Part("kept-message")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_removed_in_one_tab_goes_in_the_other_and_undo_brings_it_back()
    {
        await using var reader = await room.OpensReaderAsync();
        await reader.PastesAsync(Pasting.Usual);
        await reader.KeepsItAsync();
        var other = await reader.OpensTabAsync(Pasting.Page);

        await reader.Page.Locator("[data-focus='remove 1']").ClickAsync();
        await Assertions.Expect(other.Part("kept-message")).ToHaveCountAsync(0);
        await reader.Page.Press("Undo").ClickAsync();

        await Assertions.Expect(other.Part("kept-message")).ToHaveCountAsync(1);
        Assert.Equal(Pasting.Usual, await reader.Page.WithStoreAsync<string>("return store.read(given).value;", $"first/{Pasting.Place}/message/1"));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_message_that_no_backup_could_hold_is_not_kept_and_the_page_says_so()
    {
        await using var reader = await room.OpensReaderAsync();
        await reader.Page.Message().EvaluateAsync("(field) => { field.value = `We regret ${'x'.repeat(1_000_000)}`; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }");
        await Assertions.Expect(reader.Page.Part("result")).ToBeVisibleAsync();

        await reader.Page.Locator("summary", new() { HasTextString = "Keep this message" }).ClickAsync();
        await reader.Page.Press("Keep it").ClickAsync();

        await Assertions.Expect(reader.Page.Part("keep-problem")).ToContainTextAsync("longer than a million signs");
        Assert.Equal("null", await reader.Page.KeptAsync($"first/{Pasting.Place}/message/1"));
    }
}
