using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>While it is locked no part of the site says that there is nothing, or saves over what is there.</summary>
public sealed class WholeSiteTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Letter = "letters/ask-final-round.html";

    [Fact]
    public async Task A_checklist_a_letter_and_the_case_come_back_with_the_passphrase_and_without_a_reload()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.Field("case/about/name").FillAsync("Brightfield");
        await reader.Page.IsSavedAsync();
        await reader.StartsAnotherAsync("Oak & Sons");
        await reader.OpensReadyAsync(Notes.Step);
        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await reader.OpensReadyAsync(Letter);
        await reader.Page.Field("field/company").FillAsync("Oak");
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync();

        var page = await reader.ComesBackAsync(Answers.Page);
        await page.IsLockedAsync();
        await Assertions.Expect(page.Locator("[data-behaviour=my-cases]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".my-answers__empty")).ToContainTextAsync("Locked.");
        await Assertions.Expect(page.Locator("dd[data-part=last]")).ToContainTextAsync("Locked");

        page = await reader.ComesBackAsync(Letter);
        await page.IsLockedAsync();
        await Assertions.Expect(page.Field("field/company")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("[data-behaviour=case-bar] details")).ToBeHiddenAsync();
        await page.UnlocksAsync();
        await Assertions.Expect(page.Field("field/company")).ToHaveValueAsync("Oak");
        await Assertions.Expect(page.Locator("[data-behaviour=case-bar] [data-part=name]")).ToHaveTextAsync("Oak & Sons");
        Assert.Contains("Oak", await page.Locator(".letter-sheet[data-tone=formal] [data-part=text]").InnerTextAsync(), StringComparison.Ordinal);

        page = await reader.ComesBackAsync(Notes.Step);
        await page.IsLockedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox).First).Not.ToBeCheckedAsync();
        await page.UnlocksAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[data-part=count]").First).ToContainTextAsync("1 of");
        await Assertions.Expect(page.Locator("[data-step=acknowledge-emotions]").First).ToHaveAttributeAsync("data-state", "begun");
    }

    [Fact]
    public async Task A_thing_of_ones_own_added_while_locked_stands_beside_the_one_that_was_there()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.Step);
        await AddsAsync(reader.Page, "call Sam");
        await reader.Page.IsSavedAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await reader.Page.SetsPassphraseAsync();
        var page = await reader.ComesBackAsync(Notes.Step);
        await page.IsLockedAsync();

        await AddsAsync(page, "sit in the sun");
        await page.UnlocksAsync();

        await Assertions.Expect(page.Locator(".other-version__words")).ToHaveTextAsync("call Sam");
        await Assertions.Expect(page.Bar()).ToBeHiddenAsync();
        Assert.Equal("[\"sit in the sun\",\"call Sam\"]", await page.WithStoreAsync<string>(
            "const [one] = store.list('first/step/acknowledge-emotions/_own'); return JSON.stringify([one.value, ...(one.also ?? []).map(({ value }) => value)]);"));
    }

    [Fact]
    public async Task A_copy_one_kind_and_one_case_are_handled_as_without_a_passphrase()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");

        var backup = await reader.SavesBackupAsync();
        await reader.PressesAsync("Delete all reflections (1)");

        Assert.Contains("only for me", backup, StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveCountAsync(0);
        Assert.Equal("null", await reader.Page.KeptAsync("first/" + Notes.Friend));
        reader.IsUndisturbed();
    }

    private static async Task AddsAsync(IPage page, string text)
    {
        var own = page.Locator("[data-behaviour=own-items]").First;
        await own.Locator("[data-part=new]").FillAsync(text);
        await own.Locator("[data-part=new]").PressAsync("Enter");
    }
}
