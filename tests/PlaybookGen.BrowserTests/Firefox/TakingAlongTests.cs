using PlaybookGen.BrowserTests.Keeping;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>A backup that Firefox saved brings everything back, and erasing takes what is ours and nothing else.</summary>
[Collection(InFirefox.Name)]
public sealed class TakingAlongTests(FirefoxRoom room)
{
    private const string Friend = $"[data-key='{Notes.Friend}']";
    private static readonly string Records = Notes.WithStore("return JSON.stringify(store.list(''));");

    [Fact]
    public async Task A_backup_brings_everything_back_after_everything_was_deleted()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync("mine.html");
        Assert.True(await tab.EvaluateAsync<bool>(Notes.WithStore("return (await store.batch(given)).kept;"), new object[]
        {
            new { key = "first/step/seek-feedback/decide-whom", value = true },
            new { key = "first/reflection/interview-replay/overall", value = "4" },
            new { key = "shared/field/role", value = "Bäcker 👩‍👩‍👧‍👦" },
            new { key = "shared/tool/feedback-log/wording/2", value = "<b>“Too quiet”</b>\n# and *kind*" },
            new { key = "first/step/long-gone/old-item", value = "Words of an older day" },
        }));
        await tab.OpensReadyAsync("mine.html");
        var before = await tab.EvaluateAsync<string>(Records);

        var backup = await tab.SavesAsync(() => tab.PressesAsync("Save a backup"));
        await tab.PressesAsync("Delete everything");
        await tab.PressesAsync("Delete everything for good");
        await tab.SeesWordsAsync("0 left on this device", "p");
        Assert.Equal("[]", await tab.EvaluateAsync<string>(Records));
        await tab.ChoosesFileAsync("[data-part=file][data-mode=restore]", backup);
        await tab.PressesAsync("Bring them back");
        await tab.SeesWordsAsync("Your answers are back", "[data-part=restore] :is(h2, h3, h4)");

        Assert.Equal(before, await tab.EvaluateAsync<string>(Records));
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_ours_and_everything_of_others()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);
        await tab.EvaluateAsync<object?>(EraseTests.Neighbours);
        await tab.FillsAsync(Friend, "to be erased");
        await tab.IsSavedAsync();
        var other = await reader.OpensReadyTabAsync(Notes.CheckIn);
        Assert.Equal("to be erased", await other.ValueAsync(Friend));

        Assert.Equal(0, await tab.EvaluateAsync<int>(Notes.WithStore("return (await store.erase()).left;")));

        Assert.Equal($"[{EraseTests.Others}]", await tab.EvaluateAsync<string>(EraseTests.Names));
        foreach (var one in new[] { tab, other })
            await one.SeesAsync("", "(selector) => document.querySelector(selector).value", Friend);
        await Task.Delay(800);
        Assert.Equal($"[{EraseTests.Others}]", await tab.EvaluateAsync<string>(EraseTests.Names));
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task Looking_at_pages_leaves_nothing_on_the_device()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync("index.html");
        foreach (var path in new[] { Notes.CheckIn, Notes.Step, "mine.html" })
            await tab.OpensReadyAsync(path);

        Assert.Equal("[[],[],[],[]]", await tab.EvaluateAsync<string>(EraseTests.Names));
        await reader.IsUndisturbedAsync();
    }
}
