using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Drafts;

/// <summary>What is said in the left draft is on the screen and nowhere else.</summary>
public sealed class UnsentDraftTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Canary = "You never even read it, zq7canary.";

    [Fact]
    public async Task Typed_words_are_in_no_storage_and_a_reload_brings_none_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.Field("field/your_name").FillAsync("Noor");
        await reader.Page.Draft().PressSequentiallyAsync(Canary);
        await reader.Page.Field("field/role").FillAsync("Tester");
        await reader.Page.IsSavedAsync();

        await Assertions.Expect(reader.Page.Kept()).ToHaveTextAsync("Kept of it: 0 bytes.");
        var typed = await reader.Page.EverythingAsync();
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(typed, "zq7canary"));
        Assert.DoesNotContain("zq7canary", await reader.Page.Locator("[data-part=tone]:visible").InnerTextAsync(), StringComparison.Ordinal);

        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();
        Assert.DoesNotContain("zq7canary", await reader.Page.EverythingAsync(), StringComparison.Ordinal);
        await reader.OpensReadyAsync("about.html");
        await reader.Page.GoBackAsync();
        await reader.Page.IsReadyAsync();
        Assert.DoesNotContain("zq7canary", await reader.Page.EverythingAsync(), StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Field("field/role")).ToHaveValueAsync("Tester");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Letting_go_clears_it_for_good_by_keyboard_too()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.Draft().PressSequentiallyAsync(Canary);

        await reader.PressesAsync("Let it go");

        await Assertions.Expect(reader.Page.Draft()).ToHaveValueAsync("");
        await Assertions.Expect(reader.Page.Draft()).ToBeFocusedAsync();
        await Assertions.Expect(reader.Page.Locator("[data-part=announcer]")).ToHaveTextAsync("It is gone. Nothing of it was kept.");
        await reader.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(reader.Page.Draft()).ToHaveValueAsync("");
        await reader.Page.Draft().PressSequentiallyAsync("And again zq8canary.");
        await reader.PressesAsync("Let it go");
        Assert.DoesNotContain("zq8canary", await reader.Page.EverythingAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_page_leaves_without_it_also_when_the_browser_holds_the_page_for_the_way_back()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.Draft().FillAsync(Canary);

        await reader.Page.EvaluateAsync("() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");

        await Assertions.Expect(reader.Page.Draft()).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_number_is_looked_up_and_says_so_when_the_reader_carried_words_elsewhere()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.Draft().FillAsync("the talk about onboarding");
        await Assertions.Expect(reader.Page.Kept()).ToHaveTextAsync("Kept of it: 0 bytes.");

        await reader.Page.Field("field/specific_moment").FillAsync("the talk about onboarding");

        await Assertions.Expect(reader.Page.Kept()).ToHaveTextAsync("Kept of it: 25 bytes.");
    }

    [Fact]
    public async Task No_checker_of_spelling_reads_along_and_deleting_everything_deletes_it_too()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(LetterPage.Page);
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=unsent-draft] form")).ToHaveAttributeAsync("autocomplete", "off");
        await Assertions.Expect(reader.Page.Draft()).ToHaveAttributeAsync("autocomplete", "off");
        await Assertions.Expect(reader.Page.Draft()).ToHaveAttributeAsync("spellcheck", "false");
        await Assertions.Expect(reader.Page.Draft()).ToHaveAttributeAsync("writingsuggestions", "false");
        await reader.Page.Draft().FillAsync(Canary);

        var other = await reader.OpensTabAsync(Answers.Page);
        await other.GetByRole(AriaRole.Button, new() { Name = "Delete everything", Exact = true }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Delete everything for good", Exact = true }).ClickAsync();

        await Assertions.Expect(reader.Page.Draft()).ToHaveValueAsync("");
        await other.CloseAsync();
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Paper_never_has_it_and_without_scripts_a_sentence_stands_there()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(LetterPage.Page);
        await reader.Page.Draft().FillAsync(Canary);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Page.Draft()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.GetByText("On paper, write everything")).ToBeVisibleAsync();

        await using var plain = await room.ReaderAsync(new() { JavaScriptEnabled = false });
        await plain.OpensAsync(LetterPage.Page);
        await Assertions.Expect(plain.Page.Draft()).ToBeHiddenAsync();
        await Assertions.Expect(plain.Page.GetByText("On paper, write everything")).ToBeVisibleAsync();
        await plain.OpensAsync("letters/note-to-myself.html");
        await Assertions.Expect(plain.Page.Locator(".two-drafts")).ToHaveCountAsync(0);
    }
}
