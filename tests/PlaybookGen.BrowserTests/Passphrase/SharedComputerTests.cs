using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Passphrase;

/// <summary>A tab that keeps nothing has no passphrase, and what is sealed on the device neither leaks nor gets lost.</summary>
public sealed class SharedComputerTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task What_is_open_can_move_into_the_tab_and_leaves_nothing_sealed_behind()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");

        await reader.PressesAsync("Keep nothing on this computer");
        await reader.PressesAsync("Move them into this tab");

        await Assertions.Expect(reader.Page.GetByText("From now on this tab keeps nothing").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Panel()).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveTextAsync("only for me");
        Assert.Equal("[[],[]]", await reader.Page.EvaluateAsync<string>("async () => JSON.stringify([(await indexedDB.databases()).map(({ name }) => name), Object.keys(localStorage)])"));
        await reader.PressesAsync("Keep my words on this device again");
        await Assertions.Expect(reader.Page.GetByText("is kept on this device again.").First).ToBeVisibleAsync();
        Assert.Equal("only for me", await reader.Page.WithStoreAsync<string>("return store.passphrase.isOn ? '' : store.read(given).value;", "first/" + Notes.Friend));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_stays_on_the_device_stays_locked_and_the_words_of_the_tab_cannot_get_lost_in_it()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        await reader.PressesAsync("Keep nothing on this computer");
        await reader.PressesAsync("Leave them on the device");
        await Assertions.Expect(reader.Page.GetByText("From now on this tab keeps nothing").First).ToBeVisibleAsync();
        Assert.DoesNotContain("handover\":\"{", await reader.Page.AtRestAsync(), StringComparison.Ordinal);
        await reader.OpensReadyAsync(Notes.CheckIn);
        await Assertions.Expect(reader.Page.Area()).ToHaveValueAsync("");
        await reader.Page.Area().FillAsync("of this tab");
        await reader.OpensReadyAsync(Answers.Page);

        await reader.PressesAsync("Keep my words on this device again");

        await Assertions.Expect(reader.Page.GetByText("There is a passphrase on this device").First).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveTextAsync("of this tab");
        await reader.PressesAsync("Forget now");
        await reader.PressesAsync("Keep my words on this device again");
        await reader.Page.IsLockedAsync();
        await reader.Page.UnlocksAsync();
        await Assertions.Expect(reader.Page.Locator(".said__words")).ToHaveTextAsync("only for me");
    }

    [Fact]
    public async Task While_it_is_locked_the_choice_waits()
    {
        await using var reader = await room.WithPassphraseAsync("only for me");
        var page = await reader.ComesBackAsync(Answers.Page);
        await page.IsLockedAsync();

        var begin = page.GetByRole(AriaRole.Button, new() { Name = "Keep nothing on this computer" });
        await Assertions.Expect(begin).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-behaviour=session-only] [data-part=locked]")).ToBeVisibleAsync();
        await page.UnlocksAsync();
        await Assertions.Expect(begin).ToBeVisibleAsync();
    }
}
