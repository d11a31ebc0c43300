using PlaybookGen.BrowserTests.Keeping;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>What a reader ticks, chooses and writes is there again, in Firefox as well.</summary>
[Collection(InFirefox.Name)]
public sealed class KeepingTests(FirefoxRoom room)
{
    private const string Friend = $"[data-key='{Notes.Friend}']";
    private const string Angry = "input[type=checkbox][value=angry]";
    private const string Three = "input[type=radio][data-key][value='3']";
    private const string Tick = "main input[type=checkbox][data-key]";

    [Fact]
    public async Task Ticks_choices_and_answers_survive_a_reload_and_are_in_a_new_tab()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync(Notes.Step);
        await AnswersAsync(tab);

        await tab.ReloadsAsync();
        var next = await reader.OpensReadyTabAsync(Notes.CheckIn);

        foreach (var one in new[] { tab, next })
            await SeesAnswersAsync(one);
        var step = await reader.OpensReadyTabAsync(Notes.Step);
        await step.SeesAsync(true, "(selector) => document.querySelector(selector).checked", Tick);
        await step.SeesWordsAsync("1 of ", "[data-part=count]");
        await reader.IsUndisturbedAsync();
    }

    [Fact]
    public async Task They_survive_a_restart_of_the_browser()
    {
        using var profile = Profile.With();
        await using (var before = await room.StartAsync(profile))
        {
            await using var reader = before.Owner(room.Host);
            await AnswersAsync(await reader.OpensReadyTabAsync(Notes.Step));
            await reader.IsUndisturbedAsync();
            await before.CloseAsync();
        }

        await using var after = await room.StartAsync(profile);
        await using var again = after.Owner(room.Host);
        var tab = await again.OpensReadyTabAsync(Notes.CheckIn);

        await SeesAnswersAsync(tab);
        await tab.OpensReadyAsync(Notes.Step);
        await tab.SeesAsync(true, "(selector) => document.querySelector(selector).checked", Tick);
        await again.IsUndisturbedAsync();
    }

    [Fact]
    public async Task Odd_texts_come_back_as_they_were()
    {
        await using var reader = await room.ReaderAsync();
        var tab = await reader.OpensReadyTabAsync(Notes.CheckIn);
        foreach (var text in OddTextTests.Odd().Select(static (object[] row) => (string)row[0]))
        {
            await tab.FillsAsync(Friend, text);
            await tab.SeesAsync(text, Notes.WithStore("return store.read(given)?.value ?? null;"), "first/" + Notes.Friend);
            await tab.ReloadsAsync();

            await tab.IsReadyAsync();
            Assert.Equal(text, await tab.ValueAsync(Friend));
        }

        await reader.IsUndisturbedAsync();
    }

    private static async Task AnswersAsync(FirefoxTab tab)
    {
        await tab.ClicksAsync(Tick);
        await tab.IsSavedAsync();
        await tab.OpensReadyAsync(Notes.CheckIn);
        await tab.ClicksAsync(Angry);
        await tab.ClicksAsync("[data-part=more] > summary");
        await tab.ClicksAsync(Three);
        await tab.FocusesAsync(Friend);
        await tab.TypesAsync("hollow");
        await tab.SeesAsync("\"hollow\"", Notes.Kept, "first/" + Notes.Friend);
    }

    private static async Task SeesAnswersAsync(FirefoxTab tab)
    {
        await tab.SeesAsync("hollow", "(selector) => document.querySelector(selector).value", Friend);
        Assert.Equal(["angry", "3"], await tab.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('input[data-key]:checked')].map((one) => one.value)"));
    }
}
