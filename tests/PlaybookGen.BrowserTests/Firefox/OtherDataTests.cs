using PlaybookGen.BrowserTests.Following;
using PlaybookGen.BrowserTests.Keeping;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>Words that go with the tab, words of a newer version, and words from before an editor renamed things.</summary>
[Collection(InFirefox.Name)]
public sealed class OtherDataTests(FirefoxRoom room)
{
    private const string Friend = $"[data-key='{Notes.Friend}']";

    [Fact]
    public async Task On_a_shared_computer_words_go_with_the_tab_and_nothing_is_left_on_the_device()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync("mine.html");
        await tab.PressesAsync("Keep nothing on this computer");
        await tab.SeesWordsAsync("From now on this tab keeps nothing", "p");
        await tab.OpensReadyAsync(Notes.CheckIn);
        await tab.FocusesAsync(Friend);
        await tab.TypesAsync("written in a library");
        await tab.SeesWordsAsync("Kept only until you close this tab", "[data-part=saved]");

        // At once, so that the last of it is written while the page goes away.
        await tab.EvaluateAsync<object?>("() => { location.href = '../mine.html'; }");
        await tab.SeesAsync(true, "() => location.pathname.endsWith('/mine.html')");
        await tab.SeesWordsAsync("written in a library", ".my-answers [data-part=list]");
        await tab.GoesBackAsync();
        await tab.SeesAsync("written in a library", "(selector) => document.querySelector(selector)?.value ?? null", Friend);
        var next = await reader.OpensReadyTabAsync(Notes.CheckIn);
        await tab.CloseAsync();

        Assert.Equal("", await next.ValueAsync(Friend));
        Assert.Equal("[[],[],[],[]]", await next.EvaluateAsync<string>(EraseTests.Names));
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task A_newer_version_opens_read_only_and_is_left_as_it_is()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync("about.html");
        await tab.EvaluateAsync<object?>(VersionTests.MakeNewer);

        await tab.OpensReadyAsync(Notes.CheckIn);

        Assert.Equal("from the future", await tab.ValueAsync(Friend));
        await tab.SeesWordsAsync("newer version", "[data-part=bar]");
        await tab.FillsAsync(Friend, "written over it");
        await tab.SeesWordsAsync("Download my words", "[data-part=bar]");
        await Task.Delay(400);
        Assert.Equal(VersionTests.Newer, await tab.EvaluateAsync<string>(VersionTests.LookAtNewer));
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task Answers_stand_where_their_questions_stand_today()
    {
        await using var host = await TwoEditions.HostAsync();
        await using var reader = await room.ReaderAsync(host);
        var tab = await reader.OpensTabAsync("index.html");
        Assert.True(await tab.EvaluateAsync<bool>(TwoEditions.Write, TwoEditions.Changes(TwoEditions.Written)));
        host.Site = TwoEditions.After;

        await tab.OpensReadyAsync(TwoEditions.Look);

        Assert.Equal("calm", await tab.ValueAsync("[data-key='reflection/look/single']"));
        Assert.Equal(TwoEditions.Today, await tab.EvaluateAsync<string>(TwoEditions.Kept));
        await reader.IsUndisturbedAsync();
    }
}
