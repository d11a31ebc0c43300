using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Mine;

/// <summary>A second one gets a fresh start, and the first one stays.</summary>
public sealed class CaseStories(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Fact]
    public async Task Nothing_asks_for_a_name_and_nothing_speaks_of_cases_before_there_is_one()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.Step);
        await reader.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await reader.Page.IsSavedAsync();

        await Assertions.Expect(reader.Page.Locator("[data-behaviour=case-bar] details")).ToBeHiddenAsync();
        await reader.OpensReadyAsync(Answers.Page);
        await Assertions.Expect(reader.Page.Locator(".said-case")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.Locator(".said__tick")).ToHaveCountAsync(1);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task A_second_one_starts_empty_the_first_keeps_its_words_and_shared_words_are_in_both()
    {
        await using var reader = await room.ReaderAsync();
        await reader.OpensReadyAsync(Notes.CheckIn);
        await reader.Page.Field(Notes.Friend).FillAsync("hollow");
        await reader.OpensReadyAsync("letters/ask-final-round.html");
        await reader.Page.Field("field/your_name").FillAsync("Noor");
        await reader.Page.Field("field/company").FillAsync("Brightfield");
        await reader.Page.IsSavedAsync();

        await reader.OpensReadyAsync(Answers.Page);
        await reader.StartsAnotherAsync("Oak & Sons");

        await reader.OpensReadyAsync("letters/ask-final-round.html");
        await Assertions.Expect(reader.Page.Field("field/your_name")).ToHaveValueAsync("Noor");
        await Assertions.Expect(reader.Page.Field("field/company")).ToHaveValueAsync("");
        await reader.Page.Field("field/company").FillAsync("Oak");
        await reader.OpensReadyAsync(Notes.CheckIn);
        await Assertions.Expect(reader.Page.Field(Notes.Friend)).ToHaveValueAsync("");
        await reader.TurnsToAsync("Not named yet");
        await Assertions.Expect(reader.Page.Field(Notes.Friend)).ToHaveValueAsync("hollow");
        await reader.OpensReadyAsync("letters/ask-final-round.html");
        await Assertions.Expect(reader.Page.Field("field/company")).ToHaveValueAsync("Brightfield");
        Assert.Contains("Brightfield", await reader.Page.Locator(".letter-sheet[data-tone=formal] [data-part=text]").InnerTextAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Words_typed_a_moment_before_turning_stay_with_the_one_they_were_typed_for()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(("first/case/about/name", "One"), ("c2/case/about/name", "Two"));
        await reader.OpensReadyAsync(Notes.CheckIn);

        await reader.Page.EvaluateAsync("""
            () => {
              const area = document.querySelector('textarea[data-key]');
              area.focus();
              area.value = 'about the first';
              area.dispatchEvent(new Event('input', { bubbles: true }));
              document.querySelector('.case-bar__turn').click();
            }
            """);

        await Assertions.Expect(reader.Page.Locator("[data-part=name]").First).ToHaveTextAsync("Two");
        await Assertions.Expect(reader.Page.Field(Notes.Friend)).ToHaveValueAsync("");
        await reader.Page.WaitForFunctionAsync("() => Object.keys(localStorage).every((name) => !name.endsWith('left-over'))");
        Assert.Equal("\"about the first\"", await reader.Page.KeptAsync("first/" + Notes.Friend));
        Assert.Equal("null", await reader.Page.KeptAsync("c2/" + Notes.Friend));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task Each_tab_has_its_own_and_a_new_tab_begins_with_the_last_one()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(("first/case/about/name", "One"), ("c2/case/about/name", "Two"));
        await reader.OpensReadyAsync(Notes.CheckIn);
        var other = await reader.OpensTabAsync(Notes.CheckIn);

        await reader.TurnsToAsync("Two");
        await reader.Page.Field(Notes.Friend).FillAsync("for two");
        await other.Field(Notes.Friend).FillAsync("for one");
        await reader.Page.IsSavedAsync();
        await other.IsSavedAsync();

        var third = await reader.OpensTabAsync(Notes.CheckIn);
        await Assertions.Expect(third.Field(Notes.Friend)).ToHaveValueAsync("for two");
        await reader.Page.ReloadAsync();
        await reader.Page.IsReadyAsync();
        await Assertions.Expect(reader.Page.Field(Notes.Friend)).ToHaveValueAsync("for two");
        await other.ReloadAsync();
        await other.IsReadyAsync();
        await Assertions.Expect(other.Field(Notes.Friend)).ToHaveValueAsync("for one");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task One_is_put_away_named_anew_deleted_and_brought_back_by_keyboard()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(("first/case/about/name", "One"), ("first/" + Notes.Friend, "for one"), ("c2/case/about/name", "Two"), ("c2/" + Notes.Friend, "for two"));
        var before = await reader.RecordsAsync();

        await reader.PressesAsync("Put this one away");
        await Assertions.Expect(reader.Page.Locator(".my-cases [data-part=said-words]")).ToHaveTextAsync("Put away: One. Nothing is deleted.");
        Assert.Equal("Which one this is about", await reader.FocusAsync());
        await reader.PressesAsync("Take it out again");
        await reader.PressesAsync("Delete this one");
        await Assertions.Expect(reader.Page.Locator(".my-cases__said")).ToContainTextAsync("Deleted, with everything in it: One");
        await Assertions.Expect(reader.Page.Locator("#case-name")).ToHaveValueAsync("Two");
        await Assertions.Expect(reader.Page.Locator(".said__words").GetByText("for one")).ToHaveCountAsync(0);

        await reader.Page.Locator(".my-cases").GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("#case-name")).ToHaveValueAsync("One");
        await Assertions.Expect(reader.Page.Locator(".said__words").GetByText("for one")).ToBeVisibleAsync();
        Assert.Equal(ValuesOf(before), ValuesOf(await reader.RecordsAsync()));

        await reader.Page.Locator("#case-name").FillAsync("First of all");
        await Assertions.Expect(reader.Page.Locator(".said-case h3").First).ToHaveTextAsync("First of all");
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task All_of_them_are_in_the_text_on_paper_and_in_a_backup_by_name()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(("first/case/about/name", "One"), ("first/" + Notes.Friend, "for one"), ("c2/case/about/name", "Two"), ("c2/" + Notes.Friend, "for two"), ("shared/field/your_name", "Noor"));

        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.PressesAsync("Save as text to read"));
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        var backup = await reader.SavesBackupAsync();
        await reader.ErasesAsync();
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=case-bar] details")).ToBeHiddenAsync();
        await reader.BringsBackAsync(backup);

        Assert.Matches("## One[^#]*### How am I right now[\\s\\S]*for one[\\s\\S]*## Two[\\s\\S]*for two[\\s\\S]*## For all of them[\\s\\S]*Noor", text);
        await Assertions.Expect(reader.Page.Locator(".said-case h3")).ToHaveTextAsync(["One", "Two", "For all of them"]);
        await reader.Page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Contains("for two", await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        reader.IsUndisturbed();
    }

    private static string ValuesOf(string records) => System.Text.RegularExpressions.Regex.Replace(records, "\"(at|by)\":(\\d+|\"[^\"]*\"),", "")
        .Replace("{\"key\":\"first/case/about/archived\",\"value\":false},", "", StringComparison.Ordinal);
}

internal static class CaseSteps
{
    public static async Task StartsAnotherAsync(this Reader reader, string name)
    {
        await reader.Page.Locator("[data-part=new-name]").FillAsync(name);
        await reader.PressesAsync("Start");
        await Assertions.Expect(reader.Page.Locator(".my-cases [data-part=said-words]")).ToHaveTextAsync($"Started: {name}");
    }

    public static async Task TurnsToAsync(this Reader reader, string name)
    {
        await reader.Page.Locator(".case-bar summary").PressAsync("Enter");
        await reader.Page.Locator(".case-bar").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator(".case-bar__name")).ToHaveTextAsync(name);
        await Assertions.Expect(reader.Page.Locator(".case-bar summary")).ToBeFocusedAsync();
    }
}
