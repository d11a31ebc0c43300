using PlaybookGen.BrowserTests.Keeping;
using PlaybookGen.BrowserTests.Mine;
using PlaybookGen.BrowserTests.Support;

namespace PlaybookGen.BrowserTests.Sharing;

/// <summary>Deleting one kind, and the quiet word about a copy.</summary>
public sealed class DataTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    private const string Day = "24 * 60 * 60 * 1000";

    private static readonly (string, object)[] Some =
    [
        ("first/step/seek-feedback/decide-whom", true),
        ("first/step/seek-feedback/thank-them", true),
        ("first/reflection/interview-replay/overall", "4"),
        ("first/letter/ask-final-round/moment", "the last question"),
        ("shared/field/role", "Baker"),
        ("shared/tool/feedback-log/wording/2", "Too quiet"),
    ];

    [Theory]
    [InlineData("Delete all ticks (2)", "first/step/", 4)]
    [InlineData("Delete all reflections (1)", "first/reflection/", 5)]
    [InlineData("Delete everything for letters (2)", "first/letter/", 4)]
    [InlineData("Delete everything in tools (1)", "shared/tool/", 5)]
    public async Task One_kind_can_be_deleted_and_brought_back(string button, string prefix, int left)
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(Some);
        var before = await ValuesAsync(reader);

        await reader.PressesAsync(button);

        await Assertions.Expect(reader.Page.Locator("[data-behaviour=erase-kind] [data-part=said]")).ToContainTextAsync("Deleted ");
        Assert.Equal("Delete one kind", await reader.FocusAsync());
        var after = await ValuesAsync(reader);
        Assert.Equal(left, after.Length);
        Assert.DoesNotContain(after, one => one.StartsWith(prefix, StringComparison.Ordinal));
        await reader.Page.Locator("[data-behaviour=erase-kind]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=erase-kind] [data-part=said]")).ToContainTextAsync("They are back.");
        Assert.Equal(before, await ValuesAsync(reader));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task With_several_cases_only_this_one_is_emptied_unless_all_are_meant()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync([.. Some, ("c2/case/about/name", "The second"), ("c2/step/seek-feedback/decide-whom", true)]);

        await reader.PressesAsync("Delete all ticks (2)");

        Assert.Contains("c2/step/seek-feedback/decide-whom true", await ValuesAsync(reader));
        await reader.Page.GetByLabel("All cases, and what they share").CheckAsync();
        await reader.PressesAsync("Delete all ticks (1)");
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=erase-kind] [data-part=said]")).ToContainTextAsync("Deleted all ticks: 1.");
        Assert.DoesNotContain(await ValuesAsync(reader), static one => one.Contains("/step/", StringComparison.Ordinal));
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task What_was_deleted_cannot_be_undone_after_everything_was_deleted_in_another_tab()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(Some);
        await reader.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Delete these answers ?: Seek feedback") }).PressAsync("Enter");
        await reader.PressesAsync("Delete all reflections (1)");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToHaveCountAsync(2);

        var other = await reader.OpensTabAsync("about.html");
        await other.WithStoreAsync<int>("return (await store.erase()).left;");

        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToHaveCountAsync(0);
        reader.IsUndisturbed();
    }

    [Theory]
    [InlineData($"await store.setNote('firstSave', Date.now() - 15 * {Day});", true)]
    [InlineData($"await store.setNote('firstSave', Date.now() - 13 * {Day});", false)]
    [InlineData($"await store.setNote('firstSave', Date.now() - 90 * {Day}); await store.setNote('lastBackup', Date.now() - 3 * {Day});", false)]
    [InlineData($"await store.setNote('lastBackup', Date.now() - 15 * {Day}); await store.setNote('changesSinceBackup', 0);", false)]
    [InlineData("await store.setNote('changesSinceBackup', 20);", true)]
    [InlineData("await store.setNote('changesSinceBackup', 19);", false)]
    [InlineData($"await store.setNote('changesSinceBackup', 50); await store.setNote('backupPutOff', Date.now() - 13 * {Day});", false)]
    [InlineData($"await store.setNote('changesSinceBackup', 50); await store.setNote('backupPutOff', Date.now() - 15 * {Day});", true)]
    public async Task A_word_about_a_copy_comes_after_14_days_or_20_changes(string past, bool isReminded)
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(Some);
        await reader.Page.WithStoreAsync<bool>($"{past} return true;");

        await reader.OpensReadyAsync("index.html");
        await Assertions.Expect(reader.Page.Locator("[data-behaviour=backup-reminder][data-mounted]")).ToHaveCountAsync(1);

        await Assertions.Expect(reader.Page.Locator("[data-behaviour=backup-reminder]")).ToBeVisibleAsync(new() { Visible = isReminded });
        reader.IsUndisturbed();
    }

    [Fact]
    public async Task The_word_about_a_copy_leads_to_the_copy_and_can_be_put_off()
    {
        await using var reader = await room.ReaderAsync();
        await reader.KeepsAsync(Some);
        await reader.Page.WithStoreAsync<bool>("await store.setNote('changesSinceBackup', 25); return true;");
        await reader.OpensReadyAsync(Notes.Step);
        var line = reader.Page.Locator("[data-behaviour=backup-reminder]");

        await line.GetByRole(AriaRole.Button, new() { Name = "Not now" }).PressAsync("Enter");

        await Assertions.Expect(line).ToContainTextAsync("in two weeks at the earliest");
        await reader.OpensReadyAsync("about.html");
        await Assertions.Expect(line).ToBeHiddenAsync();
        await reader.Page.WithStoreAsync<bool>("await store.setNote('backupPutOff', 1); return true;");
        await reader.OpensReadyAsync(Notes.Step);
        await line.GetByRole(AriaRole.Link, new() { Name = "Keep a copy" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Save a backup", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(line).ToBeVisibleAsync();
        await reader.Page.RunAndWaitForDownloadAsync(() => line.GetByRole(AriaRole.Button, new() { Name = "Keep a copy" }).PressAsync("Enter"));
        await Assertions.Expect(line).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Save a backup", Exact = true })).ToBeFocusedAsync();
        reader.IsUndisturbed();
    }

    private static async Task<string[]> ValuesAsync(Reader reader) => await reader.Page.WithStoreAsync<string[]>(
        "return store.list('').filter(({ key }) => !key.includes('/case/')).map(({ key, value }) => `${key} ${value}`);");
}
