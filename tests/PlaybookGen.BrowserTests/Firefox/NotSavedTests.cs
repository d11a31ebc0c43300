using System.Security.Cryptography;
using PlaybookGen.BrowserTests.Drafts;
using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>When Firefox keeps nothing, by its own settings, the reader is told within a second and the page works.</summary>
[Collection(Alone.Name)]
public sealed class NotSavedTests(FirefoxRoom room) : IClassFixture<FirefoxRoom>
{
    private const string Words = "Words that are nowhere else.";
    private const string Friend = $"[data-key='{Notes.Friend}']";

    [Theory]
    [InlineData("cookies are blocked")]
    [InlineData("the profile is damaged")]
    public async Task Blocked_storage_is_told_within_a_second_and_the_page_works(string why)
    {
        using var profile = why is "cookies are blocked" ? Profile.With(("network.cookie.cookieBehavior", 2)) : Profile.With();
        if (why is "the profile is damaged")
            await File.WriteAllTextAsync(Path.Combine(profile.Folder, "storage"), "This ought to be a folder.");
        await using var firefox = await room.StartAsync(profile);
        await using var reader = firefox.Owner(room.Host);
        var tab = await reader.OpensTabAsync(Notes.CheckIn);

        await tab.SeesWordsAsync("does not let the page keep anything", "[data-part=bar]", within: 1000);
        await tab.FillsAsync(Friend, Words);
        Assert.Contains(Words, await File.ReadAllTextAsync(await tab.SavesAsync(() => tab.PressesAsync("Download my words"))), StringComparison.Ordinal);
        await tab.OpensAsync(Notes.Step);
        await tab.ClicksAsync("main input[type=checkbox][data-key]");
        await tab.SeesWordsAsync("1 of ", "[data-part=count]");
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task A_full_device_is_told_and_what_fits_is_kept_again()
    {
        // In kilobytes, for all sites together.
        using var profile = Profile.With(("dom.quotaManager.temporaryStorage.fixedLimit", 500));
        await using var firefox = await room.StartAsync(profile);
        await using var reader = firefox.Owner(room.Host);
        var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);
        await tab.FillsAsync(Friend, "fits");
        await tab.IsSavedAsync();

        // By chance, since Firefox packs what repeats itself.
        await tab.FillsAsync(Friend, RandomNumberGenerator.GetHexString(1_000_000));

        await tab.SeesWordsAsync("no room left", "[data-part=bar]");
        Assert.Equal("\"fits\"", await tab.KeptAsync("first/" + Notes.Friend));
        await tab.FillsAsync(Friend, "fits again");
        await tab.SeesAsync(true, "() => document.querySelector('[data-part=bar]').hidden");
        Assert.Equal("\"fits again\"", await tab.KeptAsync("first/" + Notes.Friend));
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task In_a_private_window_words_go_from_page_to_page_and_reach_no_file()
    {
        var secret = $"Secret{Guid.NewGuid():N}";
        using var profile = Profile.With(("browser.privatebrowsing.autostart", true));
        await using var firefox = await room.StartAsync(profile);
        await using var reader = firefox.Owner(room.Host);
        var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);

        await tab.FillsAsync(Friend, secret);
        await tab.SeesAsync($"\"{secret}\"", Notes.Kept, "first/" + Notes.Friend);
        await tab.OpensReadyAsync(Notes.Step);
        await tab.OpensReadyAsync(Notes.CheckIn);

        Assert.Equal(secret, await tab.ValueAsync(Friend));
        await reader.IsUndisturbedAsync();
        await firefox.CloseAsync();
        Assert.Equal([], KilledDraftTests.FilesWith(profile.Folder, secret));
    }
}
